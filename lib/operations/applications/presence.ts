import { beatAndLook, type ChangeNote, leavePage } from '@/db/presence'
import { GONE_AFTER_MS, nextBeat } from '@/lib/domain/applications/presence'
import { maySeeDraft } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { applicationAccess } from './access'

export type Company = {
  /** Who else has which step open. */
  others: { name: string; step: string }[]
  /** What others have changed since the page last asked. */
  changes: ChangeNote[]
  until: number
  /** Milliseconds until it is worth asking again. */
  next: number
}

/** An open page says where it is, and hears who else is there and what they changed. For those who see the draft. */
export async function keepCompany(
  ctx: Ctx,
  input: { id: string; tab: string; step: string; since: number },
): Promise<Result<Company>> {
  const access = await applicationAccess(ctx, input.id)
  if (!access.ok) return access
  const { application } = access.value
  if (!maySeeDraft(application, ctx.actor)) return refuse({ code: 'not_found' })
  const { sessionId, name } = ctx.actor
  const { tab, step, since } = input
  const { others, changes, until } = await beatAndLook(
    ctx.db,
    { filingId: application.filingId, sessionId, tab, name, step, since },
    ctx.now,
    new Date(ctx.now.getTime() - GONE_AFTER_MS),
  )
  const next = nextBeat(others.map(({ seenAgo }) => seenAgo))
  return ok({ others: others.map(({ name, step }) => ({ name, step })), changes, until, next })
}

/** The page is closed or left: whoever left it is gone at once. */
export async function leaveCompany(ctx: Ctx, input: { tab: string; step: string }): Promise<Result<null>> {
  await leavePage(ctx.db, { sessionId: ctx.actor.sessionId, ...input })
  return ok(null)
}
