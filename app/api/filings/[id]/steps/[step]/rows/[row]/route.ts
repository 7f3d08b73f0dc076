import { z } from 'zod'
import { jsonDoor } from '@/lib/auth/door'
import { cellsSchema } from '@/lib/forms/storable'
import { deleteRow, dropRowDraft, keepRowDraft, moveRow, saveRow } from '@/lib/operations/filings/rows'

type Context = RouteContext<'/api/filings/[id]/steps/[step]/rows/[row]'>

const placeOf = async ({ params }: Context) => {
  const { id, step, row } = await params
  return { filingId: id, step, rowId: row }
}

const typed = z.object({ was: cellsSchema, now: cellsSchema })

/** 确定. */
export const PUT = async (request: Request, context: Context) => {
  const place = await placeOf(context)
  return jsonDoor(request, typed, (ctx, { was, now }) => saveRow(ctx, { ...place, was, now }))
}

/** What is being typed into the open dialog. */
export const PATCH = async (request: Request, context: Context) => {
  const place = await placeOf(context)
  return jsonDoor(request, typed, (ctx, { was, now }) => keepRowDraft(ctx, { ...place, was, now }))
}

const command = z.discriminatedUnion('command', [
  z.object({ command: z.literal('delete') }),
  z.object({ command: z.literal('restore') }),
  z.object({ command: z.literal('drop-draft') }),
  z.object({ command: z.literal('move'), before: z.uuid().nullable() }),
])

export const POST = async (request: Request, context: Context) => {
  const place = await placeOf(context)
  return jsonDoor(request, command, async (ctx, input) => {
    switch (input.command) {
      case 'delete':
        return deleteRow(ctx, place)
      case 'restore':
        return deleteRow(ctx, { ...place, restore: true })
      case 'drop-draft':
        return dropRowDraft(ctx, place)
      case 'move':
        return moveRow(ctx, { ...place, before: input.before })
    }
  })
}
