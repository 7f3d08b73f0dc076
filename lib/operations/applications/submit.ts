import { nextNumber, saveChange, updateApplication } from '@/db/applications'
import { findBatch } from '@/db/batches'
import { claimsOf } from '@/lib/domain/applications/claims'
import { isOpen } from '@/lib/domain/applications/start'
import { submit } from '@/lib/domain/applications/submit'
import { relationTo, transition } from '@/lib/domain/applications/workflow'
import { programmeByKey } from '@/lib/domain/programmes'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { tellOfSubmission } from '../notices/about-applications'
import { applicationAccess } from './access'
import { bringUpToDate } from './bring-up-to-date'
import { applicationContext } from './context'
import { assessed } from './view'

/**
 * 提交. Decided while the row is held, on what is kept at that moment. A second click finds it submitted and gets
 * the same answer. `explanations` says why each warning is passed over, by `problemId`.
 */
export async function submitApplication(
  ctx: Ctx,
  input: { id: string; explanations: Record<string, string> },
): Promise<Result<{ id: string }>> {
  await noteBegun(ctx, input.id)
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx }
    const access = await applicationAccess(inside, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const relation = relationTo(application, ctx.actor)
    const ours = relation === 'owner' || relation === 'unit_admin'
    const waits = application.status === 'UNIT_REVIEW' || application.status === 'COUNTY_REVIEW'
    if (ours && waits && transition(application, ctx.actor, 'pass') === undefined)
      return ok({ id: application.id })

    // What was read and what would be frozen are not the same then.
    if (await bringUpToDate(inside, application)) return refuse({ code: 'stale' })
    const context = await applicationContext(inside, application)
    const { problems } = await assessed(inside, context)
    const decided = submit({
      ...context,
      application,
      actor: ctx.actor,
      problems,
      explanations: input.explanations,
      begunAt: application.submitBegunAt,
      now: ctx.now,
    })
    if (!decided.ok) return decided

    // 受理编号: given at the first submission, never reused, survives returns (domain §1.1).
    const prefix = `${programmeByKey(context.batch.programmeKey).acceptPrefix}-${context.batch.year}`
    const acceptNo =
      application.acceptNo ?? `${prefix}-${String(await nextNumber(tx, prefix)).padStart(6, '0')}`
    const { content, sheet } = decided.value.freeze(acceptNo)
    const saved = await saveChange(
      tx,
      {
        application,
        to: decided.value.to,
        event: 'submitted',
        set: {
          acceptNo,
          ...(decided.value.to === 'COUNTY_REVIEW' && { passedVersion: application.dataVersion + 1 }),
          submittedAt: ctx.now,
          submitBegunAt: null,
          centerName: decided.value.centerName,
          regionCode: decided.value.regionCode,
        },
        submission: {
          receiptNo: `${acceptNo}-V${application.dataVersion + 1}`,
          content,
          sheet,
          explanations: decided.value.explanations,
        },
        claims: claimsOf(content),
      },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    if (decided.value.to === 'UNIT_REVIEW') await tellOfSubmission(tx, { application, at: ctx.now })
    return ok({ id: application.id })
  })
}

/** Kept apart from what follows: a 提交 that is refused, or fails, may be finished within the grace (domain §2.8). */
async function noteBegun(ctx: Ctx, id: string): Promise<void> {
  const access = await applicationAccess(ctx, id)
  if (!access.ok || access.value.application.status !== 'DRAFT' || !access.value.verbs.includes('submit'))
    return
  const batch = await findBatch(ctx.db, access.value.application.batchId)
  if (isOpen(batch, ctx.now).ok) await updateApplication(ctx.db, id, { submitBegunAt: ctx.now })
}
