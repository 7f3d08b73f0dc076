import type { Db } from '@/db/client'
import { findUpload, markReceived, markRefused, saveFacts, type Upload } from '@/db/files'
import type { Attachment, FileFacts } from '@/lib/domain/files/file'
import type { FileRefusalCode } from '@/lib/domain/files/refusal'
import { runInspection } from './inspector'
import { type FilePart, readMultipart } from './multipart'
import { CutOff, type Staging } from './staging'
import type { FileStore } from './store'
import { endWriter, takeTurn } from './turns'

export type Rooms = { db: Db; staging: Staging; store: FileStore }

export type Received =
  | { kind: 'whole'; file: Attachment; facts: FileFacts }
  | { kind: 'answered'; result: unknown }
  | { kind: 'refused'; code: FileRefusalCode }
  | { kind: 'cut'; received: number }
  /** The sender and we disagree about what has come; it should ask again. */
  | { kind: 'out_of_step'; received: number }
  | { kind: 'unknown' }

/** How much of a file is here. A writer that is still at it belongs to a request the sender gave up. */
export async function receivedSoFar({ db }: Rooms, fileId: string): Promise<number | null> {
  await endWriter(fileId)
  const found = await findUpload(db, fileId)
  return found?.upload.callbackUrl ? found.upload.received : null
}

/** Takes the rest of a file from byte `start` on, keeps what comes, and once it is whole looks at it. */
export const receive = (rooms: Rooms, fileId: string, start: number, request: Request): Promise<Received> =>
  takeTurn(fileId, async (signal) => {
    const { db, staging } = rooms
    const found = await findUpload(db, fileId)
    // Without `/route-metadata` nobody would hear of the file: not a byte is taken.
    if (!found?.upload.callbackUrl) return { kind: 'unknown' }
    const { upload, file } = found
    if (upload.result !== null) return { kind: 'answered', result: upload.result }
    if (start !== upload.received) return { kind: 'out_of_step', received: upload.received }

    let received = start
    const mark = async (to: number) => {
      if (!(await markReceived(db, fileId, received, to, new Date())))
        throw new Error(`two writers for file ${fileId}`)
      received = to
    }
    let overflow = false
    const take = async ({ field, bytes }: FilePart) => {
      if (field !== 'file') return
      // A request for the rest of a file that is here already brings nothing, and only asks for the answer.
      if (start === file.size) overflow = await isAnything(bytes)
      else overflow = (await staging.append(fileId, start, bytes, file.size, mark)).overflow
    }
    const { complete } = await readMultipart(request, take, signal)
    if (overflow || (complete && received < file.size)) return refuse(rooms, fileId, 'size_lies')
    if (received < file.size) return { kind: 'cut', received }
    return inspect(rooms, file, upload)
  })

async function isAnything(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  try {
    for await (const chunk of bytes) if (chunk.length > 0) return true
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
  }
  return false
}

async function inspect(rooms: Rooms, file: Attachment, { facts: known, sender }: Upload): Promise<Received> {
  const { db, staging, store } = rooms
  // Known facts: an earlier try came this far and was interrupted before its answer.
  if (known && (await staging.size(file.id)) === 0) return { kind: 'whole', file, facts: known }
  const { name, size } = file
  const found = await runInspection(staging.path(file.id), { name, size, ...sender.takes })
  if (!found.ok) return refuse(rooms, file.id, found.code)
  const { ok: _, ...look } = found
  const facts = { ...look, sha256: await staging.sha256(file.id) }
  await saveFacts(db, file.id, facts)
  await store.put(file.id, staging.path(file.id))
  return { kind: 'whole', file, facts }
}

/** Gives up a file for good: its bytes go, and choosing it again begins anew. */
export async function refuse(rooms: Rooms, fileId: string, code: FileRefusalCode): Promise<Received> {
  await markRefused(rooms.db, fileId)
  await rooms.staging.discard(fileId)
  await rooms.store.delete(fileId)
  return { kind: 'refused', code }
}
