'use client'

import { type ComponentProps, useEffect, useImperativeHandle, useRef } from 'react'
import { cn } from './cn'
import { control } from './control'
import { putBackEarly } from './early'

/** Grows with what is written where the browser can; elsewhere it can be pulled larger. */
export function Textarea({ className, rows = 4, ref, ...rest }: ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => own.current!)
  useEffect(() => {
    if (own.current) putBackEarly(own.current)
  }, [])
  return (
    <textarea
      {...rest}
      ref={own}
      rows={rows}
      className={cn(control, 'max-h-[32rem] min-h-[7rem] resize-y [field-sizing:content]', className)}
    />
  )
}
