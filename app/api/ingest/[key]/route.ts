import type { NextRequest } from 'next/server'
import type { UploadAnswer } from '@/lib/domain/files/answer'
import { callBack } from '@/lib/files/callback'
import { type Received, receive, receivedSoFar, refuse } from '@/lib/files/ingest'
import { rooms } from '@/lib/files/rooms'
import { readTicket, type Ticket } from '@/lib/files/uploadthing'

type Context = { params: Promise<{ key: string }> }

// Nobody is signed in here: the address itself is signed, for one file, and given only to who may send it.
async function ticketOf(request: NextRequest, { params }: Context): Promise<Ticket | null> {
  const ticket = readTicket((await params).key, request.nextUrl.search)
  return ticket && ticket.expiresAt > Date.now() ? ticket : null
}

/** Where the sender should begin. */
export async function HEAD(request: NextRequest, context: Context): Promise<Response> {
  const ticket = await ticketOf(request, context)
  if (!ticket) return new Response(null, { status: 403 })
  const received = await receivedSoFar(rooms(), ticket.fileId)
  if (received === null) return new Response(null, { status: 404 })
  return new Response(null, {
    headers: { 'x-ut-range-start': String(received), 'cache-control': 'no-store' },
  })
}

/** Takes a file, or the rest of it. */
export async function PUT(request: NextRequest, context: Context): Promise<Response> {
  const ticket = await ticketOf(request, context)
  if (!ticket) return said(403, 'link_expired')
  const start = /^bytes=(\d{1,12})-$/.exec(request.headers.get('range') ?? 'bytes=0-')?.[1]
  if (start === undefined) return said(416, 'out_of_step')
  return answer(await receive(rooms(), ticket.fileId, Number(start), request))
}

async function answer(received: Received): Promise<Response> {
  switch (received.kind) {
    case 'whole':
      return whole(received)
    case 'answered':
      return finished(received.result as UploadAnswer)
    case 'refused':
      return said(422, received.code)
    case 'cut':
      return said(400, 'cut')
    case 'out_of_step':
      return said(416, 'out_of_step')
    case 'unknown':
      return said(404, 'not_begun')
  }
}

async function whole({ file, facts }: Extract<Received, { kind: 'whole' }>): Promise<Response> {
  const result = (await callBack(rooms(), file, facts)) as UploadAnswer | null
  // The application did not answer. The file stays here, and the same request asks again.
  if (result === null) return said(502, 'not_confirmed')
  if (!result.ok) await refuse(rooms(), file.id, 'unreadable')
  return finished(result)
}

function finished(result: UploadAnswer): Response {
  if (!result.ok) return Response.json(result, { status: 422 })
  const url = `/files/${result.file.id}`
  return Response.json({ url, appUrl: url, ufsUrl: url, fileHash: result.file.sha256, serverData: result })
}

const said = (status: number, code: string): Response => Response.json({ ok: false, code }, { status })
