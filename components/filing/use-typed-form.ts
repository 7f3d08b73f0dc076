'use client'

import { useEffect, useRef, useState } from 'react'
import type { Posted } from '@/lib/forms/read'
import { postedIn } from './posted-in'

/**
 * Keeps what is typed into a form that is posted once, such as an opinion, in this browser until it has been
 * decided upon: a crash or a closed tab loses nothing. `place` carries the version that is decided upon.
 */
export function useTypedForm(accountId: string, place: string) {
  const form = useRef<HTMLFormElement>(null)
  const [restored, setRestored] = useState<Posted | null>(null)
  const key = `journal:${accountId}:form:${place}`
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
      if (kept && typeof kept === 'object') setRestored(kept as Posted)
    } catch {}
  }, [key])
  const keep = () => {
    if (!form.current) return
    try {
      localStorage.setItem(key, JSON.stringify(postedIn(form.current)))
    } catch {}
  }
  return { form, keep, restored }
}
