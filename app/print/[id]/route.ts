import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { progressSentence } from '@/components/document/progress-words'
import type { ToldDocument } from '@/components/document/told'
import { findCtx, requireCtx } from '@/lib/auth/ctx'
import { env } from '@/lib/env'
import { contentDisposition, readRange } from '@/lib/files/disposition'
import { documentStore } from '@/lib/files/document-store'
import { type DocumentView, viewDocument } from '@/lib/operations/documents/view'
import { notFoundPage, waitingPage } from './pages'

type Stored = NonNullable<DocumentView['stored']>

/**
 * The only door to a printed document. It shows it, or saves it under its name with `?download=1`; before it is
 * ready it tells how far it is, to a script as JSON and to a person as a page that looks again by itself.
 */
export async function GET(request: NextRequest, context: RouteContext<'/print/[id]'>): Promise<Response> {
  const { id } = await context.params
  const asksForState = request.headers.get('accept') === 'application/json'
  if (asksForState && !(await findCtx())) return Response.json({ error: 'signed_out' }, { status: 401 })
  const viewed = await viewDocument(await requireCtx(), id)
  if (!viewed.ok)
    return asksForState ? Response.json({ error: 'not_found' }, { status: 404 }) : notFoundPage()

  const document = viewed.value
  const { state, progress } = document
  const told: ToldDocument = { state, progress, sentence: progressSentence(state, progress) }
  if (asksForState)
    return Response.json(told, {
      status: state === 'ready' ? 200 : 202,
      headers: { 'cache-control': 'no-store' },
    })
  return document.stored ? send(request, document, document.stored) : waitingPage(document, told)
}

async function send(request: NextRequest, document: DocumentView, stored: Stored): Promise<Response> {
  const saved = request.nextUrl.searchParams.get('download') === '1'
  const headers = new Headers({
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition(saved ? 'attachment' : 'inline', document.fileName),
    'content-security-policy':
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${stored.sha256}"`,
  })
  const ifRange = request.headers.get('if-range')
  const asked = ifRange === null || ifRange === headers.get('etag') ? request.headers.get('range') : null
  const range = readRange(asked, stored.size)
  if (range === null) {
    headers.set('content-range', `bytes */${stored.size}`)
    return new Response(null, { status: 416, headers })
  }
  const found = await documentStore(env().DATA_DIR).get(stored.key, range)
  if (!found) throw new Error(`the bytes of document ${document.id} are missing from the store`)
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${stored.size}`)
  headers.set('content-length', String(range ? range.end - range.start + 1 : stored.size))
  return new Response(Readable.toWeb(found.stream) as ReadableStream<Uint8Array>, {
    status: range ? 206 : 200,
    headers,
  })
}
