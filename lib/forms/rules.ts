import Big from 'big.js'
import type { Problem, Severity } from '@/lib/result'
import { type Condition, holds } from './condition'
import type { Content } from './content'
import { askedSteps, lookupFrom } from './fields'
import { type Figure, figureOf, figureText } from './figure'
import type { FormSpec } from './spec'

/**
 * A rule across the steps of a form that its definition brings along: two figures compared. Data, so that a
 * programme that lies outside the program can have its own. What needs more than figures is a rule of the domain.
 */
export type FormRule = {
  /** As the policy numbers it; lower case in codes: `K01`. */
  id: string
  severity: Exclude<Severity, 'missing'>
  /** Where it is told, and from where bare names are read. */
  at: { step: string; field: string }
  when?: Condition
  holds: Comparison
  /** What is wrong and how to mend it; `{left}` and `{right}` are the two figures. */
  message: string
}

/** Compared unrounded. `within` is how far two equal amounts may lie apart; `scale` only how they are written. */
export type Comparison = {
  left: Figure
  op: 'atLeast' | 'atMost' | 'equals'
  right: Figure
  within?: string
  scale?: number
}

/** What the rules of a definition find. A figure that is not known yet is not judged. */
export function checkRules(form: FormSpec, content: Content): Problem[] {
  const asked = new Set(askedSteps(form, content).map(({ key }) => key))
  return (form.rules ?? []).flatMap((rule) => {
    const { step, field } = rule.at
    if (!asked.has(step) || !holds(rule.when, lookupFrom(content, step))) return []
    const [left, right] = [rule.holds.left, rule.holds.right].map((one) => figureOf(one, content, step))
    if (!left || !right || agrees(left, right, rule.holds)) return []
    const written = apart(left, right, rule.holds.scale ?? 0)
    const sentence = rule.message.replaceAll('{left}', written[0]).replaceAll('{right}', written[1])
    return [{ step, field, code: ruleCode(rule), severity: rule.severity, params: { sentence } }]
  })
}

/** Both figures as they are written; with more decimals where rounding would make them look alike (domain §4.9). */
function apart(left: Big, right: Big, scale: number): [string, string] {
  const fine = [scale, scale + 2, scale + 4].find((one) => figureText(left, one) !== figureText(right, one))
  return [figureText(left, fine ?? scale), figureText(right, scale)]
}

export const ruleCode = ({ id }: Pick<FormRule, 'id'>): string => `rule_${id.toLowerCase()}`

function agrees(left: Big, right: Big, { op, within = '0' }: Comparison): boolean {
  if (op === 'atLeast') return left.gte(right)
  if (op === 'atMost') return left.lte(right)
  return left.minus(right).abs().lte(new Big(within))
}
