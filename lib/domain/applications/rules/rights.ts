import { isRealDate } from '@/lib/forms/formats/date'
import type { Problem } from '@/lib/result'
import { dayIn } from '../../shanghai'
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

/** The fifth digit of a patent's number tells its kind (domain §4.8). */
const KIND_DIGITS: Readonly<Record<string, readonly string[]>> = {
  invention: ['1', '8'],
  'invention-defence': ['1', '8'],
  'utility-model': ['2', '9'],
  design: ['3'],
}
const SOFTWARE = /^20\d{2}SR/

/** R24: the number is one of its category. That it is well formed and stands once is the definition's own check. */
export const certificateKinds: Rule = {
  id: 'R24',
  check: ({ content }) =>
    rowsIn(content, 'ip').flatMap((row): Problem[] => {
      const [category, found] = [cell(row.cells, 'category'), cell(row.cells, 'certNo')]
      const at = { step: 'ip', row: row.id, field: 'certNo' }
      const digit = /^ZL\d{4}(\d)\d{7}\./.exec(found)?.[1]
      const digits = KIND_DIGITS[category]
      if (category === 'software-copyright')
        return digit === undefined ? [] : [problemAt(at, 'r24_patent_number', 'error', { found })]
      if (!digits) return []
      if (SOFTWARE.test(found)) return [problemAt(at, 'r24_software_number', 'error', { found })]
      if (digit === undefined || digits.includes(digit)) return []
      return [problemAt(at, 'r24_other_kind', 'error', { found, digit, expected: digits.join('或') })]
    }),
}

/** R25: applied for before it was granted, granted by today; only what is granted and in force counts. */
export const rightDates: Rule = {
  id: 'R25',
  check: ({ content, now }) =>
    rowsIn(content, 'ip').flatMap((row): Problem[] => {
      const at = (field: string) => ({ step: 'ip', row: row.id, field })
      const [applied, granted] = [cell(row.cells, 'applyDate'), cell(row.cells, 'grantDate')]
      const status = cell(row.cells, 'status')
      if (status === 'pending') return [problemAt(at('status'), 'r25_pending', 'information')]
      const dated = isRealDate(granted)
      if (dated && isRealDate(applied) && granted < applied)
        return [problemAt(at('grantDate'), 'r25_reversed', 'error', { found: granted, expected: applied })]
      if (dated && granted > dayIn(now))
        return [problemAt(at('grantDate'), 'r25_future', 'error', { found: granted, expected: dayIn(now) })]
      return status === 'lapsed' ? [problemAt(at('status'), 'r25_lapsed', 'information')] : []
    }),
}
