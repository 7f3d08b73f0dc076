import { recordAudit } from '@/db/audit'
import { listRequests, type RequestLine, saveAnswer } from '@/db/personal'
import { addWorkingDays } from '@/lib/domain/calendar/working-days'
import { mayDo } from '@/lib/domain/duties'
import { ANSWERED_WITHIN, answerProblems } from '@/lib/domain/personal/requests'
import { dayIn } from '@/lib/domain/shanghai'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { notify } from '../notices/notify'

/** A request with the last day for its answer, `YYYY-MM-DD`. */
export type RequestView = RequestLine & { due: string }

const SHOWN = 200

/** What people ask of their own data: what waits first. */
export async function listRequestsFor(ctx: Ctx): Promise<Result<RequestView[]>> {
  if (!mayDo(ctx.actor, 'requests.answer')) return refuse({ code: 'not_found' })
  const lines = await listRequests(ctx.db, SHOWN)
  return ok(lines.map((line) => ({ ...line, due: addWorkingDays(dayIn(line.at), ANSWERED_WITHIN) })))
}

/** 办结: says what was done, or what has to be kept and why. The person is told. */
export async function answerRequest(
  ctx: Ctx,
  input: { id: string; answer: string },
): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'requests.answer') || !isUuid(input.id)) return refuse({ code: 'not_found' })
  const problems = answerProblems(input.answer)
  if (problems.length > 0) return refuse({ code: 'invalid', problems })
  return ctx.db.transaction(async (tx) => {
    const answered = await saveAnswer(tx, input.id, {
      answer: input.answer.trim(),
      answeredBy: ctx.actor.accountId,
      answeredAt: ctx.now,
    })
    if (!answered) return refuse({ code: 'stale' })
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'request.answered',
      object: { kind: 'account', id: answered.accountId },
      detail: { kind: answered.kind },
    })
    await notify(tx, {
      kind: 'request_answered',
      params: {},
      to: [answered.accountId],
      path: '/account/data',
      at: ctx.now,
    })
    return ok({ id: answered.id })
  })
}
