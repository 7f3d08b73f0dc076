import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

type TableProps = {
  /** Names the table for those who cannot see it; `showCaption` shows it to everyone. */
  caption: string
  showCaption?: boolean
  children: ReactNode
  className?: string
}

/** Scrolls in itself, so that its head and its last column can stay in sight. */
export function Table({ caption, showCaption, children, className }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[75vh] overflow-auto rounded-md border border-line bg-surface print:max-h-none print:overflow-visible"
    >
      <table className={cn('w-full border-separate border-spacing-0 text-sm', className)}>
        <caption className={showCaption ? 'px-3 py-2 text-start font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}

type CellProps = { numeric?: boolean /** Stays in sight at the right edge: 操作. */; pinned?: boolean }

// On a narrow screen it would cover what it belongs to: there it scrolls along.
const pinnedLook = 'border-line md:sticky md:end-0 md:border-s'

export function HeadCell({ numeric, pinned, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        'sticky top-0 z-10 whitespace-nowrap border-b border-line bg-waiting-soft px-3 py-2 text-start font-semibold',
        numeric && 'text-end',
        pinned && [pinnedLook, 'md:z-20'],
        className,
      )}
    />
  )
}

export function Cell({ numeric, pinned, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={cn(
        'border-b border-line bg-surface px-3 py-1.5 align-top',
        numeric ? 'whitespace-nowrap text-end' : 'min-w-[5em]',
        pinned && pinnedLook,
        className,
      )}
    />
  )
}
