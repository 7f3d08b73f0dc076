import Big from 'big.js'
import type { Content } from '@/lib/forms/content'
import { isNumber } from '@/lib/forms/formats/number'
import type { Problem } from '@/lib/result'
import { amountAt, problemAt, type Rule, textAt } from './rule'
import { YEARS, yearOf } from './years'

/** A capital of ten thousand million yuan is likelier one written in 元. */
const DOUBTFUL_WAN_YUAN = 1_000_000
/** So is a revenue of a hundred thousand million, or one that is 5,000 times the next year's. */
const DOUBTFUL_OF_YEAR = 10_000_000
const DOUBTFUL_TIMES = 5000

const inWanYuan = (yuan: Big): string =>
  yuan
    .div(10_000)
    .toFixed(4)
    .replace(/\.?0+$/, '')

export function capitalInWanYuan(content: Content, step: string): Problem[] {
  const found = textAt(content, step, 'registeredCapital')
  if (!isNumber(found) || Big(found).lt(DOUBTFUL_WAN_YUAN)) return []
  const params = { found, suggestion: inWanYuan(Big(found)) }
  return [problemAt({ step, field: 'registeredCapital' }, 'r37_yuan', 'warning', params)]
}

/** R37. */
export const amounts: Rule = { id: 'R37', check: ({ content }) => capitalInWanYuan(content, 'host') }

/** R37 over the years: what is large by itself, or against the year beside it. */
export const amountsOfYears: Rule = {
  id: 'R37',
  check: ({ content, batch }) =>
    ['totalAssets', 'revenue', 'mainRevenue', 'taxPaid', 'rdExpense'].flatMap((row) => {
      const values = YEARS.map((key) => amountAt(content, 'finance', `${row}.${key}`))
      return YEARS.flatMap((key, index) => {
        const found = values[index]
        if (!found?.gt(0)) return []
        const leaps = [values[index - 1], values[index + 1]].some(
          (beside) => beside?.gt(0) && found.gte(beside.times(DOUBTFUL_TIMES)),
        )
        if (!leaps && found.lt(DOUBTFUL_OF_YEAR)) return []
        const params = {
          found: found.toString(),
          suggestion: inWanYuan(found),
          year: yearOf(batch.year, key),
        }
        return [problemAt({ step: 'finance', field: `${row}.${key}` }, 'r37_year_in_yuan', 'warning', params)]
      })
    }),
}
