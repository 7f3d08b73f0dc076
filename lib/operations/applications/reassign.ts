import { findAccount } from '@/db/accounts'
import { type Application, saveChange } from '@/db/applications'
import { bindingsOfUnit } from '@/db/bindings'
import { transition } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { tellOfReassignment } from '../notices/about-applications'
import { applicationAccess } from './access'

export type Candidate = { accountId: string; name: string }

/** Who could fill it in instead: the unit's people as of now, and the administrator who asks. */
export async function candidatesFor(
  ctx: Ctx,
  application: { unitId: string; ownerId: string },
): Promise<Candidate[]> {
  const bound = await bindingsOfUnit(ctx.db, application.unitId, ['APPROVED'])
  const people = bound.map(({ accountId, personName }) => ({ accountId, name: personName }))
  const { accountId, name } = ctx.actor
  const all = people.some((one) => one.accountId === accountId) ? people : [...people, { accountId, name }]
  return all.filter((one) => one.accountId !== application.ownerId)
}

/** 转交 (`domain.md` §2.1: staff leave): another person of the unit goes on with the file. What is filled in stays. */
export async function reassignApplication(
  ctx: Ctx,
  input: { id: string; version: number; ownerId: string },
): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const within = { ...ctx, db: tx }
    const access = await applicationAccess(within, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const step = transition(application, ctx.actor, 'reassign')
    if (!step?.event) return refuse({ code: 'not_allowed' })
    if (application.version !== input.version) return refuse({ code: 'stale' })
    const to = (await candidatesFor(within, application)).find((one) => one.accountId === input.ownerId)
    if (!to)
      return refuse({
        code: 'invalid',
        problems: [{ field: 'ownerId', code: 'no_candidate', severity: 'error' }],
      })
    const from = await findAccount(tx, application.ownerId)
    const saved = await saveChange(
      tx,
      {
        application,
        to: application.status,
        event: step.event,
        note: `由${from?.name ?? ''}转交给${to.name}`,
        set: { ownerId: to.accountId },
      },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    await tellOfReassignment(tx, { application, at: ctx.now, by: ctx.actor.accountId, to: to.accountId })
    return ok({ id: application.id })
  })
}

/** Who fills it in now, and who could; null where this actor may not change that. */
export async function viewOwner(
  ctx: Ctx,
  application: Application,
): Promise<{ name: string; candidates: Candidate[] } | null> {
  if (!transition(application, ctx.actor, 'reassign')) return null
  const [owner, candidates] = await Promise.all([
    findAccount(ctx.db, application.ownerId),
    candidatesFor(ctx, application),
  ])
  return { name: owner?.name ?? '', candidates }
}
