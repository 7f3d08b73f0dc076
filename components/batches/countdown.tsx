'use client'

import { useEffect, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { countdownTo, type Urgency } from '@/components/words/countdown'

const LOOK: Record<Urgency, string> = {
  calm: 'text-muted',
  soon: 'bg-returned-soft font-medium text-returned',
  over: 'bg-danger-soft font-medium text-danger',
}
const ICON = { calm: 'waiting', soon: 'waiting', over: 'danger' } as const

/** The longest that a timer is trusted to wait. */
const LONGEST_MS = 60_000

/**
 * How long until a window closes, right when the page is drawn and going on by the server's clock while it is looked
 * at. A timer is not read out each minute; the words keep their place whatever they say.
 */
export function Countdown({
  closesAt,
  now,
  className,
}: {
  /** Instants, ISO. */
  closesAt: string
  now: string
  className?: string
}) {
  const [at, setAt] = useState(() => Date.parse(now))
  useEffect(() => {
    const ahead = Date.parse(now) - Date.now()
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      clearTimeout(timer)
      const here = Date.now() + ahead
      setAt(here)
      const { changesIn } = countdownTo(closesAt, new Date(here))
      if (changesIn !== null) timer = setTimeout(tick, Math.min(changesIn, LONGEST_MS))
    }
    tick()
    // A machine that slept comes back with the right words.
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [closesAt, now])

  const { urgency, words } = countdownTo(closesAt, new Date(at))
  return (
    <span
      role="timer"
      className={cn(
        'inline-flex items-start gap-1.5 rounded-sm px-2 py-0.5 text-sm tabular-nums',
        LOOK[urgency],
        className,
      )}
    >
      <Icon name={ICON[urgency]} className="mt-[0.25rem] size-3.5" />
      <span>{words}</span>
    </span>
  )
}
