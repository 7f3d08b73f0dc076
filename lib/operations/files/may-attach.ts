import type { SlotSpec } from '@/lib/forms/spec'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'
import { inSlot, type SlotPlace } from './in-slot'

/** Asked before a plain form's bytes are taken: whether this person may attach here, and what the slot takes. */
export const mayAttach = (ctx: Ctx, place: SlotPlace): Promise<Result<SlotSpec>> =>
  inSlot(ctx, place, async (_, slot) => ok(slot))
