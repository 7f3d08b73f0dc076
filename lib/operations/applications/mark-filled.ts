import { updateApplication } from '@/db/applications'
import { isAskedFor } from '@/lib/domain/applications/assignments'
import { mayEditStep } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { applicationAccess } from './access'

/** 已填好: who was asked for a step says that it is done, or that it is not yet. It locks nothing. */
export async function markFilled(
  ctx: Ctx,
  input: { id: string; step: string; done: boolean },
): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await applicationAccess({ ...ctx, db: tx }, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const { accountId } = ctx.actor
    if (
      !isAskedFor(application.assigned, accountId, input.step) ||
      !mayEditStep(application, ctx.actor, input.step)
    )
      return refuse({ code: 'not_allowed' })
    const doneAt = input.done ? ctx.now.toISOString() : null
    await updateApplication(tx, application.id, {
      assigned: { ...application.assigned, [input.step]: { to: accountId, doneAt } },
    })
    return ok({ id: application.id })
  })
}
