import type { ComponentProps } from 'react'
import { cn } from './cn'
import { control } from './control'

export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type={type} className={cn(control, className)} />
}
