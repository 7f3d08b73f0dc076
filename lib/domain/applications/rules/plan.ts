import { amountAt, cell, problemAt, type Rule, rowsIn } from './rule'

/** R30: the first year of the plan falls behind the last year neither in money nor in people. */
export const plan: Rule = {
  id: 'R30',
  check: ({ content, batch }) => {
    const people = rowsIn(content, 'staff').filter(
      (row) => cell(row.cells, 'employment') === 'fulltime',
    ).length
    const actuals = [
      { row: 'rdInput', expected: amountAt(content, 'finance', 'rdExpense.y3')?.toString() },
      { row: 'fulltime', expected: people === 0 ? undefined : String(people) },
    ]
    return actuals.flatMap(({ row, expected }) => {
      const planned = amountAt(content, 'plan', `${row}.n0`)
      if (!planned || expected === undefined || planned.gte(expected)) return []
      const code = row === 'rdInput' ? 'r30_less_money' : 'r30_fewer_people'
      const params = { found: planned.toString(), expected, year: batch.year - 1 }
      return [problemAt({ step: 'plan', field: `${row}.n0` }, code, 'warning', params)]
    })
  },
}
