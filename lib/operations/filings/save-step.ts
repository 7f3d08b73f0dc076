import { findStep, openStep, writeStep } from '@/db/filings'
import type { Answers } from '@/lib/forms/content'
import { fieldsOf, isTyped, stepOf } from '@/lib/forms/fields'
import { type Change, type Conflict, merge } from '@/lib/forms/merge'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from './access'
import { noteChange } from './note-change'
import { noteSaved } from './note-saved'

export type SavedAnswers = {
  answers: Answers
  /** Which version of the step they are. */
  version: number
  conflicts: Conflict[]
  savedAt: Date
  /** Who saved before, for “张会计刚刚改了这一项”. */
  savedBy: string
}

/**
 * Keeps what was typed into a form step, right or wrong. Only the fields that were changed are sent; those that
 * someone else changed meanwhile come back as conflicts and keep the stored value.
 */
export async function saveStep(
  ctx: Ctx,
  input: { filingId: string; step: string; changes: readonly Change[] },
): Promise<Result<SavedAnswers>> {
  return ctx.db.transaction(async (tx) => {
    const access = await filingAccess({ ...ctx, db: tx }, input.filingId, 'update')
    if (!access.ok) return access
    const step = stepOf(access.value.form, input.step)
    if (step?.kind !== 'form') return refuse({ code: 'not_found' })
    if (!access.value.mayEditStep(input.step)) return refuse({ code: 'not_allowed' })

    const known = new Set(
      fieldsOf(step)
        .filter(isTyped)
        .map((field) => field.name),
    )
    const changes = input.changes.filter((change) => known.has(change.name))
    let stored = await findStep(tx, input.filingId, input.step, true)
    if (!stored) {
      await openStep(tx, input.filingId, input.step, ctx.actor.name, ctx.now)
      stored = (await findStep(tx, input.filingId, input.step, true))!
    }
    const { answers, conflicts } = merge(stored.answers, changes)
    const undecided = new Set(conflicts.map((conflict) => conflict.name))
    const taken = changes.filter((change) => !undecided.has(change.name)).map(({ name }) => name)
    if (taken.length > 0) {
      await writeStep(tx, input.filingId, input.step, answers, ctx.actor.name, ctx.now)
      await noteSaved(tx, access.value, input.step, answers)
      await noteChange({ ...ctx, db: tx }, access.value, input.step, [...new Set(taken)])
    }
    const version = stored.version + (taken.length > 0 ? 1 : 0)
    return ok({ answers, version, conflicts, savedAt: ctx.now, savedBy: stored.savedBy })
  })
}
