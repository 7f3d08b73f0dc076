import { REG_TYPE_OPTIONS } from '@/lib/forms/catalogues/reg-types'
import type { Answers } from '@/lib/forms/content'
import { isEmpty } from '@/lib/forms/fields'
import { type Conflict, sameAnswer } from '@/lib/forms/merge'

/** Sets what the registry says beside what was typed: nothing typed is replaced unless its name is in `take`. */
export function offer(
  typed: Answers,
  registry: Answers,
  take: readonly string[],
): { answers: Answers; filled: string[]; differing: Conflict[] } {
  const answers = { ...typed }
  const filled: string[] = []
  const differing: Conflict[] = []
  for (const [name, theirs] of Object.entries(registry)) {
    if (isEmpty(theirs) || sameAnswer(typed[name], theirs)) continue
    if (isEmpty(typed[name]) || take.includes(name)) {
      answers[name] = theirs
      filled.push(name)
    } else {
      differing.push({ name, mine: typed[name], theirs })
    }
  }
  return { answers, filled, differing }
}

const STATUSES: Readonly<Record<string, string>> = {
  存续: 'active',
  吊销: 'revoked',
  注销: 'cancelled',
  迁出: 'moved',
}

/** The registry's answer by the names of 单位基本信息. What it does not know stays for the unit to fill in. */
export const answersFromRegistry = (unit: {
  name: string
  regType: string
  legalRep: string
  registerDate: string
  registeredCapital: string
  registeredAddress: string
  businessScope: string
  status: string
  district: string
}): Answers => ({
  name: unit.name,
  regType: REG_TYPE_OPTIONS.find(({ value, label }) => value === unit.regType || label === unit.regType)
    ?.value,
  legalRep: unit.legalRep,
  registerDate: unit.registerDate,
  registeredCapital: unit.registeredCapital,
  registeredAddress: unit.registeredAddress,
  businessScope: unit.businessScope,
  regStatus: STATUSES[unit.status],
  districtCode: unit.district,
})
