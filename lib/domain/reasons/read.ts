import { placeParts } from '@/lib/forms/places'
import type { Posted } from '@/lib/forms/read'
import { wholeNumber } from '@/lib/forms/whole-number'
import type { Reason } from '../event'

/** So many reasons one 退回 takes. */
export const MOST_REASONS = 50

/** How many lines of reasons a form was drawn with: the one that always stands there, and those added. */
export const reasonLines = (posted: Posted): number => wholeNumber(posted._reasons?.[0], MOST_REASONS)

/** The reasons of a posted 退回: `reasons.0.place`, `.code`, `.text`. A row that says nothing is passed over. */
export function readReasons(posted: Posted): Reason[] {
  const count = posted._reasons ? reasonLines(posted) : 0
  return Array.from({ length: count }, (_, index) => {
    const at = (name: string) => posted[`reasons.${index}.${name}`]?.[0] ?? ''
    return { ...placeParts(at('place')), code: at('code'), text: at('text').trim() }
  }).filter((reason, index) => index === 0 || reason.step || reason.code || reason.text)
}
