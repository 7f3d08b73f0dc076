import { grouped } from '@/lib/forms/word'
import type { GroupResult } from '../../eligibility/evaluate'
import { eligibilityOf } from '../../eligibility/of-application'
import { placeOf } from '../../eligibility/places'
import { digitsOf } from '../../eligibility/shown'
import { problemAt, type Rule } from './rule'

/** What a rule of its own tells already, and more exactly: R05, R06, R08, R09, R01. */
const TOLD_ELSEWHERE = new Set([
  'unit.registeredDays',
  'unit.inCity',
  'unit.cityCentre',
  'compliance.clean',
  'center.staffCount',
])

/**
 * R36: every condition of the round's pack is met. A soft pack wants a reason, a hard one blocks; what a pack only
 * warns of wants a reason either way. What cannot be told yet is for the required fields to say.
 */
export const eligibility: Rule = {
  id: 'R36',
  check: ({ form, content, batch, now }) => {
    const standing = eligibilityOf({ form, content, batch }, now)
    if (!standing) return []
    const hard = standing.pack.mode === 'hard'
    return standing.results.flatMap((group) => {
      const { label, clause, severity, state } = group
      if (state !== 'unmet' || severity === 'info') return []
      const lacking = lackingIn(group)
      const own = hard ? lacking : lacking.filter(({ item }) => !TOLD_ELSEWHERE.has(item.field))
      const at = own.map(({ item }) => placeOf(form, item.field)).find((place) => place !== null)
      if (!at) return []
      const found = own.map(foundIn).join('，')
      const how = hard && severity === 'block' ? 'error' : 'warning'
      return [problemAt(at, 'r36_unmet', how, { label, clause, found, hard: hard ? 1 : 0 })]
    })
  },
}

const lackingIn = ({ items }: GroupResult) =>
  items.filter(({ state, matters }) => state === 'unmet' && matters)

/** 研发场地面积为 150 ㎡；高新技术企业为否. */
function foundIn({ item, found }: GroupResult['items'][number]): string {
  if (found === null) return item.label
  if (typeof found === 'boolean') return `${item.label}为${found ? '是' : '否'}`
  const { digits } = digitsOf(found, item)
  return `${item.label}为 ${grouped(digits)}${item.unit ? ` ${item.unit}` : ''}`
}
