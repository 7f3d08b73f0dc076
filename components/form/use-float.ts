'use client'

import { type RefObject, useLayoutEffect } from 'react'

const GAP = 4

/**
 * Keeps a list right under its field, or above where there is more room, over everything else: a dialog would
 * otherwise cut it off.
 */
export function useFloat(list: RefObject<HTMLElement | null>, field: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [box, under] = [list.current, field.current]
    if (!box || !under) return
    const place = () => {
      const at = under.getBoundingClientRect()
      const [above, below] = [at.top - GAP, innerHeight - at.bottom - GAP]
      const upwards = below < box.offsetHeight && above > below
      box.style.left = `${at.left}px`
      box.style.width = `${at.width}px`
      box.style.maxHeight = `${Math.max(120, upwards ? above : below)}px`
      box.style.top = upwards ? 'auto' : `${at.bottom + GAP}px`
      box.style.bottom = upwards ? `${innerHeight - at.top + GAP}px` : 'auto'
    }
    box.showPopover?.()
    place()
    const grown = new ResizeObserver(place)
    grown.observe(box)
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      grown.disconnect()
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [list, field])
}
