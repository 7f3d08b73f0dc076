import {
  type Expert,
  type ExpertMoment,
  type ExpertSubmission,
  eventsOfExpert,
  findExpertSubmission,
} from '@/db/experts'
import { draftsOf, findFormKey, findStep, type RowDraft } from '@/db/filings'
import type { Reason } from '@/lib/domain/event'
import { type Admission, admissionOf } from '@/lib/domain/experts/admission'
import { isAsked, lapsesAt } from '@/lib/domain/experts/confirmation'
import { unverifiedContacts } from '@/lib/domain/experts/contacts'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { assessExpert } from '@/lib/domain/experts/problems'
import { type ExpertVerb, expertVerbsFor } from '@/lib/domain/experts/workflow'
import { dayIn } from '@/lib/domain/shanghai'
import { canonicalContent } from '@/lib/forms/canonical'
import type { Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import type { FormSpec } from '@/lib/forms/spec'
import type { StepState } from '@/lib/forms/state'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { expertAccess } from './access'
import { expertContent } from './content'

type Common = {
  expert: Expert
  form: FormSpec
  verbs: ExpertVerb[]
  events: ExpertMoment[]
  admission: Admission
  /** What counts, where something was admitted. */
  inForce: ExpertSubmission | null
}

export type OwnExpertView = Common & {
  filingId: string
  content: Content
  problems: Problem[]
  states: Record<string, StepState>
  /** What the keeper wants mended, while it is returned. */
  reasons: Reason[]
  unverified: ('mobile' | 'email')[]
  /** The yearly question: until when it is to be answered, while it is open. */
  asked: { until: Date | null } | null
}

/** An expert's own profile with all that is missing. */
export async function viewOwnExpert(ctx: Ctx): Promise<Result<OwnExpertView>> {
  const access = await expertAccess(ctx, ctx.actor.accountId)
  if (!access.ok) return access
  const expert = access.value
  const [formKey, content, events, inForce] = await Promise.all([
    findFormKey(ctx.db, expert.filingId),
    expertContent(ctx.db, expert),
    eventsOfExpert(ctx.db, expert.accountId),
    findExpertSubmission(ctx.db, expert.inForceId),
  ])
  const form = formByKey(formKey!)
  const today = dayIn(ctx.now)
  const isReturned = expert.status === 'returned' || expert.status === 'change_returned'
  const returned = events.findLast(({ kind }) => kind === 'returned' || kind === 'change_returned')
  return ok({
    expert,
    form,
    filingId: expert.filingId,
    content,
    ...assessExpert(form, content, EXPERT_POLICY, today),
    admission: admissionOf(canonicalContent(form, content), EXPERT_POLICY, today),
    verbs: expertVerbsFor(expert, ctx.actor),
    events,
    inForce,
    reasons: isReturned ? (returned?.reasons ?? []) : [],
    unverified: unverifiedContacts(expert),
    asked: isAsked(expert, EXPERT_POLICY, ctx.now)
      ? { until: expert.status === 'lapsed' ? null : lapsesAt(expert, EXPERT_POLICY) }
      : null,
  })
}

export type OwnExpertStep = OwnExpertView & {
  savedAt: Date | null
  drafts: RowDraft[]
}

/** The same with when one step was last saved, and what was left open in its dialog. */
export async function viewOwnExpertStep(ctx: Ctx, step: string): Promise<Result<OwnExpertStep>> {
  const view = await viewOwnExpert(ctx)
  if (!view.ok) return view
  const { filingId } = view.value
  const [saved, drafts] = await Promise.all([
    findStep(ctx.db, filingId, step),
    draftsOf(ctx.db, filingId, step, ctx.actor.accountId),
  ])
  return ok({ ...view.value, savedAt: saved?.savedAt ?? null, drafts })
}

export type ExpertView = Common & { submission: ExpertSubmission }

/** An expert as the office reads them: what was submitted, never what is being typed. */
export async function viewExpert(ctx: Ctx, id: string): Promise<Result<ExpertView>> {
  const access = await expertAccess(ctx, id)
  if (!access.ok) return access
  const expert = access.value
  const [formKey, events, submission, inForce] = await Promise.all([
    findFormKey(ctx.db, expert.filingId),
    eventsOfExpert(ctx.db, expert.accountId),
    findExpertSubmission(ctx.db, expert.submissionId),
    findExpertSubmission(ctx.db, expert.inForceId),
  ])
  if (!submission || expert.accountId === ctx.actor.accountId) return refuse({ code: 'not_found' })
  return ok({
    expert,
    form: formByKey(formKey!),
    admission: admissionOf(submission.content, EXPERT_POLICY, dayIn(ctx.now)),
    verbs: expertVerbsFor(expert, ctx.actor),
    events,
    submission,
    inForce,
  })
}
