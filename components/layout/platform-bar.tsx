import type { ReactNode } from 'react'
import type { Display } from './display'
import { DisplayBar } from './display-bar'

/** The thin line over everything: what holds for the whole platform, when something does, and how pages are shown. */
export function PlatformBar({ display, children }: { display: Display; children?: ReactNode }) {
  return (
    <section
      aria-label="平台公告和显示设置"
      className="no-print border-b border-line bg-waiting-soft text-sm text-waiting"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 px-4 py-0.5 sm:px-6">
        <div className="min-w-0 flex-1 basis-64">{children}</div>
        <DisplayBar initial={display} />
      </div>
    </section>
  )
}
