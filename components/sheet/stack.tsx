import { widthOf } from './columns'
import { worded } from './worded'

/** A name or a date does not break on screen; on paper the width of its column sees to that. */
const SHORT = 18

/** The values of a column, one under the other; “—” only where none of them was given. */
export function Stack({ values }: { values: readonly string[] }) {
  const given = values.filter((value) => value !== '')
  if (given.length === 0) return worded('')
  return given.map((value, index) => (
    // The values of one cell have no names and never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index} className={widthOf(value) <= SHORT ? 'whitespace-nowrap' : undefined}>
      {value}
    </div>
  ))
}
