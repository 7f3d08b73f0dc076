import { type FormSpec, formKeyOf } from '../spec'
import { gxyf1 } from './gxyf-1'
import { unitProfile1 } from './unit-profile-1'

/** Every form that was ever published. An application keeps the `key@version` it was begun with. */
export const FORMS: readonly FormSpec[] = [gxyf1, unitProfile1]

const BY_KEY = new Map(FORMS.map((form) => [formKeyOf(form), form]))

export function formByKey(key: string): FormSpec {
  const form = BY_KEY.get(key)
  if (!form) throw new Error(`No form definition ${key}`)
  return form
}
