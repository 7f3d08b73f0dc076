import type { ReactNode } from 'react'

/** Buttons that stay in sight at the foot of the screen. Lies inside the form it belongs to. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="no-print bottom-0 z-30 [@media(height>=30rem)]:sticky -mx-1 mt-6 flex flex-wrap items-center gap-3 rounded-t-md border border-line bg-surface px-5 py-3">
      {children}
    </div>
  )
}
