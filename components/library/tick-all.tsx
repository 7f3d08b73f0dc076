'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Ticks every box of the form around it, or none. Only where scripts run: without them it is not drawn. */
export function TickAll() {
  const [there, setThere] = useState(false)
  useEffect(() => setThere(true), [])
  if (!there) return null
  const tick = (form: HTMLFormElement | null, checked: boolean) => {
    for (const box of form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]:enabled') ?? [])
      box.checked = checked
  }
  return (
    <>
      <Button type="button" size="small" onClick={(event) => tick(event.currentTarget.form, true)}>
        全选本页
      </Button>
      <Button type="button" size="small" onClick={(event) => tick(event.currentTarget.form, false)}>
        全不选
      </Button>
    </>
  )
}
