/** What stands where nothing was answered: never a blank, which could be a printing fault. */
export const worded = (value: string): string => (value === '' ? '—' : value)

/** A cell of a matrix, whose unit stands at the head of its row. */
export const bare = (value: string, unit: string | undefined): string =>
  worded(unit !== undefined && value.endsWith(` ${unit}`) ? value.slice(0, -unit.length - 1) : value)

/** The head of a row of a matrix: 营业收入（万元）. */
export const headOf = ({ label, unit }: { label: string; unit?: string }): string =>
  unit === undefined ? label : `${label}（${unit}）`

/** Enough of a checksum to compare by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8)
