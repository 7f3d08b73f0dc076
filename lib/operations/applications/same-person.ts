import { hasOtherPeople, isSamePerson } from '@/db/persons'
import type { Ctx } from '../context'
import type { ApplicationView } from './view'

/**
 * Whether someone is about to pass on for the unit what they filled in themselves as a person, while the unit has
 * others who could look at it (`domain.md` §2.6 T6). It is told, not forbidden.
 */
export async function reviewsOwnFile(
  { db, actor }: Ctx,
  { application, verbs }: Pick<ApplicationView, 'application' | 'verbs'>,
): Promise<boolean> {
  if (!verbs.includes('pass') || !(await isSamePerson(db, actor, application.ownerId))) return false
  return hasOtherPeople(db, application.unitId, application.ownerId)
}
