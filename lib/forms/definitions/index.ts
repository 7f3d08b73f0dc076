import { type FormSpec, formKeyOf } from '../spec'
import { inYear, yearlyKey } from '../years'
import { expertProfile1 } from './expert-profile-1'
import { gxyf1 } from './gxyf-1'
import { gxyf2 } from './gxyf-2'
import { unitProfile1 } from './unit-profile-1'

/** Every form that was ever published. An application keeps the `key@version` it was begun with. */
export const FORMS: readonly FormSpec[] = [gxyf1, gxyf2, unitProfile1, expertProfile1]

// Shared over the bundles of one process: what is published at start is known to every page.
const shared = globalThis as { jiaxingForms?: Map<string, FormSpec> }
const published = () => {
  shared.jiaxingForms ??= new Map(FORMS.map((form) => [formKeyOf(form), form]))
  return shared.jiaxingForms
}

/** A definition by its `key@version`, or as one year asks it by `key@version:year`. */
export function formByKey(key: string): FormSpec {
  const known = published().get(key)
  if (known) return known
  const [version = '', year = ''] = key.split(':')
  const form = published().get(version)
  if (!form || !/^\d{4}$/.test(year)) throw new Error(`No form definition ${key}`)
  const written = inYear(form, Number(year))
  published().set(key, written)
  return written
}

/** The same where nobody promises that it is there. */
export const findForm = (key: string): FormSpec | undefined =>
  published().has(key.split(':')[0]!) ? formByKey(key) : undefined

/** Everything published, in the order in which it was; not what a year makes of it. */
export const publishedForms = (): FormSpec[] =>
  [...published().values()].filter((form) => form.year === undefined)

/** The key of the definition that a round asks: with its year, where years are asked. */
export const formKeyIn = ({ formKey, year }: { formKey: string; year: number }): string =>
  yearlyKey(formByKey(formKey), formKey, year)

/** Every version of one form that was published, the newest first. */
export const versionsOf = (key: string): FormSpec[] =>
  publishedForms()
    .filter((form) => form.key === key)
    .sort((a, b) => b.version - a.version)

/** Adds a definition that lies outside the program, at start. One that is known keeps its meaning. */
export function publishForm(form: FormSpec): void {
  const key = formKeyOf(form)
  if (!published().has(key)) published().set(key, form)
}
