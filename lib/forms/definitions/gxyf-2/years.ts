import type { Condition } from '../../condition'
import type { Option } from '../../spec'

/** The three full accounting years before the round (近三年). `{N}` is the year of the round. */
export const YEARS = [
  { key: 'y1', label: '{N-3}年', lastDay: '{N-3}-12-31', dayBefore: '{N-4}-12-31' },
  { key: 'y2', label: '{N-2}年', lastDay: '{N-2}-12-31', dayBefore: '{N-3}-12-31' },
  { key: 'y3', label: '{N-1}年', lastDay: '{N-1}-12-31', dayBefore: '{N-2}-12-31' },
] as const

export const YEAR_OPTIONS: readonly Option[] = YEARS.map(({ key, label }) => ({ value: key, label }))

/** Something that lasts from the day `start` to the day `end` of its row has a part in a year. */
export const duringYear = ({ lastDay, dayBefore }: (typeof YEARS)[number]): Condition => ({
  all: [{ field: 'start', notAfter: lastDay }, { not: { field: 'end', notAfter: dayBefore } }],
})
