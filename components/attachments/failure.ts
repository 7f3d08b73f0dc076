import { hasFileSentence } from './words'

export type Failure =
  | { kind: 'refused'; code: string; params?: Record<string, string | number> }
  | { kind: 'signed_out' }
  /** Nothing was decided: trying again goes on from what has arrived. */
  | { kind: 'broken' }

/** What the upload library's error means to us: it wraps our own answers, and the silence of a broken line. */
export function failureOf(error: unknown): Failure {
  const { data, cause } = unwrapped(error)
  const said = answerIn(data) ?? answerIn(cause)
  if (said?.code === 'signed_out') return { kind: 'signed_out' }
  if (!said || said.code === 'cut' || !hasFileSentence(said.code)) return { kind: 'broken' }
  return { kind: 'refused', ...said }
}

/** An error from before the first byte comes in a wrapper that names itself `Fail`. */
function unwrapped(error: unknown): { data?: unknown; cause?: unknown } {
  if (typeof error !== 'object' || error === null) return {}
  return '_tag' in error && error._tag === 'Fail' && 'error' in error ? unwrapped(error.error) : error
}

function answerIn(value: unknown): { code: string; params?: Record<string, string | number> } | null {
  if (typeof value !== 'object' || value === null || !('code' in value) || typeof value.code !== 'string')
    return null
  const params =
    'params' in value && typeof value.params === 'object' && value.params !== null ? value.params : undefined
  return { code: value.code, ...(params && { params: params as Record<string, string | number> }) }
}
