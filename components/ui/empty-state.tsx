import type { ReactNode } from 'react'

/** Nothing here yet: one sentence, and the ways to begin. */
export function EmptyState({ sentence, children }: { sentence: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-md border border-dashed border-edge bg-surface px-6 py-10 text-center">
      <p className="text-muted">{sentence}</p>
      {children && <div className="mt-4 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  )
}
