'use client'

import { type MouseEvent, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'

/** One line of a summary: where it leads, what it is about, what is the matter. */
export type Fault = {
  /** `#` and the field's id, or the address of its step with it. */
  href: string
  label: string
  sentence: string
}

type Props = {
  faults: readonly Fault[]
  title?: string
  /** Takes focus when it appears: after 保存 or 提交. */
  focus?: boolean
}

const WRITABLE = 'input:not([type="hidden"]), select, textarea, button'

/** Leads to the field itself; a group of ticks leads to its first. A link to another page is left alone. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const href = event.currentTarget.getAttribute('href') ?? ''
  const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null
  if (!target) return
  event.preventDefault()
  const control = target.matches(WRITABLE) ? target : target.querySelector<HTMLElement>(WRITABLE)
  target.scrollIntoView({ block: 'center' })
  ;(control ?? target).focus({ preventScroll: true })
}

/** All that has to be mended, each a link to its place. */
export function ErrorSummary({ faults, title, focus = true }: Props) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  if (faults.length === 0) return null
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-6 rounded-md border-2 border-danger bg-surface px-5 py-4"
    >
      <h2 className="flex items-center gap-2 text-danger">
        <Icon name="danger" className="size-5" />
        {title ?? `有 ${faults.length} 处需要填写或修改`}
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-6">
        {faults.map((fault) => (
          <li key={fault.href + fault.sentence}>
            <a
              href={fault.href}
              onClick={goTo}
              className="rounded-sm text-action underline underline-offset-4"
            >
              {fault.label}
            </a>
            ：{fault.sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
