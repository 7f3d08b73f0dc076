import { fieldId } from '@/components/form/label'
import type { Place } from '@/lib/domain/eligibility/places'

/** The address of a field; of a list, where it is named without one, the list itself. */
export const placeHref = (base: string, { step, field }: Place): string =>
  `${base}/steps/${step}#${field === '' ? 'main' : fieldId(step, field)}`

/** The same for many, by name. */
export const placeHrefs = (base: string, places: Readonly<Record<string, Place>>): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([name, place]) => [name, placeHref(base, place)]))
