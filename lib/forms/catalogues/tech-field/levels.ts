import type { Entry } from '../entry'

/** A second level with its third: their codes count from 01 in the order of the catalogue. */
export const third = (code: string, label: string, labels: readonly string[]): Entry => ({
  code,
  label,
  children: labels.map((name, i) => ({ code: `${code}${String(i + 1).padStart(2, '0')}`, label: name })),
})
