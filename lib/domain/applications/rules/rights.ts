import { cell, problemAt, type Rule, rowsIn } from './rule'

const bare = (name: string) => name.replace(/[\s()（）]/g, '')

/** R23: the owner is the unit, alone or with others. */
export const owners: Rule = {
  id: 'R23',
  check: ({ content }) => {
    const expected = content.facts['unit.name'] ?? ''
    if (expected === '') return []
    return rowsIn(content, 'ip').flatMap((row) => {
      const found = cell(row.cells, 'owner')
      if (found === '' || bare(found).includes(bare(expected))) return []
      const at = { step: 'ip', row: row.id, field: 'owner' }
      return [problemAt(at, 'r23_other_owner', 'warning', { found, expected })]
    })
  },
}

/** R25: only what is granted and in force counts. That its dates are in order is the definition's own check. */
export const whatCounts: Rule = {
  id: 'R25',
  check: ({ content }) =>
    rowsIn(content, 'ip').flatMap((row) => {
      const status = cell(row.cells, 'status')
      return status === 'pending' || status === 'lapsed'
        ? [problemAt({ step: 'ip', row: row.id, field: 'status' }, `r25_${status}`, 'information')]
        : []
    }),
}
