import Big from 'big.js'
import type { Content } from '@/lib/forms/content'
import { isNumber } from '@/lib/forms/formats/number'
import type { Problem } from '@/lib/result'
import { problemAt, type Rule, textAt } from './rule'

/** A capital of ten thousand million yuan is likelier one written in 元. */
const DOUBTFUL_WAN_YUAN = 1_000_000

export function capitalInWanYuan(content: Content, step: string): Problem[] {
  const found = textAt(content, step, 'registeredCapital')
  if (!isNumber(found) || Big(found).lt(DOUBTFUL_WAN_YUAN)) return []
  const params = {
    found,
    suggestion: Big(found)
      .div(10_000)
      .toFixed(4)
      .replace(/\.?0+$/, ''),
  }
  return [problemAt({ step, field: 'registeredCapital' }, 'r37_yuan', 'warning', params)]
}

/** R37. */
export const amounts: Rule = { id: 'R37', check: ({ content }) => capitalInWanYuan(content, 'host') }
