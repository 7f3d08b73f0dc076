import { statusOf } from '@/lib/auth/door'
import { contentDisposition } from '@/lib/files/disposition'
import type { Content } from '@/lib/forms/content'
import type { ListStep } from '@/lib/forms/spec'
import type { Ctx } from '@/lib/operations/context'
import { viewList } from '@/lib/operations/filings/view-list'
import type { Book } from '@/lib/workbook/book'
import { writeWorkbook } from '@/lib/workbook/write'

type Context = { params: Promise<{ id: string; step: string }> }

/** A workbook of a list, for whoever fills it in. */
export async function workbookDoor(
  ctx: Ctx,
  { params }: Context,
  make: (list: { step: ListStep; content: Content }) => { name: string; book: Book },
): Promise<Response> {
  const { id, step } = await params
  const list = await viewList(ctx, { filingId: id, step })
  if (!list.ok) return new Response(null, { status: statusOf(list.refusal) })
  const { name, book } = make(list.value)
  return new Response(new Uint8Array(writeWorkbook(book)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': contentDisposition('attachment', `${name}.xlsx`),
      'cache-control': 'no-store',
    },
  })
}
