import type { NextConfig } from 'next'

const config: NextConfig = {
  // `up` serves a copy of the build (scripts/served.ts).
  distDir: process.env.NEXT_DIST_DIR || '.next',
  typedRoutes: true,
  poweredByHeader: false,
  // `npm test` checks types in a step of its own; a build does not do it twice.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg-boss', 'pino', 'sharp', 'pdfjs-dist', 'puppeteer'],
}

export default config
