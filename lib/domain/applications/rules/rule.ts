import type { Cells, Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'
import type { Problem, Severity } from '@/lib/result'

/** What a rule across steps may look at. `content` is canonical; `others` is what the register knows besides. */
export type RuleInput = {
  form: FormSpec
  content: Content
  batch: { year: number; opensAt: Date; closesAt: Date; packKey?: string | null }
  now: Date
  others: { centerNames: string[]; recognisedTitle: boolean }
}

/** A named rule of domain §1.17. `check` looks at canonical answers and answers nothing where they are missing. */
export type Rule = { id: string; check: (input: RuleInput) => Problem[] }

type Where = { step: string; field: string; row?: string }

export const problemAt = (
  where: Where,
  code: string,
  severity: Severity,
  params?: Problem['params'],
): Problem => ({ ...where, code, severity, ...(params && { params }) })

/** A text answer of a form step, `''` where there is none. */
export function textAt(content: Content, step: string, field: string): string {
  const answer = content.answers[step]?.[field]
  return typeof answer === 'string' ? answer : ''
}

/** A whole number, or null where there is none. */
export function wholeAt(content: Content, step: string, field: string): number | null {
  const text = textAt(content, step, field)
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

export const cell = (cells: Cells, name: string): string => {
  const value = cells[name]
  return typeof value === 'string' ? value : ''
}
