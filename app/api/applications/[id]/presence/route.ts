import { z } from 'zod'
import { quietDoor } from '@/lib/auth/door'
import { keepCompany, leaveCompany } from '@/lib/operations/applications/presence'

const page = { tab: z.uuid(), step: z.string().max(60) }
const beat = z.object({ ...page, since: z.number().int().min(0), leaving: z.literal(false).optional() })
const leave = z.object({ ...page, leaving: z.literal(true) })

/** An open page says which step it shows, and hears who else is there and what they changed; or that it is left. */
export async function POST(request: Request, { params }: RouteContext<'/api/applications/[id]/presence'>) {
  const { id } = await params
  return quietDoor(request, z.union([leave, beat]), (ctx, input) =>
    input.leaving ? leaveCompany(ctx, input) : keepCompany(ctx, { id, ...input }),
  )
}
