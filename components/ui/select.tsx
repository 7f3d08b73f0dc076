import type { ComponentProps } from 'react'
import { cn } from './cn'
import { control } from './control'

/** The browser's own select. After a form action give it a new `key`, or it forgets its value. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <select {...rest} className={cn(control, 'pe-8', className)}>
      {children}
    </select>
  )
}
