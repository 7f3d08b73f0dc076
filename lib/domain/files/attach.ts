import type { SlotSpec } from '@/lib/forms/spec'
import { type Attachment, claimedType } from './file'
import type { FileRefusal } from './refusal'

/** All files of one filing together. */
export const MAX_TOTAL_BYTES = 300 * 1024 * 1024

type Offered = { id?: string; name: string; size: number }

/**
 * Whether a slot takes one more file. `stored` are the filing's stored files; the file being replaced and the
 * offered file itself (sent a second time) do not count.
 */
export function refusalFor(
  slot: SlotSpec,
  offered: Offered,
  stored: readonly Pick<Attachment, 'id' | 'slot' | 'size'>[],
  replaces?: string,
): FileRefusal | null {
  if (offered.size === 0) return { code: 'empty' }
  if (offered.size > slot.maxBytes)
    return { code: 'too_large', params: { size: offered.size, max: slot.maxBytes } }
  if (!mayClaim(slot, offered.name)) return { code: 'type_not_accepted' }
  const others = stored.filter((file) => file.id !== replaces && file.id !== offered.id)
  if (others.filter((file) => file.slot === slot.code).length >= slot.maxFiles)
    return { code: 'too_many', params: { max: slot.maxFiles } }
  const total = others.reduce((sum, file) => sum + file.size, offered.size)
  return total > MAX_TOTAL_BYTES ? { code: 'too_much', params: { max: MAX_TOTAL_BYTES } } : null
}

/** A name without an ending is judged by its bytes alone; a picture may carry the other picture's ending. */
function mayClaim(slot: SlotSpec, name: string): boolean {
  const claimed = claimedType(name)
  if (claimed === null) return true
  if (claimed === 'other') return false
  return slot.accept.some((type) => (type === 'pdf') === (claimed === 'pdf'))
}
