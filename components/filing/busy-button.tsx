'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '../ui/button'

/** A button of an action's form: says what is being done until the answer is there. */
export function BusyButton({ busy, children, ...rest }: ComponentProps<typeof Button> & { busy: string }) {
  const { pending, data } = useFormStatus()
  const isMine = pending && (!rest.name || data?.get(rest.name) === rest.value)
  return (
    <Button {...rest} disabled={pending}>
      {isMine ? busy : children}
    </Button>
  )
}
