import { findFile, markRemoved, markRestored, savePositions } from '@/db/files'
import { refusalFor, type Taking } from '@/lib/domain/files/attach'
import type { Attachment } from '@/lib/domain/files/file'
import { refuseFile } from '@/lib/domain/files/refusal'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { inSlot } from './in-slot'

type Changed = { id: string; slot: string }

/** 删除: the file leaves its slot; it can be put back with 撤销. */
export const removeFile = (ctx: Ctx, input: { id: string }): Promise<Result<Changed>> =>
  onFile(ctx, input.id, async (tx, file) => {
    if (file.state === 'stored') await markRemoved(tx.db, file.id, ctx.now)
    return null
  })

/** 撤销删除: puts the file back where it was, if its place has not been taken meanwhile. */
export const restoreFile = (ctx: Ctx, input: { id: string }): Promise<Result<Changed>> =>
  onFile(ctx, input.id, async (tx, file, slot, stored) => {
    if (file.state === 'stored') return null
    const refusal = refusalFor(slot, file, stored)
    if (refusal) return refuseFile(file.step, file.slot, refusal)
    await markRestored(tx.db, file.id)
    return null
  })

/** Moves a file one place up or down among those of its slot. */
export const moveFile = (ctx: Ctx, input: { id: string; by: 1 | -1 }): Promise<Result<Changed>> =>
  onFile(ctx, input.id, async (tx, file, _, stored) => {
    const order = stored
      .filter((one) => one.step === file.step && one.slot === file.slot)
      .map((one) => one.id)
    const at = order.indexOf(file.id)
    const to = at + input.by
    if (at < 0 || to < 0 || to >= order.length) return null
    order.splice(to, 0, ...order.splice(at, 1))
    await savePositions(tx.db, order)
    return null
  })

/** Only a file that was attached can be changed; it stays where it is when nothing is refused. */
async function onFile(
  ctx: Ctx,
  id: string,
  run: (tx: Ctx, file: Attachment, slot: Taking, stored: Attachment[]) => Promise<Result<never> | null>,
): Promise<Result<Changed>> {
  const known = isUuid(id) ? await findFile(ctx.db, id) : undefined
  if (!known) return refuse({ code: 'not_found' })
  return inSlot(
    ctx,
    known,
    async (tx, slot, stored) => {
      const file = await findFile(tx.db, id)
      if (file?.state !== 'stored' && file?.state !== 'removed') return refuse({ code: 'not_found' })
      return (await run(tx, file, slot, stored)) ?? ok({ id, slot: slot.code })
    },
    id,
  )
}
