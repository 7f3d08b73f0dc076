import type { ReactNode } from 'react'
import { cn } from './cn'
import { Icon } from './icon'
import { KIND_LOOK, type Kind } from './kind'

/** A status: always a word, with its mark. */
export function Badge({
  kind,
  children,
  className,
}: {
  kind: Kind
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm px-2 py-0.5 text-sm font-medium',
        KIND_LOOK[kind],
        className,
      )}
    >
      <Icon name={kind} className="size-3.5" />
      {children}
    </span>
  )
}
