import type { Problem } from '@/lib/result'
import type { Actor } from '../actor'
import { isReviewer } from '../actor'
import { relationTo, type Standing } from '../applications/workflow'

/** 查看完整: who decides upon a file may see a number in it whole, and says why (domain §6.6). */
export const mayShowWhole = (application: Standing, actor: Actor): boolean => {
  const relation = relationTo(application, actor)
  return isReviewer(actor) && (relation === 'county' || relation === 'city')
}

export function whyProblems(why: string): Problem[] {
  const length = [...why.trim()].length
  if (length >= 5 && length <= 200) return []
  return [
    {
      field: 'why',
      code: length > 200 ? 'why_long' : 'why_short',
      severity: 'error',
      params: { now: length },
    },
  ]
}
