import { type KeptVersion, rowStatesAt } from '@/db/versions'
import type { Actor } from '@/lib/domain/actor'
import { relationTo } from '@/lib/domain/applications/workflow'
import { expertRelation } from '@/lib/domain/experts/workflow'
import { rowsAt } from '@/lib/domain/filings/rows-at'
import { unitRelation } from '@/lib/domain/units/workflow'
import type { Answers, Row } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { stepOf } from '@/lib/forms/fields'
import type { FormStep, ListStep, StepSpec } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { type FilingAccess, filingAccess, type Subject } from './access'

export type StepPlace = { filingId: string; step: string }
export type HistoryAccess = FilingAccess & { step: FormStep | ListStep }

/**
 * A step whose versions an actor may read: theirs who fill it in, also while it is locked. An office reads what was
 * submitted, never how it came about.
 */
export async function historyAccess(
  ctx: Ctx,
  place: StepPlace,
  hold: 'share' | 'update' = 'share',
): Promise<Result<HistoryAccess>> {
  const access = await filingAccess(ctx, place.filingId, hold)
  if (!access.ok) return access
  const step = stepOf(access.value.form, place.step)
  if (!step || step.kind === 'attachments' || !fillsIn(access.value.subject, ctx.actor))
    return refuse({ code: 'not_found' })
  return ok({ ...access.value, step })
}

function fillsIn(subject: Subject, actor: Actor): boolean {
  switch (subject.kind) {
    case 'application': {
      const relation = relationTo(subject.application, actor)
      return (relation === 'owner' || relation === 'unit_admin') && !subject.application.deletedAt
    }
    case 'unit':
      return unitRelation(subject.unit, actor) === 'own'
    case 'expert':
      return expertRelation(subject.expert, actor) === 'own'
  }
}

/** A version with the definition of its time, which may know the step no more or otherwise. */
export const stepThen = (version: KeptVersion, key: string): StepSpec | undefined =>
  stepOf(formByKey(version.formKey), key)

export type Held = { answers: Answers; rows: Row[] }

/** What a step held once a version was saved. */
export async function heldAt({ db }: Pick<Ctx, 'db'>, place: StepPlace, version: KeptVersion): Promise<Held> {
  if (version.answers) return { answers: version.answers, rows: [] }
  const { states, order } = await rowStatesAt(db, place, version.number)
  return { answers: {}, rows: rowsAt(states, order) }
}
