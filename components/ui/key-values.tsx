import type { ReactNode } from 'react'

export type KeyValue = {
  label: string
  value: ReactNode /** Takes the whole width: long text. */
  wide?: boolean
}

/** Answers to read, two side by side where there is room. An empty one says so. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl className="grid gap-x-8 sm:grid-cols-2">
      {items.map((item) => (
        <div key={item.label} className={`border-b border-line py-2.5 ${item.wide ? 'sm:col-span-2' : ''}`}>
          <dt className="text-sm text-muted">{item.label}</dt>
          <dd className="whitespace-pre-wrap">{item.value || <span className="text-muted">未填</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
