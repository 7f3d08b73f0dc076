import type { Application } from '@/db/applications'
import { type PersonOfUnit, peopleOfUnit } from '@/db/bindings'
import type { Ctx } from '../context'

export type { PersonOfUnit } from '@/db/bindings'

/** Who was asked to fill in a step. `person` is null where they do not act for the unit any more. */
export type Share = { person: PersonOfUnit | null; mine: boolean; doneAt: string | null }

/** 分工 of an application, by step. */
export async function sharesOf(
  ctx: Pick<Ctx, 'db' | 'actor'>,
  { unitId, assigned }: Pick<Application, 'unitId' | 'assigned'>,
  known?: readonly PersonOfUnit[],
): Promise<Record<string, Share>> {
  const asked = Object.entries(assigned)
  if (asked.length === 0) return {}
  const people = known ?? (await peopleOfUnit(ctx.db, unitId))
  return Object.fromEntries(
    asked.map(([step, { to, doneAt }]) => [
      step,
      {
        person: people.find(({ accountId }) => accountId === to) ?? null,
        mine: to === ctx.actor.accountId,
        doneAt,
      },
    ]),
  )
}
