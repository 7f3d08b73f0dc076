import { randomUUID } from 'node:crypto'
import type { FileFacts } from '@/lib/domain/files/file'
import type { FileRefusalCode } from '@/lib/domain/files/refusal'
import type { SlotSpec } from '@/lib/forms/spec'
import type { Rooms } from './ingest'
import { runInspection } from './inspector'

/** Takes one file that came with a plain form into the store, if it is one that the slot takes. */
export async function takePlainFile(
  { staging, store }: Rooms,
  part: { name: string; bytes: AsyncIterable<Uint8Array> },
  slot: SlotSpec,
): Promise<{ ok: true; id: string; facts: FileFacts } | { ok: false; code: FileRefusalCode | 'cut' }> {
  const id = randomUUID()
  try {
    const { received, ended, overflow } = await staging.append(
      id,
      0,
      part.bytes,
      slot.maxBytes,
      async () => {},
    )
    if (overflow) return { ok: false, code: 'too_large' }
    if (!ended) return { ok: false, code: 'cut' }
    const { accept, maxBytes } = slot
    const found = await runInspection(staging.path(id), { name: part.name, size: received, accept, maxBytes })
    if (!found.ok) return found
    const { ok: _, ...look } = found
    const facts = { ...look, sha256: await staging.sha256(id) }
    await store.put(id, staging.path(id))
    return { ok: true, id, facts }
  } finally {
    await staging.discard(id)
  }
}
