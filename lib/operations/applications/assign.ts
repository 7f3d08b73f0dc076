import { type Application, saveChange } from '@/db/applications'
import { peopleOfUnit } from '@/db/bindings'
import { assignedAnew, changingHands } from '@/lib/domain/applications/assignments'
import { transition } from '@/lib/domain/applications/workflow'
import { askedSteps } from '@/lib/forms/fields'
import type { StepSpec } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { tellOfAssignment } from '../notices/about-applications'
import { applicationAccess } from './access'
import { applicationContext } from './context'
import { type PersonOfUnit, type Share, sharesOf } from './shares'
import { type ApplicationView, viewApplication } from './view'

export type AssignmentsView = ApplicationView & {
  steps: readonly StepSpec[]
  shares: Record<string, Share>
  /** Who could be asked. */
  people: PersonOfUnit[]
}

/** 分工: every step, who was asked for it, and who could be. For those who may ask. */
export async function viewAssignments(ctx: Ctx, id: string): Promise<Result<AssignmentsView>> {
  const view = await viewApplication(ctx, id)
  if (!view.ok) return view
  const { application, form, content } = view.value
  if (!transition(application, ctx.actor, 'assign')) return refuse({ code: 'not_found' })
  const people = await peopleOfUnit(ctx.db, application.unitId)
  const shares = await sharesOf(ctx, application, people)
  return ok({ ...view.value, steps: askedSteps(form, content), shares, people })
}

/**
 * Asks people of the unit to fill in steps, on the version that was read. `to` is by step, '' for nobody; whoever is
 * newly asked hears of it. Someone who has left the unit may stay where they were, until another one is asked.
 */
export async function assignSteps(
  ctx: Ctx,
  input: { id: string; version: number; to: Readonly<Record<string, string>> },
): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const within = { ...ctx, db: tx }
    const access = await applicationAccess(within, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const step = transition(application, ctx.actor, 'assign')
    if (!step?.event) return refuse({ code: 'not_allowed' })
    if (application.version !== input.version) return refuse({ code: 'stale' })

    const { form, content } = await applicationContext(within, application)
    const titles = new Map(askedSteps(form, content).map(({ key, title }) => [key, title]))
    const people = new Map((await peopleOfUnit(tx, application.unitId)).map((one) => [one.accountId, one]))
    const changed = changingHands(application.assigned, input.to)
    const wrong = changed.filter((key) => !titles.has(key) || (input.to[key] && !people.has(input.to[key])))
    if (wrong.length > 0)
      return refuse({
        code: 'invalid',
        problems: wrong.map((key) => ({ field: `to.${key}`, code: 'no_candidate', severity: 'error' })),
      })
    if (changed.length === 0) return ok({ id: application.id })

    const saved = await saveChange(
      tx,
      {
        application,
        to: application.status,
        event: step.event,
        note: changed
          .map((key) => `${titles.get(key)}：${nameOf(people.get(input.to[key] ?? ''))}`)
          .join('；'),
        set: { assigned: assignedAnew(application.assigned, input.to) },
      },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    await tellAll(within, application, changed, input.to, titles)
    return ok({ id: application.id })
  })
}

const nameOf = (person: PersonOfUnit | undefined): string =>
  person ? (person.legal ? '单位管理员' : person.name) : '不指定'

async function tellAll(
  ctx: Ctx,
  application: Application,
  changed: readonly string[],
  to: Readonly<Record<string, string>>,
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  const asked = new Set(changed.map((key) => to[key]).filter((id) => id && id !== ctx.actor.accountId))
  for (const accountId of asked as Set<string>) {
    const steps = changed.filter((key) => to[key] === accountId)
    await tellOfAssignment(ctx.db, {
      application,
      at: ctx.now,
      to: accountId,
      first: steps[0]!,
      titles: steps.map((key) => titles.get(key)!),
    })
  }
}
