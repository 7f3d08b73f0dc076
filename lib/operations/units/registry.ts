import { findStep, openStep, writeStep } from '@/db/filings'
import { updateUnit } from '@/db/units'
import { offer } from '@/lib/domain/units/registry'
import type { Answers } from '@/lib/forms/content'
import type { Conflict } from '@/lib/forms/merge'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from '../filings/access'
import { noteSaved } from '../filings/note-saved'

/**
 * Takes the registry's answer into the basic information: empty fields are filled, a field that says something else
 * is left alone and told, until the person chooses (`take`).
 */
export async function applyRegistry(
  ctx: Ctx,
  input: { filingId: string; registry: Answers; take: readonly string[] },
): Promise<Result<{ answers: Answers; filled: string[]; differing: Conflict[] }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await filingAccess({ ...ctx, db: tx }, input.filingId, 'update')
    if (!access.ok) return access
    const { subject, mayEdit } = access.value
    if (subject.kind !== 'unit') return refuse({ code: 'not_found' })
    if (!mayEdit) return refuse({ code: 'not_allowed' })

    await openStep(tx, input.filingId, 'profile', ctx.actor.name, ctx.now)
    const stored = (await findStep(tx, input.filingId, 'profile', true))!
    const { answers, filled, differing } = offer(stored.answers, input.registry, input.take)
    if (filled.length > 0) {
      await writeStep(tx, input.filingId, 'profile', answers, ctx.actor, ctx.now)
      await noteSaved(tx, access.value, 'profile', answers)
    }
    await updateUnit(tx, subject.unit.id, {
      registry: { answers: input.registry, fetchedAt: ctx.now.toISOString() },
    })
    return ok({ answers, filled, differing })
  })
}
