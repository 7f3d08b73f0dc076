import type { ReactNode } from 'react'
import { cn } from './cn'
import { Icon } from './icon'
import { KIND_LOOK, type Kind } from './kind'

export type Moment = {
  key: string
  kind: Kind
  title: ReactNode
  /** An instant in ISO form, and how it is told. */
  at: string
  atWords: string
  by?: ReactNode
  note?: ReactNode
}

/** What happened, newest first or oldest first as given. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol>
      {moments.map((moment, index) => (
        <li key={moment.key} className="relative flex gap-4 pb-6 last:pb-0">
          {index < moments.length - 1 && (
            <span aria-hidden="true" className="absolute start-[0.9375rem] top-8 bottom-0 w-px bg-line" />
          )}
          <span
            className={cn(
              'flex size-8 shrink-0 items-center justify-center rounded-full',
              KIND_LOOK[moment.kind],
            )}
          >
            <Icon name={moment.kind} />
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className="font-medium">{moment.title}</p>
            <p className="text-sm text-muted">
              <time dateTime={moment.at}>{moment.atWords}</time>
              {moment.by && <span className="ms-3">{moment.by}</span>}
            </p>
            {moment.note && <div className="mt-1">{moment.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
