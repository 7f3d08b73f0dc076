import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { requireCtx } from '@/lib/auth/ctx'
import { MIME } from '@/lib/domain/files/file'
import { contentDisposition, readRange } from '@/lib/files/disposition'
import { fileStore } from '@/lib/files/storage'
import { thumbOf } from '@/lib/files/thumb'
import { type OpenFile, openFile } from '@/lib/operations/files/open'
import { notFoundPage } from './not-found-page'

/**
 * The only door to a stored file. `?inline=1` shows it, `?thumb=1` shows a picture small, otherwise it is saved
 * under its own name.
 */
export async function GET(request: NextRequest, context: RouteContext<'/files/[id]'>): Promise<Response> {
  const opened = await openFile(await requireCtx(), await context.params)
  if (!opened.ok) return notFoundPage()
  if (request.nextUrl.searchParams.get('thumb') === '1') return sendThumb(opened.value)
  return send(opened.value, request)
}

async function send(file: OpenFile, request: NextRequest): Promise<Response> {
  const inline = request.nextUrl.searchParams.get('inline') === '1'
  const headers = new Headers({
    'content-type': MIME[file.type],
    'content-disposition': contentDisposition(inline ? 'inline' : 'attachment', file.name),
    'content-security-policy': policyFor(file),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
  })
  const ifRange = request.headers.get('if-range')
  const asked = ifRange === null || ifRange === headers.get('etag') ? request.headers.get('range') : null
  const range = readRange(asked, file.size)
  if (range === null) {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const stored = await fileStore().get(file.storageKey, range)
  if (!stored) throw missing(file)
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  return new Response(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, {
    status: range ? 206 : 200,
    headers,
  })
}

async function sendThumb(file: OpenFile): Promise<Response> {
  if (file.type === 'pdf') return notFoundPage()
  const stored = await fileStore().get(file.storageKey)
  if (!stored) throw missing(file)
  const headers = {
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
  return new Response(new Uint8Array(await thumbOf(stored.stream)), { headers })
}

const missing = ({ id }: OpenFile) => new Error(`the bytes of file ${id} are missing from the store`)

/** Whatever the bytes are, they run nothing here. Chrome shows no PDF in a sandbox, so it gets the rest only. */
const policyFor = ({ type }: OpenFile): string =>
  type === 'pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; frame-ancestors 'self'"
