import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  serverExternalPackages: ['pg-boss', 'pino', 'sharp', 'pdfjs-dist', 'puppeteer'],
}

export default config
