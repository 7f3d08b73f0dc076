import { holdFiles, storedFiles } from '@/db/files'
import type { Taking } from '@/lib/domain/files/attach'
import type { Attachment } from '@/lib/domain/files/file'
import { stepOf } from '@/lib/forms/fields'
import { type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from '../filings/access'
import { noteChange } from '../filings/note-change'

export type SlotPlace = { filingId: string; step: string; slot: string }

/**
 * Runs in a transaction that holds the filing's subject and its files still, for someone who may edit them.
 * `stored` are all files of the step.
 */
export async function inSlot<T>(
  ctx: Ctx,
  place: SlotPlace,
  run: (tx: Ctx, slot: Taking, stored: Attachment[]) => Promise<Result<T>>,
  /** The file that is changed, where one is: who fills in the same form hears of it. */
  changes?: string,
): Promise<Result<T>> {
  return ctx.db.transaction(async (tx) => {
    const access = await filingAccess({ ...ctx, db: tx }, place.filingId)
    if (!access.ok) return access
    const step = stepOf(access.value.form, place.step)
    if (step?.kind !== 'attachments') return refuse({ code: 'not_found' })
    const slot = step.slots.find((one) => one.code === place.slot)
    if (!slot) return refuse({ code: 'not_found' })
    if (!access.value.mayEditStep(step.key)) return refuse({ code: 'not_allowed' })
    await holdFiles(tx, place.filingId)
    const stored = (await storedFiles(tx, place.filingId)).filter((file) => file.step === step.key)
    const inside = { ...ctx, db: tx }
    const done = await run(inside, { ...slot, maxTotalBytes: step.maxTotalBytes }, stored)
    if (done.ok && changes) await noteChange(inside, access.value, step.key, [changes])
    return done
  })
}
