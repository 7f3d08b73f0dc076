'use client'

import { useEffect } from 'react'

const WRITABLE = 'input:not([type="hidden"]), select, textarea, button'

/** A link from the check, or from a return, leads to the field itself: it takes the focus when the page is there. */
export function useHashFocus(): void {
  useEffect(() => {
    const target =
      location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    const control = target.matches(WRITABLE) ? target : target.querySelector<HTMLElement>(WRITABLE)
    target.scrollIntoView({ block: 'center' })
    ;(control ?? target).focus({ preventScroll: true })
  }, [])
}
