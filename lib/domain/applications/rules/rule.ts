import Big from 'big.js'
import type { Answers, Cells, Content, Row } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'
import type { Problem, Severity } from '@/lib/result'

/** What a rule across steps may look at. `content` is as it would be submitted; `others` is what the register knows besides. */
export type RuleInput = {
  form: FormSpec
  content: Content
  batch: { year: number; opensAt: Date; closesAt: Date; policyPack?: string | null }
  now: Date
  others: Others
}

export type Others = {
  /** Other units' centres that bear the name of this one. */
  centerNames: string[]
  /** Whether the unit has a centre in force. */
  recognisedTitle: boolean
  /** What other units' active applications claim too: numbers of people who are 专职 there, and of rights. */
  claimed: { people: string[]; rights: string[] }
  /** How many other units gave the same contact mobile. */
  unitsOfContact: number
  /** The figures of the unit's latest earlier application in this programme. */
  earlier: { year: number; finance: Answers } | null
}

/** A unit that nobody knows anything of. */
export const NOTHING_KNOWN: Others = {
  centerNames: [],
  recognisedTitle: false,
  claimed: { people: [], rights: [] },
  unitsOfContact: 0,
  earlier: null,
}

/** A named rule of domain §1.17. `check` looks at canonical answers that are asked and answers nothing where they are missing. */
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

/** An exact number, or null where there is none. */
export const amountAt = (content: Content, step: string, field: string): Big | null =>
  amountOf(textAt(content, step, field))

export const cell = (cells: Cells, name: string): string => {
  const value = cells[name]
  return typeof value === 'string' ? value : ''
}

export const amountIn = (cells: Cells, name: string): Big | null => amountOf(cell(cells, name))

// More digits than any field lets through, and few enough to multiply.
export const amountOf = (text: unknown): Big | null =>
  typeof text === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? new Big(text) : null

export const sumOf = (parts: readonly Big[]): Big => parts.reduce((all, part) => all.plus(part), new Big(0))

export const rowsIn = (content: Content, step: string): readonly Row[] => content.rows[step] ?? []

/** What two sums may differ by and still agree: 0.01 万元. */
export const agree = (one: Big, other: Big): boolean => one.minus(other).abs().lte('0.01')
