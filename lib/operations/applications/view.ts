import {
  type ApplicationEvent,
  eventsOf,
  findSubmission,
  otherCenterNames,
  type Submission,
} from '@/db/applications'
import { draftsOf, findStep, type RowDraft } from '@/db/filings'
import { latestChange } from '@/db/presence'
import { assess } from '@/lib/domain/applications/assess'
import { stepsAskedOf } from '@/lib/domain/applications/assignments'
import {
  isOpenStatus,
  mayEditStep,
  maySeeDraft,
  relationTo,
  versionFor,
} from '@/lib/domain/applications/workflow'
import type { Reason } from '@/lib/domain/event'
import { hiddenContent } from '@/lib/forms/hidden-content'
import type { StepState } from '@/lib/forms/state'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { type ApplicationAccess, applicationAccess } from './access'
import { type ApplicationContext, applicationContext } from './context'
import { type Share, sharesOf } from './shares'

export type ApplicationView = ApplicationAccess &
  ApplicationContext & {
    problems: Problem[]
    states: Record<string, StepState>
    events: ApplicationEvent[]
    submission: Submission | null
    /** What the county wants mended, while the file is returned. */
    reasons: Reason[]
  }

/** One application with everything the pages about it show. */
export async function viewApplication(ctx: Ctx, id: string): Promise<Result<ApplicationView>> {
  const access = await applicationAccess(ctx, id)
  if (!access.ok) return access
  const { application } = access.value
  const [context, events, submission] = await Promise.all([
    applicationContext(ctx, application),
    eventsOf(ctx.db, id),
    findSubmission(ctx.db, id, versionFor(application, ctx.actor)),
  ])
  const returned = events.findLast((event) => event.kind === 'returned')
  return ok({
    ...access.value,
    ...context,
    ...(await assessed(ctx, context)),
    events,
    submission,
    reasons:
      isOpenStatus(application.status) && application.status !== 'DRAFT' ? (returned?.reasons ?? []) : [],
  })
}

export type OwnApplicationView = ApplicationView & {
  /** Who was asked to fill in which step, by step. */
  shares: Record<string, Share>
  /** Up to which change of others the page knows. */
  since: number
}

/**
 * What is being filled in: to its owner and the unit's administrator with numbers in full, to who was asked for some of
 * its steps in full there and hidden elsewhere. Others read what was submitted.
 */
export async function viewOwnApplication(ctx: Ctx, id: string): Promise<Result<OwnApplicationView>> {
  // Asked before the content is read: what is changed in between is told once too often, and never missed.
  const since = isUuid(id) ? await latestChange(ctx.db, id) : 0
  const view = await viewApplication(ctx, id)
  if (!view.ok) return view
  const { application, form, content } = view.value
  if (!maySeeDraft(application, ctx.actor)) return refuse({ code: 'not_found' })
  const shares = await sharesOf(ctx, application)
  if (relationTo(application, ctx.actor) !== 'helper') return ok({ ...view.value, shares, since })
  const theirs = stepsAskedOf(application.assigned, ctx.actor.accountId)
  return ok({ ...view.value, content: hiddenContent(form, content, theirs), shares, since })
}

/** The problems of a draft as of now, and the state of each step. */
export async function assessed(ctx: Pick<Ctx, 'db' | 'now'>, context: ApplicationContext) {
  const name = String(context.content.answers.cover?.centerName ?? '').trim()
  const centerNames = name ? await otherCenterNames(ctx.db, context.unit.id, name) : []
  return assess({ ...context, now: ctx.now, others: { centerNames, recognisedTitle: false } })
}

export type StepView = OwnApplicationView & {
  savedAt: Date | null
  savedBy: string | null
  /** Of the answers of this step; 0 before the first. */
  version: number
  /** Whether this person may change this step now. */
  editable: boolean
  drafts: RowDraft[]
}

/** The unit's own, with when a step was last saved and what this person left open in its dialog. */
export async function viewStep(ctx: Ctx, id: string, step: string): Promise<Result<StepView>> {
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok) return view
  const { application, content } = view.value
  const { filingId } = application
  const editable = mayEditStep(application, ctx.actor, step)
  const [saved, drafts] = await Promise.all([
    findStep(ctx.db, filingId, step),
    draftsOf(ctx.db, filingId, step, ctx.actor.accountId),
  ])
  return ok({
    ...view.value,
    // Answers and their version come from one look: a page never takes older answers for newer ones.
    ...(editable &&
      saved && { content: { ...content, answers: { ...content.answers, [step]: saved.answers } } }),
    savedAt: saved?.savedAt ?? null,
    savedBy: saved?.savedBy ?? null,
    version: saved?.version ?? 0,
    editable,
    drafts,
  })
}
