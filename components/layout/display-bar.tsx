'use client'

import { type FormEvent, useState } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { type Display, nextSize } from './display'

const button =
  'inline-flex min-h-8 items-center rounded-sm border border-transparent px-2 hover:border-edge hover:bg-surface hover:text-ink aria-pressed:border-edge aria-pressed:bg-surface aria-pressed:font-semibold aria-pressed:text-ink'

/** A plain form that sets a cookie and comes back. With scripts it does so in place: nothing typed is left behind. */
export function DisplayBar({ initial }: { initial: Display }) {
  const [display, setDisplay] = useState(initial)
  const size = nextSize(display.size)
  const contrast = display.contrast === 'high' ? 'normal' : 'high'

  const choose = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    event.preventDefault()
    const chosen: Display = {
      size: (form.get('size') as Display['size']) ?? display.size,
      contrast: (form.get('contrast') as Display['contrast']) ?? display.contrast,
    }
    setDisplay(chosen)
    document.documentElement.dataset.size = chosen.size
    document.documentElement.dataset.contrast = chosen.contrast
    // Both values, so that two quick presses cannot undo each other.
    const body = new URLSearchParams(chosen)
    void fetch('/display', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
  }

  return (
    <form action="/display" method="post" onSubmit={choose} className="flex flex-wrap items-center gap-x-1">
      <TextLink href="/accessibility" prefetch={false} className="inline-flex min-h-8 items-center px-2">
        无障碍
      </TextLink>
      <button type="submit" name="size" value={size} aria-pressed={display.size !== '100'} className={button}>
        大字版{display.size !== '100' && <span className="ms-1">{display.size} %</span>}
      </button>
      <button
        type="submit"
        name="contrast"
        value={contrast}
        aria-pressed={display.contrast === 'high'}
        className={button}
      >
        高对比
      </button>
    </form>
  )
}
