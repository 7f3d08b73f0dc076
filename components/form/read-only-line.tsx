import type { ReactNode } from 'react'

type Props = { id: string; label: ReactNode; text: string; help?: ReactNode; className?: string }

/** An answer that is not typed here. It can be linked to, but takes no stop of the keyboard. */
export function ReadOnlyLine({ id, label, text, help, className }: Props) {
  return (
    <div className={className}>
      <div>
        <p id={`${id}-label`} className="mb-1 font-medium">
          {label}
        </p>
        {help}
      </div>
      <output
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        className="block min-h-11 self-start whitespace-pre-wrap rounded-md border border-line bg-waiting-soft px-3 py-2"
      >
        {text || <span className="text-muted">未填</span>}
      </output>
    </div>
  )
}
