import { titleLevel } from '@/lib/forms/catalogues/titles'
import type { Cells } from '@/lib/forms/content'
import { cell, problemAt, type Rule, textAt, wholeAt } from './rule'

const SOFTWARE_STAFF = 15

/** R01 for software companies: the list's own minimum of ten is theirs only in part. */
export const softwareStaff: Rule = {
  id: 'R01',
  check: ({ form, content }) => {
    const list = form.steps.find((step) => step.key === 'staff')
    const found = content.rows.staff?.length ?? 0
    if (textAt(content, 'host', 'enterpriseFeature') !== 'software' || list?.kind !== 'list') return []
    if (found < list.minRows || found >= SOFTWARE_STAFF) return []
    const params = { found, expected: SOFTWARE_STAFF }
    return [problemAt({ step: 'staff', field: '' }, 'r01_software_staff', 'missing', params)]
  },
}

/** R12: nobody works in the centre who is not among the unit's research staff. */
export const researchStaff: Rule = {
  id: 'R12',
  check: ({ content }) => {
    const found = wholeAt(content, 'host', 'staffTech')
    const expected = content.rows.staff?.length ?? 0
    if (found === null || found >= expected) return []
    return [problemAt({ step: 'host', field: 'staffTech' }, 'r12_too_few', 'error', { found, expected })]
  },
}

const byLevel =
  (...levels: string[]) =>
  (cells: Cells) =>
    levels.includes(titleLevel(cell(cells, 'title')) ?? '')
const byEducation = (code: string) => (cells: Cells) => cell(cells, 'education') === code

/** The unit's head counts, and who of the list belongs to each. */
const COUNTS: readonly { field: string; counts: (cells: Cells) => boolean }[] = [
  { field: 'staffSenior', counts: byLevel('1', '2') },
  { field: 'staffMid', counts: byLevel('3') },
  { field: 'staffDoctor', counts: byEducation('11') },
  { field: 'staffMaster', counts: byEducation('14') },
  { field: 'staffBachelor', counts: byEducation('21') },
]

/** R29: the list has no more of a kind than the whole unit. Only 专职 people are on the unit's own count. */
export const headCounts: Rule = {
  id: 'R29',
  check: ({ content }) => {
    const own = (content.rows.staff ?? []).filter((row) => cell(row.cells, 'employment') === 'fulltime')
    return COUNTS.flatMap(({ field, counts }) => {
      const found = wholeAt(content, 'host', field)
      const expected = own.filter((row) => counts(row.cells)).length
      if (found === null || found >= expected) return []
      return [problemAt({ step: 'host', field }, 'r29_fewer_than_list', 'error', { found, expected })]
    })
  },
}
