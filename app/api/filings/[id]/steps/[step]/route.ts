import { z } from 'zod'
import { jsonDoor } from '@/lib/auth/door'
import { changesSchema } from '@/lib/forms/storable'
import { saveStep } from '@/lib/operations/filings/save-step'

/** Autosave: its address stays the same over updates of the program, so a page opened before one still saves. */
export async function PUT(request: Request, { params }: RouteContext<'/api/filings/[id]/steps/[step]'>) {
  const { id, step } = await params
  return jsonDoor(request, z.object({ changes: changesSchema }), (ctx, { changes }) =>
    saveStep(ctx, { filingId: id, step, changes }),
  )
}
