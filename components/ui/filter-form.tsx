import type { ReactNode } from 'react'
import { Button, LinkButton } from './button'

type Props = {
  /** The page that lists: the filter is its address. */
  action: string
  /** Whether anything is filtered by now. */
  filtered: boolean
  children: ReactNode
}

/** One row of filters over a list, which says what it filters. Needs no scripts. */
export function FilterForm({ action, filtered, children }: Props) {
  return (
    <search>
      <form
        method="get"
        action={action}
        className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] items-end gap-x-4 gap-y-3"
      >
        {children}
        <div className="flex gap-2">
          <Button variant="primary">查询</Button>
          {filtered && <LinkButton href={action}>清除条件</LinkButton>}
        </div>
      </form>
    </search>
  )
}

/** A control of the row with its label above; `name` is the control's id. */
export function FilterPart({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      {children}
    </div>
  )
}
