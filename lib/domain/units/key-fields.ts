import { checkForm } from '@/lib/forms/check'
import type { Answers, Content } from '@/lib/forms/content'
import { sameAnswer } from '@/lib/forms/merge'
import type { FormSpec } from '@/lib/forms/spec'

/** Changing one of these is a new 核验 (domain §2.3): who the unit is, and which county stands for it. */
export const KEY_FIELDS = [
  'name',
  'unitType',
  'regType',
  'legalRep',
  'registerDate',
  'registeredCapital',
  'registeredAddress',
  'regStatus',
  'districtCode',
] as const

const isKey = (name: string) => (KEY_FIELDS as readonly string[]).includes(name)

export const changedKeyFields = (verified: Answers, answers: Answers): string[] =>
  KEY_FIELDS.filter((name) => !sameAnswer(verified[name], answers[name]))

/**
 * The values that count today: key fields as verified, contacts and the like as they are kept now, where they are
 * complete and right.
 */
export function valuesInForce(form: FormSpec, verified: Answers, content: Content, today: string): Answers {
  const unfit = new Set(checkForm(form, content, today).map((problem) => problem.field))
  const current = Object.entries(content.answers.profile ?? {}).filter(
    ([name]) => !isKey(name) && !unfit.has(name),
  )
  return { ...verified, ...Object.fromEntries(current) }
}
