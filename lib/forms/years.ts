import type { FormSpec } from './spec'

/** In the words of a definition `{N}` is the year of the round, `{N-1}` the year before it. */
const YEAR = /\{N([+-]\d)?\}/g

const mentions = (form: FormSpec): boolean => /\{N([+-]\d)?\}/.test(JSON.stringify(form))

/** The definition as a round of that year asks it: every year written out. One without years is what it was. */
export function inYear(form: FormSpec, year: number): FormSpec {
  if (!mentions(form)) return form
  const written = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(YEAR, (_, offset) => String(year + Number(offset ?? 0)))
    if (Array.isArray(value)) return value.map(written)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one)]))
  }
  return { ...(written(form) as FormSpec), year }
}

/** The key under which a filing of a round keeps its definition: `gxyf@2:2026` where years are asked. */
export const yearlyKey = (form: FormSpec, formKey: string, year: number): string =>
  mentions(form) ? `${formKey}:${year}` : formKey
