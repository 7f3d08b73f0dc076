import type Big from 'big.js'
import type { Cells, Content, Row } from '@/lib/forms/content'
import { isRealDate } from '@/lib/forms/formats/date'
import type { Problem } from '@/lib/result'
import { agree, amountAt, amountIn, cell, problemAt, type Rule, rowsIn, sumOf } from './rule'
import { YEARS, type YearKey, yearOf } from './years'

const PARTS = [
  'labor',
  'material',
  'depreciation',
  'intangible',
  'design',
  'trial',
  'other',
  'outsource',
] as const
const MOST_A_HEAD = 100
const LEAST_A_HEAD = 3

/** What a project cost in a year, inside and outside; null while a part of it is not filled in. */
function totalOf(cells: Cells): Big | null {
  const parts = PARTS.map((part) => amountIn(cells, part))
  return parts.some((part) => part === null) ? null : sumOf(parts as Big[])
}

/** The sum of some rows; null while one of them has none. */
function sumOfRows(rows: readonly Row[], of: (cells: Cells) => Big | null): Big | null {
  const totals = rows.map((row) => of(row.cells))
  return totals.some((total) => total === null) ? null : sumOf(totals as Big[])
}

const rowsOfYear = (content: Content, year: YearKey) =>
  rowsIn(content, 'expenses').filter((row) => cell(row.cells, 'year') === year)

/** R15: what the projects cost in a year is what the unit says it spent on research in that year. */
export const expensesOfYear: Rule = {
  id: 'R15',
  check: ({ content, batch }) => {
    if (rowsIn(content, 'expenses').length === 0) return []
    return YEARS.flatMap((key) => {
      const found = amountAt(content, 'finance', `rdExpense.${key}`)
      const expected = sumOfRows(rowsOfYear(content, key), totalOf)
      if (!found || !expected || agree(found, expected)) return []
      const params = {
        found: found.toString(),
        expected: expected.toString(),
        year: yearOf(batch.year, key),
      }
      return [problemAt({ step: 'finance', field: `rdExpense.${key}` }, 'r15_differs', 'error', params)]
    })
  },
}

/** R19: what a head costs in the last year is neither a fortune nor a trifle. */
export const laborAHead: Rule = {
  id: 'R19',
  check: ({ content, batch }) => {
    const rows = rowsOfYear(content, 'y3')
    const labor = sumOfRows(rows, (cells) => amountIn(cells, 'labor'))
    const heads = rowsIn(content, 'staff').length
    if (rows.length === 0 || heads === 0 || !labor) return []
    const high = labor.gt(MOST_A_HEAD * heads)
    if (!high && !labor.lt(LEAST_A_HEAD * heads)) return []
    const params = {
      found: labor.div(heads).toFixed(2),
      labor: labor.toString(),
      heads,
      year: yearOf(batch.year, 'y3'),
      expected: high ? MOST_A_HEAD : LEAST_A_HEAD,
    }
    return [problemAt({ step: 'expenses', field: '' }, high ? 'r19_high' : 'r19_low', 'warning', params)]
  },
}

/**
 * R22: what a project spent in a year is the same in the list of projects and in the expenses. Of a year in which it
 * did not run nothing is asked there, so the expenses are where that is told.
 */
export const expensesOfProject: Rule = {
  id: 'R22',
  check: ({ content, batch }) => {
    const rows = rowsIn(content, 'expenses')
    if (rows.length === 0) return []
    return rowsIn(content, 'projects').flatMap(({ id, cells }) =>
      YEARS.flatMap((key): Problem[] => {
        const year = yearOf(batch.year, key)
        const there = rows.filter(
          (row) => cell(row.cells, 'year') === key && cell(row.cells, 'project') === cell(cells, 'name'),
        )
        const expected = sumOfRows(there, totalOf)
        if (!ran(cells, year)) {
          if (!expected?.gt('0.01')) return []
          const at = { step: 'expenses', row: there[0]!.id, field: 'year' }
          return [problemAt(at, 'r22_not_running', 'error', { found: expected.toString(), year })]
        }
        const field = `spend${key.toUpperCase()}`
        const found = amountIn(cells, field)
        if (!found || !expected || agree(found, expected)) return []
        const params = { found: found.toString(), expected: expected.toString(), year }
        return [problemAt({ step: 'projects', row: id, field }, 'r22_differs', 'error', params)]
      }),
    )
  },
}

/** As far as its dates tell. */
function ran(project: Cells, year: number): boolean {
  const [start, end] = [cell(project, 'start'), cell(project, 'end')]
  return !(isRealDate(start) && start > `${year}-12-31`) && !(isRealDate(end) && end < `${year}-01-01`)
}

/** Domain §1.9: 其他费用 beyond a fifth of what a project cost wants a word (国科发火〔2016〕195号). */
export const otherExpenses: Rule = {
  id: 'S8-other',
  check: ({ content }) =>
    rowsIn(content, 'expenses').flatMap((row) => {
      const [other, total] = [amountIn(row.cells, 'other'), totalOf(row.cells)]
      if (!other || !total || other.times(5).lte(total)) return []
      const params = { found: other.times(100).div(total).toFixed(2), expected: 20 }
      return [
        problemAt({ step: 'expenses', row: row.id, field: 'other' }, 's8_other_high', 'warning', params),
      ]
    }),
}
