import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }

const line =
  'flex min-h-11 cursor-pointer items-start gap-3 rounded-md py-2 has-disabled:cursor-not-allowed has-disabled:text-muted'
const mark = 'mt-[0.1875rem] size-5 shrink-0 accent-action'

export function Checkbox({ label, className, ...rest }: Props) {
  return (
    <label className={cn(line, className)}>
      <input {...rest} type="checkbox" className={mark} />
      <span className="min-w-0">{label}</span>
    </label>
  )
}

export function Radio({ label, className, ...rest }: Props) {
  return (
    <label className={cn(line, className)}>
      <input {...rest} type="radio" className={mark} />
      <span className="min-w-0">{label}</span>
    </label>
  )
}
