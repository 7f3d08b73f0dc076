import type { Problem } from '@/lib/result'

/** 驳回 says why, in five characters or more (`domain.md` §2.4). */
export function rejectionProblems(reason: string): Problem[] {
  const length = [...reason.trim()].length
  if (length >= 5 && length <= 200) return []
  const code = length > 200 ? 'rejection_long' : 'rejection_short'
  return [{ field: 'reason', code, severity: 'error', params: { now: length } }]
}
