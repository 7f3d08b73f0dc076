import {
  type Application,
  type ApplicationEvent,
  eventsOf,
  findSubmission,
  type Submission,
} from '@/db/applications'
import { type FilingUpdate, updatesOf } from '@/db/filing-updates'
import { draftsOf, findStep, type RowDraft } from '@/db/filings'
import type { Actor } from '@/lib/domain/actor'
import { assess } from '@/lib/domain/applications/assess'
import { isOpenStatus, relationTo, versionFor } from '@/lib/domain/applications/workflow'
import type { Reason } from '@/lib/domain/event'
import { wayBetween } from '@/lib/forms/migrations/way'
import { formKeyOf } from '@/lib/forms/spec'
import type { StepState } from '@/lib/forms/state'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { type ApplicationAccess, applicationAccess } from './access'
import { bringUpToDate } from './bring-up-to-date'
import { type ApplicationContext, applicationContext } from './context'
import { othersOf } from './others'

export type ApplicationView = ApplicationAccess &
  ApplicationContext & {
    problems: Problem[]
    states: Record<string, StepState>
    events: ApplicationEvent[]
    submission: Submission | null
    /** What the county wants mended, while the file is returned. */
    reasons: Reason[]
    /** How it was brought to newer definitions: for those who fill it in. */
    updates: FilingUpdate[]
  }

/** One application with everything the pages about it show. */
export async function viewApplication(ctx: Ctx, id: string): Promise<Result<ApplicationView>> {
  const access = await applicationAccess(ctx, id)
  if (!access.ok) return access
  const { application } = access.value
  const [context, events, submission] = await Promise.all([
    contextUpToDate(ctx, application),
    eventsOf(ctx.db, id),
    findSubmission(ctx.db, id, versionFor(application, ctx.actor)),
  ])
  const updates = isOwn(application, ctx.actor) ? await updatesOf(ctx.db, application.filingId) : []
  const returned = events.findLast((event) => event.kind === 'returned')
  return ok({
    ...access.value,
    ...context,
    ...(await assessed(ctx, context)),
    events,
    submission,
    updates,
    reasons:
      isOpenStatus(application.status) && application.status !== 'DRAFT' ? (returned?.reasons ?? []) : [],
  })
}

async function contextUpToDate(ctx: Ctx, application: Application): Promise<ApplicationContext> {
  const context = await applicationContext(ctx, application)
  const way = wayBetween(formKeyOf(context.form), context.batch.formKey)
  if (application.status !== 'DRAFT' || !way || way.length === 0) return context
  await bringUpToDate(ctx, application)
  return applicationContext(ctx, application)
}

/** What is being filled in, numbers in full: for its owner and the unit's administrator. Others read what was submitted. */
export async function viewOwnApplication(ctx: Ctx, id: string): Promise<Result<ApplicationView>> {
  const view = await viewApplication(ctx, id)
  if (!view.ok) return view
  return isOwn(view.value.application, ctx.actor) ? view : refuse({ code: 'not_found' })
}

const isOwn = (application: Application, actor: Actor): boolean =>
  ['owner', 'unit_admin'].includes(relationTo(application, actor))

/** The problems of a draft as of now, and the state of each step. */
export async function assessed(ctx: Pick<Ctx, 'db' | 'now'>, context: ApplicationContext) {
  return assess({ ...context, now: ctx.now, others: await othersOf(ctx, context) })
}

export type StepView = ApplicationView & { savedAt: Date | null; savedBy: string | null; drafts: RowDraft[] }

/** The unit's own, with when a step was last saved and what this person left open in its dialog. */
export async function viewStep(ctx: Ctx, id: string, step: string): Promise<Result<StepView>> {
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok) return view
  const { filingId } = view.value.application
  const [saved, drafts] = await Promise.all([
    findStep(ctx.db, filingId, step),
    draftsOf(ctx.db, filingId, step, ctx.actor.accountId),
  ])
  return ok({ ...view.value, savedAt: saved?.savedAt ?? null, savedBy: saved?.savedBy ?? null, drafts })
}
