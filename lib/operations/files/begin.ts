import { randomUUID } from 'node:crypto'
import { beginUpload, findSameUpload } from '@/db/files'
import { refusalFor } from '@/lib/domain/files/attach'
import { claimedType, MIME } from '@/lib/domain/files/file'
import { cleanName } from '@/lib/domain/files/name'
import { refuseFile } from '@/lib/domain/files/refusal'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'
import { inSlot, type SlotPlace } from './in-slot'

export type Offer = SlotPlace & { replaces?: string; name: string; size: number; lastModified?: number }

/**
 * Lets one file be sent. The same file offered again by the same person is the same upload: it goes on where
 * it stopped, and if its answer was lost on the way it is not stored twice.
 */
export const beginFile = (ctx: Ctx, offer: Offer): Promise<Result<{ fileId: string; name: string }>> =>
  inSlot(ctx, offer, async (tx, slot, stored) => {
    const name = cleanName(offer.name)
    const fingerprint = {
      filingId: offer.filingId,
      step: offer.step,
      slot: offer.slot,
      name,
      size: offer.size,
      lastModified: offer.lastModified ?? null,
      createdBy: ctx.actor.accountId,
    }
    const same = await findSameUpload(tx.db, fingerprint)
    const isNew =
      !same || (same.state === 'stored' && offer.replaces !== undefined && offer.replaces !== same.id)
    const id = isNew ? randomUUID() : same.id

    const refusal = refusalFor(slot, { ...offer, id, name }, stored)
    if (refusal) return refuseFile(offer.step, offer.slot, refusal)
    await beginUpload(
      tx.db,
      { ...fingerprint, id, type: claimedMime(name) },
      {
        actor: ctx.actor,
        takes: { accept: slot.accept, maxBytes: slot.maxBytes },
        ...(offer.replaces && { replaces: offer.replaces }),
      },
      ctx.now,
    )
    return ok({ fileId: id, name })
  })

/** Until the bytes are looked at, the name is all there is to go by. */
export function claimedMime(name: string): string {
  const claimed = claimedType(name)
  return claimed === null || claimed === 'other' ? 'application/octet-stream' : MIME[claimed]
}
