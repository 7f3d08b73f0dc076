import { type SessionLine, sessionsOf } from '@/db/sessions'
import { isLive } from '@/lib/domain/accounts/session'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { closeSession, closeSessionsOf } from './open-session'

export type SessionView = SessionLine & { live: boolean; current: boolean }

const SHOWN = 50

/** One's own sessions: those open now, and where one was before. */
export async function listOwnSessions({ db, actor, now }: Ctx): Promise<SessionView[]> {
  const lines = await sessionsOf(db, actor.accountId, SHOWN)
  return lines.map((line) => ({
    ...line,
    live: isLive({ ...line, disabledAt: null, role: actor.role }, now),
    current: line.id === actor.sessionId,
  }))
}

/** 结束 one of one's own; the present one ends by 退出. */
export async function endOwnSession(ctx: Ctx, input: { id: string }): Promise<Result<null>> {
  const { db, actor, now } = ctx
  if (input.id === actor.sessionId) return refuse({ code: 'not_allowed' })
  const own =
    isUuid(input.id) && (await sessionsOf(db, actor.accountId, 1000)).some(({ id }) => id === input.id)
  if (!own) return refuse({ code: 'not_found' })
  await db.transaction((tx) => closeSession(tx, input.id, { reason: 'revoked', by: byOf(ctx) }, now))
  return ok(null)
}

/** 结束其他全部: all but the present one. */
export async function endOtherSessions(ctx: Ctx): Promise<Result<{ ended: number }>> {
  const { db, actor, now } = ctx
  const closing = { reason: 'revoked' as const, by: byOf(ctx), keep: actor.sessionId }
  return ok({ ended: await db.transaction((tx) => closeSessionsOf(tx, actor.accountId, closing, now)) })
}
