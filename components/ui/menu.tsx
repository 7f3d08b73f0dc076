'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type MouseEvent, type ReactNode, type ToggleEvent, useId } from 'react'
import { cn } from './cn'
import { Icon } from './icon'

export type MenuItem = { href: string; label: string; here?: boolean }

const hide = (event: MouseEvent<HTMLElement>) =>
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.()

/** Engines that know popovers but not anchors are told the place when it opens. */
const placeUnder = (button: string) => (event: ToggleEvent<HTMLElement>) => {
  if (CSS.supports('anchor-name', '--x')) return
  const under = document.getElementById(button)?.getBoundingClientRect()
  if (!under) return
  event.currentTarget.style.top = `${under.bottom + scrollY}px`
  event.currentTarget.style.left = `${under.left + scrollX}px`
}

type Props = { label: ReactNode; items: readonly MenuItem[]; here?: boolean; className?: string }

/**
 * A button and the links it shows. The browser's own popover: it opens without scripts, closes on Esc and on a
 * click elsewhere, gives focus back and says whether it is open. An engine without popovers shows the links.
 */
export function Menu({ label, items, here, className }: Props) {
  const id = useId()
  const anchor = `--${id.replace(/[^\w-]/g, '')}`
  return (
    <div className={className}>
      <button
        type="button"
        id={`${id}-button`}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className={cn(
          'flex min-h-11 items-center gap-1.5 rounded-md px-3 hover:bg-soft hover:text-action',
          here && 'font-semibold text-action',
        )}
      >
        {label}
        <Icon name="down" className="size-3" />
      </button>
      <ul
        id={id}
        popover="auto"
        onBeforeToggle={placeUnder(`${id}-button`)}
        style={{ positionAnchor: anchor, positionArea: 'bottom span-right' }}
        className="inset-auto mt-1 min-w-48 rounded-md border border-line bg-surface py-1 text-ink shadow-float supports-[selector(:popover-open)]:absolute"
      >
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href as Route}
              onClick={hide}
              aria-current={item.here ? 'page' : undefined}
              className="flex min-h-11 items-center px-4 no-underline hover:bg-soft hover:text-action aria-[current=page]:font-semibold"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
