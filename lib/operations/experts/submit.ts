import { saveExpertChange } from '@/db/experts'
import { findFormKey } from '@/db/filings'
import { unverifiedContacts } from '@/lib/domain/experts/contacts'
import { listedOf } from '@/lib/domain/experts/listed'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { assessExpert } from '@/lib/domain/experts/problems'
import { expertTransition, isInPool } from '@/lib/domain/experts/workflow'
import { dayIn } from '@/lib/domain/shanghai'
import { formByKey } from '@/lib/forms/definitions'
import { settled } from '@/lib/forms/settled'
import { sheetOf } from '@/lib/forms/sheet-of'
import { blocks, ok, type Problem, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { expertAccess } from './access'
import { expertContent } from './content'

/** Sends the profile, or a change of it, to the keeper of the pool, as a frozen copy. Nothing may be missing. */
export async function submitExpert(ctx: Ctx, input: { version: number }): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await expertAccess({ ...ctx, db: tx }, ctx.actor.accountId, 'update')
    if (!access.ok) return access
    const expert = access.value
    const step = expertTransition(expert, ctx.actor, 'submit')
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    if (expert.version !== input.version) return refuse({ code: 'stale' })

    const form = formByKey((await findFormKey(tx, expert.filingId))!)
    const content = settled(form, await expertContent(tx, expert))
    const { problems } = assessExpert(form, content, EXPERT_POLICY, dayIn(ctx.now))
    const standing = [...unverifiedContacts(expert).map(unverified), ...problems.filter(blocks)]
    if (standing.length > 0) return refuse({ code: 'invalid', problems: standing })

    const listed = listedOf(content)
    const saved = await saveExpertChange(
      tx,
      {
        expert,
        to: step.to,
        event: step.event,
        submission: { content, sheet: sheetOf(form, content) },
        set: {
          submittedAt: ctx.now,
          // Of who stands in the pool, what is in force is searched by until a change of it is admitted.
          ...(!isInPool(expert.status) && {
            listedName: listed.name,
            unitName: listed.unitName,
            techFields: listed.techFields,
          }),
          ...(step.to === 'changing' && { confirmedAt: ctx.now }),
        },
      },
      byOf(ctx),
    )
    return saved ? ok({ id: expert.accountId }) : refuse({ code: 'stale' })
  })
}

const unverified = (field: 'mobile' | 'email'): Problem => ({
  step: 'contact',
  field,
  code: `expert_${field}_unverified`,
  severity: 'missing',
})
