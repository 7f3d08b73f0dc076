import { amountAt, amountOf, problemAt, type Rule } from './rule'
import { YEARS, yearKey, yearOf } from './years'

/** The money that both applications state for a year. */
const ROWS = [
  'totalAssets',
  'netAssets',
  'revenue',
  'mainRevenue',
  'profitTotal',
  'netProfit',
  'taxPaid',
  'rdExpense',
  'rdSelfFunded',
  'rdGovFunded',
]

/** R38: a year that an earlier application of the unit told of has the same figures now, within one percent. */
export const earlierFigures: Rule = {
  id: 'R38',
  check: ({ content, batch, others }) => {
    const { earlier } = others
    if (!earlier) return []
    return YEARS.flatMap((key) => {
      const year = yearOf(batch.year, key)
      const then = yearKey(earlier.year, year)
      if (then === undefined) return []
      return ROWS.flatMap((row) => {
        const found = amountAt(content, 'finance', `${row}.${key}`)
        const before = amountOf(earlier.finance[`${row}.${then}`])
        if (!found || !before || found.minus(before).abs().times(100).lte(before.abs())) return []
        const params = {
          found: found.toString(),
          expected: before.toString(),
          year,
          round: earlier.year,
        }
        return [problemAt({ step: 'finance', field: `${row}.${key}` }, 'r38_differs', 'warning', params)]
      })
    })
  },
}
