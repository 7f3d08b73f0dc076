import type { Content, Row } from '@/lib/forms/content'
import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { yearsLater } from './days'
import { cell, problemAt, type Rule, rowsIn, textAt } from './rule'

const YEARS_HERE = 3

/** The director's row among the staff: by name, and by number where two share the name. */
function rowOfDirector(content: Content): Row | undefined {
  const name = textAt(content, 'center', 'directorName')
  const namesakes = rowsIn(content, 'staff').filter((row) => name !== '' && cell(row.cells, 'name') === name)
  const idNo = textAt(content, 'center', 'directorIdNo')
  return namesakes.find((row) => cell(row.cells, 'idNo') === idNo) ?? namesakes[0]
}

/**
 * R13: the director is one of the staff, 专职, and has been here three years. That the list has the name is the
 * definition's own check.
 */
export const director: Rule = {
  id: 'R13',
  check: ({ content, now }) => {
    const at = (field: string) => ({ step: 'center', field })
    const today = dayIn(now)
    const joined = textAt(content, 'center', 'directorJoinDate')
    const due = isRealDate(joined) ? yearsLater(joined, YEARS_HERE) : today
    const short =
      due > today
        ? [
            problemAt(at('directorJoinDate'), 'r13_short_time', 'warning', {
              found: joined,
              expected: YEARS_HERE,
            }),
          ]
        : []
    if (textAt(content, 'center', 'directorFulltime') === 'no')
      return [problemAt(at('directorFulltime'), 'r13_not_fulltime', 'error'), ...short]
    const row = rowOfDirector(content)
    if (!row) return short
    const found = cell(row.cells, 'name')
    const [here, there] = [textAt(content, 'center', 'directorIdNo'), cell(row.cells, 'idNo')]
    if (here !== '' && there !== '' && here !== there)
      return [problemAt(at('directorIdNo'), 'r13_other_person', 'error', { found }), ...short]
    const employment = cell(row.cells, 'employment')
    if (employment === '' || employment === 'fulltime') return short
    return [
      problemAt({ step: 'staff', row: row.id, field: 'employment' }, 'r13_listed_otherwise', 'error', {
        found,
      }),
      ...short,
    ]
  },
}
