import type { Db } from '@/db/client'
import { type Expert, findExpertSubmission, saveExpertChange } from '@/db/experts'
import { findFormKey } from '@/db/filings'
import type { Reason } from '@/lib/domain/event'
import { listedOf } from '@/lib/domain/experts/listed'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { reasonFault } from '@/lib/domain/experts/reason'
import { expertTransition } from '@/lib/domain/experts/workflow'
import { reasonProblems } from '@/lib/domain/reasons/check'
import { formByKey } from '@/lib/forms/definitions'
import { knownPlaces } from '@/lib/forms/places'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { tellOfExpert } from '../notices/about-experts'
import { expertAccess } from './access'

export type ExpertDecision = { id: string; version: number } & (
  | { verb: 'admit' }
  | { verb: 'return'; reasons: Reason[] }
  | { verb: 'decline' | 'suspend' | 'remove' | 'blacklist' | 'restore'; reason: string }
)

/** What the keeper of the pool decides upon the version that was read. Only 入库 puts submitted values in force. */
export async function decideExpert(ctx: Ctx, input: ExpertDecision): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await expertAccess({ ...ctx, db: tx }, input.id, 'update')
    if (!access.ok) return access
    const expert = access.value
    const step = expertTransition(expert, ctx.actor, input.verb)
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    if (expert.version !== input.version) return refuse({ code: 'stale' })

    const problems =
      input.verb === 'return'
        ? reasonProblems(input.reasons, await submittedPlaces(tx, expert))
        : 'reason' in input
          ? reasonFault(input.reason)
          : []
    if (problems.length > 0) return refuse({ code: 'invalid', problems })

    const saved = await saveExpertChange(
      tx,
      {
        expert,
        to: step.to,
        event: step.event,
        ...(input.verb === 'return' && { reasons: input.reasons }),
        ...('reason' in input && { note: input.reason.trim() }),
        ...(input.verb === 'admit' && {
          policyVersion: EXPERT_POLICY.version,
          set: await putInForce(tx, expert, ctx.now),
        }),
      },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    await tellOfExpert(tx, expert.accountId, step.event, ctx.now)
    return ok({ id: expert.accountId })
  })
}

async function putInForce(tx: Db, expert: Expert, at: Date) {
  const { content } = (await findExpertSubmission(tx, expert.submissionId))!
  const { name, unitName, techFields } = listedOf(content)
  return {
    inForceId: expert.submissionId,
    admittedAt: at,
    confirmedAt: at,
    listedName: name,
    unitName,
    techFields,
  }
}

/** A reason is about what was submitted. */
async function submittedPlaces(tx: Db, expert: Expert): Promise<ReadonlySet<string>> {
  const form = formByKey((await findFormKey(tx, expert.filingId))!)
  return knownPlaces(form, (await findExpertSubmission(tx, expert.submissionId))!.content)
}
