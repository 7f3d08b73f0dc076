/** Why a sign-in at the provider came to nothing. Each has a sentence of its own on the error page. */
export const FAILURES = ['state', 'expired', 'denied', 'down', 'profile', 'disabled', 'other'] as const
export type Failure = (typeof FAILURES)[number]

/** Reads off what the protocol library says. It has no codes for this, only messages. */
export function failureOf(error: unknown): Failure {
  const said = messageOf(error)
  if (/access_denied/.test(said)) return 'denied'
  if (/cookie was missing|could not be parsed|"exp"|JWTExpired|invalid_grant|expired/i.test(said))
    return 'expired'
  if (/mismatch|missing from (the )?response|decryption|different provider/i.test(said)) return 'state'
  if (/ECONN|ENOTFOUND|EAI_AGAIN|timed? ?out|fetch failed|expected 200|socket hang up|JSON/i.test(said)) {
    return 'down'
  }
  return 'other'
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [
    error.name,
    error.message,
    (error as { code?: string }).code ?? '',
    messageOf(error.cause ?? ''),
  ].join(' ')
}
