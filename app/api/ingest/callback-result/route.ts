import { z } from 'zod'
import { keepAnswer } from '@/lib/files/callback'
import { rooms } from '@/lib/files/rooms'
import { isOurKey } from '@/lib/files/uploadthing'

const Body = z.object({
  fileKey: z.string(),
  callbackData: z.object({ fileId: z.uuid(), answer: z.looseObject({ ok: z.boolean() }) }),
})

/** What the application made of a finished file. */
export async function POST(request: Request): Promise<Response> {
  if (!isOurKey(request.headers.get('x-uploadthing-api-key')))
    return Response.json({ ok: false }, { status: 403 })
  const body = Body.safeParse(await request.json().catch(() => null))
  if (!body.success) return Response.json({ ok: false }, { status: 400 })
  const { fileId, answer } = body.data.callbackData
  await keepAnswer(rooms(), fileId, answer)
  return Response.json({ ok: true })
}
