import { createUploadthing, type FileRouter, UTFiles } from 'uploadthing/next'
import { UploadThingError } from 'uploadthing/server'
import { z } from 'zod'
import { findCtx } from '@/lib/auth/ctx'
import { database } from '@/lib/auth/database'
import { saidOf, toAnswer } from '@/lib/domain/files/answer'
import { warmInspector } from '@/lib/files/inspector'
import { beginFile } from '@/lib/operations/files/begin'
import { completeFile } from '@/lib/operations/files/complete'

const file = createUploadthing({
  // The message is a code: its sentence is the screen's business.
  errorFormatter: ({ message, data }) => ({ code: message, params: (data ?? null) as never }),
})

const Input = z.object({
  filingId: z.uuid(),
  step: z.string().max(60),
  slot: z.string().max(60),
  replaces: z.uuid().optional(),
})

export const fileRouter = {
  attachment: file(
    // The slot decides on size, number and type, before the first byte and after the last.
    { blob: { maxFileSize: '1GB', maxFileCount: 1 } },
    // A key is a short hash; ours identifies nothing, the file's id does.
    { getFileHashParts: (properties) => [(properties as { customId?: string }).customId] },
  )
    .input(Input)
    .middleware(async ({ input, files: [offered] }) => {
      warmInspector()
      const ctx = await findCtx()
      if (!ctx) throw new UploadThingError({ code: 'FORBIDDEN', message: 'signed_out' })
      if (!offered) throw new UploadThingError({ code: 'BAD_REQUEST', message: 'empty' })
      const begun = await beginFile(ctx, { ...input, ...offered })
      if (!begun.ok) {
        const { code, params } = saidOf(begun.refusal)
        throw new UploadThingError({ code: 'BAD_REQUEST', message: code, data: params })
      }
      const { fileId, name } = begun.value
      return { fileId, [UTFiles]: [{ ...offered, name, customId: fileId }] }
    })
    .onUploadComplete(async ({ metadata: { fileId } }) => ({
      fileId,
      answer: toAnswer(await completeFile({ db: database(), now: new Date() }, { fileId })),
    })),
} satisfies FileRouter

export type AttachmentRouter = typeof fileRouter
