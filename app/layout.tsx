import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { EarlyTyping } from '@/components/layout/early-typing'
import { Footer } from '@/components/layout/footer'
import { OldEngine } from '@/components/layout/old-engine'
import { PlatformBar } from '@/components/layout/platform-bar'
import { PLATFORM } from '@/components/layout/site'
import { SkipLink } from '@/components/layout/skip-link'
import { env } from '@/lib/env'
import { currentDisplay } from './display'
import './globals.css'

export const metadata: Metadata = {
  title: { default: PLATFORM, template: `%s · ${PLATFORM}` },
  description: '嘉兴市科技创新项目网上申报、审核与认定',
  // 360 and its like then show the page with their Chromium half.
  other: { renderer: 'webkit', 'force-rendering': 'webkit' },
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const display = await currentDisplay()
  const { DEMO, ...given } = env()
  return (
    <html
      lang="zh-CN"
      data-size={display.size}
      data-contrast={display.contrast === 'high' ? 'high' : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta httpEquiv="X-UA-Compatible" content="IE=edge,chrome=1" />
        <EarlyTyping nonce={(await headers()).get('x-nonce') ?? undefined} />
      </head>
      <body>
        <SkipLink />
        <OldEngine />
        <PlatformBar display={display}>
          {DEMO && <p className="py-1">演示环境：单位、人员和数据均为虚构，可以放心试用。</p>}
        </PlatformBar>
        {children}
        <Footer
          site={{
            host: given.SITE_HOST,
            support: given.SITE_SUPPORT,
            telephone: given.SITE_TELEPHONE,
            hours: given.SITE_HOURS,
            address: given.SITE_ADDRESS,
            icp: given.SITE_ICP,
            police: given.SITE_POLICE,
            siteCode: given.SITE_CODE,
          }}
        />
      </body>
    </html>
  )
}
