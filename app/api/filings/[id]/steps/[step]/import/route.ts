import { findCtx } from '@/lib/auth/ctx'
import { keepForm } from '@/lib/auth/kept'
import { refusalPage } from '@/lib/auth/refusal-page'
import { isForeign } from '@/lib/auth/request-checks'
import { ownPath, withKept } from '@/lib/domain/accounts/path'
import { env } from '@/lib/env'
import { readMultipart } from '@/lib/files/multipart'
import { staging } from '@/lib/files/storage'
import { readUploadedWorkbook } from '@/lib/files/workbook'
import { linesOfPaste } from '@/lib/forms/exchange/tsv'
import { viewList } from '@/lib/operations/filings/view-list'
import { type BroughtTable, beginImport } from '@/lib/operations/imports/begin'
import type { Refusal } from '@/lib/result'

type Context = RouteContext<'/api/filings/[id]/steps/[step]/import'>

/** As much as may be pasted, in bytes. */
const MAX_PASTE = 4 * 1024 * 1024
/** Besides the list itself a workbook may hold notes and other sheets. */
const OTHER_LINES = 20_000

type Read = { ok: true; tables: BroughtTable[] } | { ok: false; code: string }

/** A workbook or a paste for a list: kept, looked at, and led to its preview. A plain form, with scripts and without. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (isForeign(request.headers, new URL(env().PUBLIC_URL))) return refusalPage('foreign')
  const { id, step } = await params
  const place = { filingId: id, step }
  const ctx = await findCtx()
  const list = ctx ? await viewList(ctx, place) : null
  let read: Read | undefined
  const { complete, fields: form } = await readMultipart(
    request,
    async (part) => {
      if (part.name !== '' && list?.ok && !read) read = await fromFile(part.bytes, list.value.step.maxRows)
      else await ignored(part.bytes)
    },
    undefined,
    MAX_PASTE,
  )
  const back = ownPath(form.get('back'))
  if (!complete) return back === '/' ? refusalPage('unreadable') : leadTo(refusedAt(back, 'cut_off'))
  const text = form.get('text') ?? ''
  if (!ctx) return leadTo(await signInFirst(back, text))
  if (list && !list.ok) return leadTo(refusedAt(back, list.refusal.code))
  read ??= fromPaste(text)
  const begun = read.ok ? await beginImport(ctx, { ...place, tables: read.tables }) : null
  if (begun?.ok) return leadTo(`${back}?import=${begun.value.id}`)
  const refused = begun ? refusedBy(back, begun.refusal) : refusedAt(back, read.ok ? '' : read.code)
  return leadTo(await keptText(refused, text))
}

async function fromFile(bytes: AsyncIterable<Uint8Array>, maxRows: number): Promise<Read> {
  const read = await readUploadedWorkbook(staging(), bytes, maxRows + OTHER_LINES)
  return read.ok
    ? { ok: true, tables: read.sheets.map(({ name, lines }) => ({ source: name, lines })) }
    : read
}

function fromPaste(text: string): Read {
  if (Buffer.byteLength(text) >= MAX_PASTE) return { ok: false, code: 'too_large' }
  if (text.trim() === '') return { ok: false, code: 'none_chosen' }
  return {
    ok: true,
    tables: [{ source: '', lines: linesOfPaste(text.replaceAll('\u0000', '').toWellFormed()) }],
  }
}

const refusedAt = (back: string, code: string): string => `${back}?import=new&refused=${code}`

function refusedBy(back: string, refusal: Refusal): string {
  if (refusal.code !== 'invalid') return refusedAt(back, refusal.code)
  const [problem] = refusal.problems
  const { max, now } = problem?.params ?? {}
  return `${refusedAt(back, problem?.code ?? '')}${max === undefined ? '' : `&max=${max}&now=${now}`}`
}

/** What was pasted stands in the page again. */
async function keptText(path: string, text: string): Promise<string> {
  const kept = text === '' ? null : await keepForm(path, { text: [text] })
  return kept ? withKept(path, kept) : path
}

/** After signing in one is led back to the page, with the paste in it; a file has to be chosen again. */
async function signInFirst(back: string, text: string): Promise<string> {
  const page = refusedAt(back, 'signed_out')
  const kept = text === '' ? null : await keepForm(page, { text: [text] })
  return kept ? `/?kept=${kept}` : `/?from=${encodeURIComponent(page)}`
}

const leadTo = (location: string): Response => new Response(null, { status: 303, headers: { location } })

/** A sender hears the answer only after its last byte. */
async function ignored(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of bytes);
  } catch {
    // The line broke off: there is nobody left to tell.
  }
}
