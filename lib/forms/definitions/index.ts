import { type FormSpec, formKeyOf } from '../spec'
import { expertProfile1 } from './expert-profile-1'
import { gxyf1 } from './gxyf-1'
import { unitProfile1 } from './unit-profile-1'

/** Every form that was ever published. An application keeps the `key@version` it was begun with. */
export const FORMS: readonly FormSpec[] = [gxyf1, unitProfile1, expertProfile1]

// Shared over the bundles of one process: what is published at start is known to every page.
const shared = globalThis as { jiaxingForms?: Map<string, FormSpec> }
const published = () => {
  shared.jiaxingForms ??= new Map(FORMS.map((form) => [formKeyOf(form), form]))
  return shared.jiaxingForms
}

export function formByKey(key: string): FormSpec {
  const form = published().get(key)
  if (!form) throw new Error(`No form definition ${key}`)
  return form
}

/** The same where nobody promises that it is there. */
export const findForm = (key: string): FormSpec | undefined => published().get(key)

/** Everything published, in the order in which it was. */
export const publishedForms = (): FormSpec[] => [...published().values()]

/** Adds a definition that lies outside the program, at start. One that is known keeps its meaning. */
export function publishForm(form: FormSpec): void {
  const key = formKeyOf(form)
  if (!published().has(key)) published().set(key, form)
}
