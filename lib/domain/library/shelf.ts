import { publishedForms } from '@/lib/forms/definitions'
import { columnsOf } from '@/lib/forms/fields'
import { type FormSpec, type ListStep, SHELVES, type Shelf } from '@/lib/forms/spec'
import type { Actor } from '../actor'

/** Who keeps the unit's own library: everybody who acts for it, and nobody else. */
export const mayKeepLibrary = (actor: Pick<Actor, 'role' | 'unitId'>): boolean =>
  actor.unitId !== null && (actor.role === 'legal_admin' || actor.role === 'member')

/** What a shelf keeps: the list of the newest definition that has one on it, of the programme that was first to. */
export function shelfList(shelf: Shelf): ListStep | null {
  const having = publishedForms().filter((form) => listOn(form, shelf))
  const first = having[0]?.key
  const newest = having.filter(({ key }) => key === first).toSorted((a, b) => b.version - a.version)[0]
  return newest ? keptList(listOn(newest, shelf)!) : null
}

const listOn = (form: FormSpec, shelf: Shelf): ListStep | undefined =>
  form.steps.find((step): step is ListStep => step.kind === 'list' && step.library === shelf)

/** The shelves that some programme asks for, in their own order. */
export const shelvesInUse = (): Shelf[] => SHELVES.filter((shelf) => shelfList(shelf))

/** The columns of a list that hold from year to year: what the library keeps of it. */
export function keptList(list: ListStep): ListStep {
  const kept = new Set(columnsOf(list).flatMap(({ name, yearBound }) => (yearBound ? [] : [name])))
  return {
    ...list,
    groups: list.groups
      .map((group) => ({ ...group, fields: group.fields.filter(({ name }) => kept.has(name)) }))
      .filter(({ fields }) => fields.length > 0),
    layout: list.layout
      .map((stack) => ({ ...stack, fields: stack.fields.filter((name) => kept.has(name)) }))
      .filter(({ fields }) => fields.length > 0),
    figures: [],
  }
}
