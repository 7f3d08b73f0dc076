import { z } from 'zod'
import { announceUpload } from '@/lib/files/callback'
import { rooms } from '@/lib/files/rooms'
import { callbackUrl, isOurKey } from '@/lib/files/uploadthing'

const Body = z.object({
  fileKeys: z.tuple([z.string()]),
  metadata: z.object({ fileId: z.uuid() }),
  callbackUrl: z.string(),
  callbackSlug: z.string(),
})

/** The application announces an upload before the browser hears of its address. */
export async function POST(request: Request): Promise<Response> {
  if (!isOurKey(request.headers.get('x-uploadthing-api-key')))
    return Response.json({ ok: false }, { status: 403 })
  const body = Body.safeParse(await request.json().catch(() => null))
  // Only our own application is ever called back.
  if (!body.success || body.data.callbackUrl !== callbackUrl())
    return Response.json({ ok: false }, { status: 400 })
  const { fileKeys, metadata, callbackSlug } = body.data
  const known = await announceUpload(rooms(), metadata.fileId, {
    key: fileKeys[0],
    callbackUrl: callbackUrl(),
    callbackSlug,
  })
  return Response.json({ ok: known }, { status: known ? 200 : 404 })
}
