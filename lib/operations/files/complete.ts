import { createStoredFile, findFile, findUpload, storeFile, toFileRef } from '@/db/files'
import type { Stored } from '@/lib/domain/files/answer'
import { refusalFor, type Taking } from '@/lib/domain/files/attach'
import type { Attachment, FileFacts } from '@/lib/domain/files/file'
import { cleanName } from '@/lib/domain/files/name'
import { refuseFile } from '@/lib/domain/files/refusal'
import { ok, type Result, refuse } from '@/lib/result'
import { actorNow } from '../accounts/actor-now'
import type { Ctx } from '../context'
import { claimedMime } from './begin'
import { inSlot, type SlotPlace } from './in-slot'

/**
 * Counts a received and inspected file as attached. It acts as whoever began it, and asks again whether they
 * may: the application may have been submitted while the bytes were coming. A replaced file goes only now.
 */
export async function completeFile(
  base: Pick<Ctx, 'db' | 'now'>,
  input: { fileId: string },
): Promise<Result<Stored>> {
  const found = await findUpload(base.db, input.fileId)
  if (!found?.upload.facts) return refuse({ code: 'not_found' })
  const { file, upload } = found
  const { actor: sender, replaces } = upload.sender
  // Ended, disabled or let go by their unit while the bytes were coming: what was begun comes to nothing.
  const actor = await actorNow(base.db, sender)
  if (!actor) return refuse({ code: 'signed_out' })
  return inSlot(
    { ...base, actor },
    file,
    async (tx, slot, stored) => {
      const now = await findFile(tx.db, file.id)
      if (now?.state === 'stored') return ok(answer(now, base.now))
      if (now?.state !== 'receiving') return refuse({ code: 'not_found' })
      return store(tx, slot, stored, file, upload.facts!, replaces)
    },
    file.id,
  )
}

/** Attaches a file that came whole with a plain form. */
export async function attachFile(
  ctx: Ctx,
  input: SlotPlace & { id: string; name: string; replaces?: string; facts: FileFacts },
): Promise<Result<Stored>> {
  const actor = await actorNow(ctx.db, ctx.actor)
  if (!actor) return refuse({ code: 'signed_out' })
  return inSlot(
    { ...ctx, actor },
    input,
    async (tx, slot, stored) => {
      const { id, filingId, step, facts } = input
      const file = { id, filingId, step, slot: slot.code, name: cleanName(input.name), size: facts.size }
      const refusal = refusalFor(slot, { ...file, replaces: input.replaces }, stored)
      if (refusal) return refuseFile(step, slot.code, refusal)
      await createStoredFile(
        tx.db,
        { ...file, type: claimedMime(file.name), lastModified: null, createdBy: ctx.actor.accountId },
        ctx.now,
      )
      return store(tx, slot, stored, file, facts, input.replaces)
    },
    input.id,
  )
}

async function store(
  tx: Ctx,
  slot: Taking,
  stored: Attachment[],
  file: Pick<Attachment, 'id' | 'filingId' | 'step' | 'slot' | 'name' | 'size'>,
  facts: FileFacts,
  replaces: string | undefined,
): Promise<Result<Stored>> {
  const refusal = refusalFor(slot, { ...file, replaces }, stored)
  if (refusal) return refuseFile(file.step, file.slot, refusal)
  const replaced = stored.find((one) => one.id === replaces && one.id !== file.id && one.slot === file.slot)
  await storeFile(tx.db, file, { ...facts, storageKey: file.id }, replaced, tx.now)
  const kept = await findFile(tx.db, file.id)
  return ok(answer(kept!, tx.now, replaced?.id))
}

const answer = (file: Attachment, at: Date, replaced?: string): Stored => ({
  file: toFileRef(file),
  savedAt: at.toISOString(),
  ...(replaced && { replaced }),
})
