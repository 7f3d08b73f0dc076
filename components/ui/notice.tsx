import type { ReactNode } from 'react'
import { cn } from './cn'
import { Icon } from './icon'
import { KIND_LOOK, KIND_WORDS, type Kind } from './kind'

type Props = {
  kind: Kind
  /** Without one, the kind's own word stands there. */
  title?: ReactNode
  children?: ReactNode
  /** `status` is read out when convenient, `alert` at once. Only for what appears after the page. */
  live?: 'status' | 'alert'
  className?: string
}

/** A sentence in place: what is the matter, and what to do. */
export function Notice({ kind, title, children, live, className }: Props) {
  return (
    <div role={live} className={cn('rounded-md border-s-4 px-4 py-3', KIND_LOOK[kind], className)}>
      <p className="flex items-start gap-2 font-semibold">
        <Icon name={kind} className="mt-[0.3125rem]" />
        <span className="min-w-0">{title ?? KIND_WORDS[kind]}</span>
      </p>
      {children && <div className="ms-6 mt-1 text-ink">{children}</div>}
    </div>
  )
}
