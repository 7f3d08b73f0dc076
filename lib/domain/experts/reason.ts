import type { Problem } from '@/lib/result'

/** Why the keeper decides against someone: at least five characters that help. */
export function reasonFault(reason: string): Problem[] {
  const length = [...reason.trim()].length
  const code = length < 5 ? 'reason_text' : length > 500 ? 'reason_text_long' : null
  return code ? [{ field: 'reason', code, severity: 'error' }] : []
}
