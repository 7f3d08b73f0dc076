import { cell, problemAt, type Rule, rowsIn } from './rule'

/** R14: nobody is 专职 at two units. Which other unit it is only the offices read. */
export const peopleElsewhere: Rule = {
  id: 'R14',
  check: ({ content, others }) => {
    const known = new Set(others.claimed.people)
    return rowsIn(content, 'staff').flatMap((row) =>
      cell(row.cells, 'employment') === 'fulltime' && known.has(cell(row.cells, 'idNo'))
        ? [problemAt({ step: 'staff', row: row.id, field: 'idNo' }, 'r14_elsewhere', 'warning')]
        : [],
    )
  },
}

/** R26: a right counts for one unit. */
export const rightsElsewhere: Rule = {
  id: 'R26',
  check: ({ content, others }) => {
    const known = new Set(others.claimed.rights)
    return rowsIn(content, 'ip').flatMap((row) => {
      const found = cell(row.cells, 'certNo')
      return cell(row.cells, 'status') === 'granted' && known.has(found)
        ? [problemAt({ step: 'ip', row: row.id, field: 'certNo' }, 'r26_elsewhere', 'warning', { found })]
        : []
    })
  },
}
