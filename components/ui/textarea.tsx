import type { ComponentProps } from 'react'
import { cn } from './cn'
import { control } from './control'

/** Grows with what is written where the browser can; elsewhere it can be pulled larger. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={cn(control, 'max-h-[32rem] min-h-[7rem] resize-y [field-sizing:content]', className)}
    />
  )
}
