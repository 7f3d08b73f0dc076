import type { SlotSpec } from '@/lib/forms/spec'
import { type Attachment, claimedType } from './file'
import type { FileRefusal } from './refusal'

export type Offered = { id?: string; name: string; size: number; replaces?: string }

/** A slot, and what all files of its step together may weigh. */
export type Taking = SlotSpec & { maxTotalBytes?: number }

/**
 * Whether a slot takes one more file. `stored` are the step's stored files; the file being replaced and the
 * offered file itself (sent a second time) do not count.
 */
export function refusalFor(
  slot: Taking,
  offered: Offered,
  stored: readonly Pick<Attachment, 'id' | 'slot' | 'size'>[],
): FileRefusal | null {
  if (offered.size === 0) return { code: 'empty' }
  if (offered.size > slot.maxBytes)
    return { code: 'too_large', params: { size: offered.size, max: slot.maxBytes } }
  if (!mayClaim(slot, offered.name)) return { code: 'type_not_accepted' }
  const others = stored.filter((file) => file.id !== offered.replaces && file.id !== offered.id)
  if (others.filter((file) => file.slot === slot.code).length >= slot.maxFiles)
    return { code: 'too_many', params: { max: slot.maxFiles } }
  const total = others.reduce((sum, file) => sum + file.size, offered.size)
  const max = slot.maxTotalBytes ?? Number.POSITIVE_INFINITY
  return total > max ? { code: 'too_much', params: { max } } : null
}

/** A name without an ending is judged by its bytes alone; a picture may carry the other picture's ending. */
function mayClaim(slot: SlotSpec, name: string): boolean {
  const claimed = claimedType(name)
  if (claimed === null) return true
  if (claimed === 'other') return false
  return slot.accept.some((type) => (type === 'pdf') === (claimed === 'pdf'))
}
