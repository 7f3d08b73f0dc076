import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string }

/** A sheet of paper on the page: a heading, what can be done at the right, and the matter. */
export function Panel({ title, actions, children, className }: Props) {
  return (
    <section className={cn('rounded-md border border-line bg-surface px-5 py-5 sm:px-6', className)}>
      {(title || actions) && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          {title && <h2>{title}</h2>}
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
