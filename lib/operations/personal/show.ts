import { recordAudit } from '@/db/audit'
import type { Actor } from '@/lib/domain/actor'
import { mayShowWhole, whyProblems } from '@/lib/domain/personal/show'
import { type Hidden, hiddenIn } from '@/lib/forms/personal'
import { ok, type Result, refuse } from '@/lib/result'
import { type ApplicationView, viewApplication } from '../applications/view'
import { byOf, type Ctx } from '../context'

type Place = { id: string; place: string }
/** What is hidden at a place, without the number itself. */
export type HiddenPlace = Omit<Hidden, 'value'> & { title: string }

/** The places of a file whose numbers this actor could have shown; none where it is not theirs to ask. */
export const placesHiddenIn = ({ form, submission, application }: ApplicationView, actor: Actor): Hidden[] =>
  submission && mayShowWhole(application, actor) ? hiddenIn(form, submission.content) : []

export async function hiddenPlaces(ctx: Ctx, id: string): Promise<Hidden[]> {
  const view = await viewApplication(ctx, id)
  return view.ok ? placesHiddenIn(view.value, ctx.actor) : []
}

export async function viewHidden(ctx: Ctx, { id, place }: Place): Promise<Result<HiddenPlace>> {
  const found = (await hiddenPlaces(ctx, id)).find((one) => one.place === place)
  if (!found) return refuse({ code: 'not_found' })
  const { value: _, ...rest } = found
  return ok({ ...rest, title: found.of ? `${found.step}：${found.of}` : found.step })
}

/** One number in full, for a reason that goes on record with it: the row is written, or nothing is shown. */
export async function showWhole(
  ctx: Ctx,
  { id, place, why }: Place & { why: string },
): Promise<Result<{ value: string }>> {
  return ctx.db.transaction(async (tx) => {
    const found = (await hiddenPlaces({ ...ctx, db: tx }, id)).find((one) => one.place === place)
    if (!found) return refuse({ code: 'not_found' })
    const problems = whyProblems(why)
    if (problems.length > 0) return refuse({ code: 'invalid', problems })
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'personal.shown',
      object: { kind: 'application', id },
      detail: { place, why: why.trim() },
    })
    return ok({ value: found.value })
  })
}
