import type { Cells, Row } from '@/lib/forms/content'
import { isRealDate } from '@/lib/forms/formats/date'
import { birthDateOf } from '@/lib/forms/formats/id-number'
import { isNumber } from '@/lib/forms/formats/number'
import type { Problem } from '@/lib/result'
import { dayIn } from '../../shanghai'
import { ageOn } from './days'
import { cell, problemAt, type Rule } from './rule'

const YOUNGEST = 16
const OLDEST = 80
const DOUBTFUL = 65
const INSURED_MONTHS = 6
const RESEARCH_SHARE = 90

/** The day of birth: from a resident's number, otherwise the first of the month that was typed. */
function bornOn(cells: Cells): string | null {
  const born =
    cell(cells, 'idType') === 'residentId' ? birthDateOf(cell(cells, 'idNo')) : `${cell(cells, 'birth')}-01`
  return isRealDate(born) ? born : null
}

const perPerson = (id: string, check: (row: Row, today: string) => Problem[]): Rule => ({
  id,
  check: ({ content, now }) => {
    const today = dayIn(now)
    return (content.rows.staff ?? []).flatMap((row) => check(row, today))
  },
})

const at = (row: Row, field: string) => ({ step: 'staff', row: row.id, field })

/** Between 16 and 80 on the day of submission; over 65 wants a word. */
export const ages = perPerson('S4-age', (row, today) => {
  const born = bornOn(row.cells)
  if (!born) return []
  const found = ageOn(today, born)
  const field = cell(row.cells, 'idType') === 'residentId' ? 'idNo' : 'birth'
  if (found < YOUNGEST)
    return [problemAt(at(row, field), 's4_too_young', 'error', { found, expected: YOUNGEST })]
  if (found > OLDEST) return [problemAt(at(row, field), 's4_too_old', 'error', { found, expected: OLDEST })]
  return found > DOUBTFUL
    ? [problemAt(at(row, field), 's4_past_65', 'warning', { found, expected: DOUBTFUL })]
    : []
})

/** Nobody joined before the age of 16. Whoever is younger today has been told so already. */
export const joined = perPerson('S4-join', (row, today) => {
  const born = bornOn(row.cells)
  const day = cell(row.cells, 'joinDate')
  if (!born || !isRealDate(day) || ageOn(today, born) < YOUNGEST) return []
  const found = ageOn(day, born)
  if (found >= YOUNGEST) return []
  return [problemAt(at(row, 'joinDate'), 's4_joined_young', 'error', { found, expected: YOUNGEST })]
})

const isFulltime = (row: Row) => cell(row.cells, 'employment') === 'fulltime'

/** 专职 people are insured here for half a year. */
export const insured = perPerson('S4-insured', (row) => {
  const months = cell(row.cells, 'insuredMonths')
  if (!isFulltime(row) || !/^\d{1,2}$/.test(months) || Number(months) >= INSURED_MONTHS) return []
  const params = { found: Number(months), expected: INSURED_MONTHS }
  return [problemAt(at(row, 'insuredMonths'), 's4_insured_short', 'warning', params)]
})

/** 专职 means at least nine tenths of the working time. */
export const researchShare = perPerson('S4-time', (row) => {
  const share = cell(row.cells, 'rdTimeShare')
  if (!isFulltime(row) || !isNumber(share) || Number(share) >= RESEARCH_SHARE) return []
  const params = { found: share, expected: RESEARCH_SHARE }
  return [problemAt(at(row, 'rdTimeShare'), 's4_time_short', 'error', params)]
})
