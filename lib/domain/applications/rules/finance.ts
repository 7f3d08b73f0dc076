import type Big from 'big.js'
import { agree, amountAt, problemAt, type Rule } from './rule'
import { YEARS, type YearKey, yearOf } from './years'

const at = (row: string, key: YearKey) => ({ step: 'finance', field: `${row}.${key}` })

/** R16: where the money for research came from adds up to what was spent. */
export const sources: Rule = {
  id: 'R16',
  check: ({ content, batch }) =>
    YEARS.flatMap((key) => {
      const [own, state, other, all] = ['rdSelfFunded', 'rdGovFunded', 'rdOther', 'rdExpense'].map((row) =>
        amountAt(content, 'finance', `${row}.${key}`),
      )
      if (!own || !state || !other || !all) return []
      const found = own.plus(state).plus(other)
      if (agree(found, all)) return []
      const params = { found: found.toString(), expected: all.toString(), year: yearOf(batch.year, key) }
      return [problemAt(at('rdSelfFunded', key), 'r16_differs', 'error', params)]
    }),
}

/** R18: research that more than doubles within a year, or takes more than half of the revenue, wants a word. */
export const leaps: Rule = {
  id: 'R18',
  check: ({ content, batch }) =>
    YEARS.flatMap((key, index) => {
      const now = amountAt(content, 'finance', `rdExpense.${key}`)
      if (!now) return []
      const before = index > 0 ? amountAt(content, 'finance', `rdExpense.${YEARS[index - 1]}`) : null
      const revenue = amountAt(content, 'finance', `revenue.${key}`)
      const year = yearOf(batch.year, key)
      return [
        ...(before?.gt(0) && now.gt(before.times(2))
          ? [
              problemAt(at('rdExpense', key), 'r18_leap', 'warning', {
                found: now.toString(),
                before: before.toString(),
                growth: percent(now.minus(before), before),
                year,
              }),
            ]
          : []),
        ...(revenue?.gt(0) && now.times(2).gt(revenue)
          ? [
              problemAt(at('rdExpense', key), 'r18_half', 'warning', {
                found: now.toString(),
                revenue: revenue.toString(),
                share: percent(now, revenue),
                year,
              }),
            ]
          : []),
      ]
    }),
}

const percent = (part: Big, whole: Big) => part.times(100).div(whole).toFixed(2)

/** Domain §1.3: what a unit owns or owes, debts off, is seldom more than all it has. */
export const netAssets: Rule = {
  id: 'S2-net',
  check: ({ content, batch }) =>
    YEARS.flatMap((key) => {
      const net = amountAt(content, 'finance', `netAssets.${key}`)
      const total = amountAt(content, 'finance', `totalAssets.${key}`)
      if (!net || !total || net.abs().lte(total)) return []
      const params = { found: net.toString(), expected: total.toString(), year: yearOf(batch.year, key) }
      return [problemAt(at('netAssets', key), 's2_net_above_total', 'warning', params)]
    }),
}
