import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { amountIn, cell, problemAt, type Rule, rowsIn, sumOf } from './rule'
import { YEARS } from './years'

/** R20: a project lies at least in part between N-3 and today. */
export const projectDates: Rule = {
  id: 'R20',
  check: ({ content, batch, now }) => {
    const [from, to] = [`${batch.year - 3}-01-01`, dayIn(now)]
    return rowsIn(content, 'projects').flatMap((row) => {
      const at = (field: string) => ({ step: 'projects', row: row.id, field })
      const [start, end] = [cell(row.cells, 'start'), cell(row.cells, 'end')]
      if (!isRealDate(start) || !isRealDate(end) || end < start) return []
      if (start > to)
        return [problemAt(at('start'), 'r20_not_begun', 'error', { found: start, expected: to })]
      return end < from
        ? [problemAt(at('end'), 'r20_long_over', 'error', { found: end, expected: from })]
        : []
    })
  },
}

/** R21: three years do not spend a fifth more than the whole budget. */
export const projectBudgets: Rule = {
  id: 'R21',
  check: ({ content }) =>
    rowsIn(content, 'projects').flatMap((row) => {
      const budget = amountIn(row.cells, 'budget')
      const spent = sumOf(YEARS.flatMap((key) => amountIn(row.cells, `spend${key.toUpperCase()}`) ?? []))
      if (!budget || spent.lte(budget.times('1.2'))) return []
      const params = { found: spent.toString(), expected: budget.toString() }
      return [
        problemAt({ step: 'projects', row: row.id, field: 'budget' }, 'r21_overspent', 'warning', params),
      ]
    }),
}
