import { findUpload, registerUpload, saveResult } from '@/db/files'
import type { Attachment, FileFacts } from '@/lib/domain/files/file'
import { MIME } from '@/lib/domain/files/file'
import { env } from '@/lib/env'
import type { Rooms } from './ingest'
import { ingestInside, signed } from './uploadthing'

/**
 * Tells the application that a file is whole, and waits for what it answers. The answer comes by
 * `/callback-result` before this call returns, and is kept, so that a repeated request hears the same.
 */
export async function callBack({ db }: Rooms, file: Attachment, facts: FileFacts): Promise<unknown> {
  const found = await findUpload(db, file.id)
  if (!found?.upload.callbackUrl) return null
  const { callbackUrl, callbackSlug, key } = found.upload
  const ufsUrl = new URL(`/files/${file.id}`, env().PUBLIC_URL).href
  const body = JSON.stringify({
    status: 'uploaded',
    metadata: { fileId: file.id },
    origin: ingestInside(),
    file: {
      name: file.name,
      size: facts.size,
      type: MIME[facts.type],
      customId: file.id,
      key,
      url: ufsUrl,
      appUrl: ufsUrl,
      ufsUrl,
      fileHash: facts.sha256,
    },
  })
  const answer = await fetch(`${callbackUrl}?slug=${encodeURIComponent(callbackSlug ?? '')}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'uploadthing-hook': 'callback',
      'x-uploadthing-signature': signed(body),
    },
    body,
  })
  if (!answer.ok) throw new Error(`the upload callback answered ${answer.status}`)
  return (await findUpload(db, file.id))?.upload.result ?? null
}

/** Where to report an upload. Answers false for a file that was never begun. */
export const announceUpload = (
  { db }: Rooms,
  fileId: string,
  report: { key: string; callbackUrl: string; callbackSlug: string },
): Promise<boolean> => registerUpload(db, fileId, report)

export const keepAnswer = ({ db }: Rooms, fileId: string, answer: unknown) => saveResult(db, fileId, answer)
