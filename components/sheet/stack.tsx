import { worded } from './worded'

/** The values of a column, one under the other; “—” only where none of them was given. */
export function Stack({ values }: { values: readonly string[] }) {
  const given = values.filter((value) => value !== '')
  if (given.length === 0) return worded('')
  return given.map((value, index) => (
    // The values of one cell have no names and never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index}>{value}</div>
  ))
}
