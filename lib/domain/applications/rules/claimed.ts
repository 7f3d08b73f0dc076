import { cell, problemAt, type Rule, rowsIn, textAt } from './rule'

/** So many units may share the mobile of their contact. With more of them it is an agency's. */
export const MOST_UNITS_OF_CONTACT = 3

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

/** R35: nobody applies for a whole row of units. */
export const contactElsewhere: Rule = {
  id: 'R35',
  check: ({ content, others }) => {
    const found = others.unitsOfContact + 1
    if (textAt(content, 'host', 'contactMobile') === '' || found <= MOST_UNITS_OF_CONTACT) return []
    const params = { found, expected: MOST_UNITS_OF_CONTACT }
    return [problemAt({ step: 'host', field: 'contactMobile' }, 'r35_many_units', 'warning', params)]
  },
}
