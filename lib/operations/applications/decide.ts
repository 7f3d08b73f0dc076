import { type Application, type ApplicationChange, findSubmission, saveChange } from '@/db/applications'
import type { Db } from '@/db/client'
import { findFormKey } from '@/db/filings'
import { type Status, transition } from '@/lib/domain/applications/workflow'
import type { Reason } from '@/lib/domain/event'
import { reasonProblems } from '@/lib/domain/reasons/check'
import { formByKey } from '@/lib/forms/definitions'
import { knownPlaces } from '@/lib/forms/places'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { tellOfPassing, tellOfReturn } from '../notices/about-applications'
import { applicationAccess } from './access'

export type Decision = { id: string; version: number } & (
  | { verb: 'approve' | 'sign' | 'sendBack'; opinion: string }
  | { verb: 'pass' }
  | { verb: 'return'; reasons: Reason[]; note: string }
)

/**
 * On the version that was read: the unit's 通过并提交 (T6), the county's 通过 (T9, a 推荐意见 of ten characters), either's
 * 退回 (T7, T10), and its leader's 签发 or 退回审核人员 with as many words.
 */
export async function decideApplication(
  ctx: Ctx,
  input: Decision,
): Promise<Result<{ id: string; status: Status }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await applicationAccess({ ...ctx, db: tx }, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const step = transition(application, ctx.actor, input.verb)
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    if (application.version !== input.version) return refuse({ code: 'stale' })

    const said = await saidIn(tx, application, input)
    if (!said.ok) return said
    const saved = await saveChange(
      tx,
      { application, to: step.to, event: step.event, ...said.value },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    const about = { application, at: ctx.now, by: ctx.actor.accountId }
    if (input.verb === 'pass') await tellOfPassing(tx, about)
    if (input.verb === 'return')
      await tellOfReturn(tx, { ...about, to: step.to, count: input.reasons.length })
    return ok({ id: application.id, status: step.to })
  })
}

/** What is saved beside the new status; a reason or an opinion that will not do is refused. */
async function saidIn(
  tx: Db,
  application: Application,
  input: Decision,
): Promise<Result<Pick<ApplicationChange, 'note' | 'reasons' | 'set'>>> {
  switch (input.verb) {
    case 'pass':
      return ok({ set: { passedVersion: application.dataVersion } })
    case 'approve':
    case 'sign':
    case 'sendBack': {
      const problems = opinionProblems(input.opinion)
      return problems.length > 0 ? refuse({ code: 'invalid', problems }) : ok({ note: input.opinion.trim() })
    }
    case 'return': {
      const problems = reasonProblems(input.reasons, await submittedPlaces(tx, application))
      return problems.length > 0
        ? refuse({ code: 'invalid', problems })
        : ok({ reasons: input.reasons, note: input.note || undefined })
    }
  }
}

/** What the reviewer read, and can point at. */
async function submittedPlaces(
  tx: Db,
  { id, filingId, dataVersion }: Application,
): Promise<ReadonlySet<string>> {
  const [formKey, submission] = await Promise.all([
    findFormKey(tx, filingId),
    findSubmission(tx, id, dataVersion),
  ])
  return knownPlaces(formByKey(formKey!), submission!.content)
}

const opinionProblems = (opinion: string) => {
  const length = [...opinion.trim()].length
  if (length >= 10 && length <= 1000) return []
  const code = length > 1000 ? 'opinion_long' : 'opinion_short'
  return [{ field: 'opinion', code, severity: 'error' as const, params: { now: length } }]
}
