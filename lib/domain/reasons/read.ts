import { placeParts } from '@/lib/forms/places'
import type { Posted } from '@/lib/forms/read'
import type { Reason } from '../event'

/** The reasons of a posted 退回: `reasons.0.place`, `.code`, `.text`. A row that says nothing is passed over. */
export function readReasons(posted: Posted): Reason[] {
  const count = Math.min(Number(posted._reasons?.[0] ?? 0) || 0, 50)
  return Array.from({ length: count }, (_, index) => {
    const at = (name: string) => posted[`reasons.${index}.${name}`]?.[0] ?? ''
    return { ...placeParts(at('place')), code: at('code'), text: at('text').trim() }
  }).filter((reason, index) => index === 0 || reason.step || reason.code || reason.text)
}
