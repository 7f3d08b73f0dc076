/**
 * What an operation answers. A person can cause a refusal; only a programmer can cause a throw.
 * Refusals and problems are codes: their sentences live in `components/words.ts`.
 */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export type Refusal =
  | { code: 'not_found' }
  | { code: 'not_allowed' }
  | { code: 'stale' }
  | { code: 'signed_out' }
  | { code: 'closed'; since: string }
  | { code: 'not_open'; opensAt: string }
  | { code: 'exists'; id: string }
  | { code: 'colleague_applies' }
  | { code: 'unit_not_verified' }
  | { code: 'not_bound' }
  | { code: 'last_administrator' }
  | { code: 'unavailable'; part: string }
  | { code: 'invalid'; problems: Problem[] }
  | { code: 'unexplained'; problems: Problem[] }

/** `error` blocks, `warning` wants a reason, `information` informs. An empty field is `missing`, not wrong. */
export type Severity = 'missing' | 'error' | 'warning' | 'information'

/**
 * One thing that is not right, and where. `code` picks the sentence, `params` fill it.
 * `step` is absent where there is only one; `row` is a list row's id or a table's index.
 */
export type Problem = {
  step?: string
  row?: string
  field: string
  code: string
  severity: Severity
  params?: Record<string, string | number>
}

/** What keeps a step, a unit or an application from being complete. */
export const blocks = ({ severity }: Problem): boolean => severity === 'missing' || severity === 'error'

/** Names one problem, so that an explanation given for it is found again. */
export const problemId = ({ step, row, field, code }: Problem): string =>
  [step, row, field, code].filter(Boolean).join(':')

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = <T = never>(refusal: Refusal): Result<T> => ({ ok: false, refusal })
