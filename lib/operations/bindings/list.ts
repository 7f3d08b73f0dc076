import { type BindingLine, bindingsOfPerson, bindingsOfUnit } from '@/db/bindings'
import { isUnitAdmin } from '@/lib/domain/actor'
import { type BindingVerb, bindingVerbsFor } from '@/lib/domain/bindings/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type BindingView = BindingLine & { verbs: BindingVerb[] }

const withVerbs = (ctx: Ctx, lines: readonly BindingLine[]): BindingView[] =>
  lines.map((line) => ({ ...line, verbs: bindingVerbsFor(line, ctx.actor) }))

/** A person's own bindings, the newest first. */
export async function listOwnBindings(ctx: Ctx): Promise<Result<BindingView[]>> {
  if (ctx.actor.role !== 'member') return refuse({ code: 'not_found' })
  return ok(withVerbs(ctx, await bindingsOfPerson(ctx.db, ctx.actor.accountId)))
}

/** Who waits for the unit's administrator, and who is bound. */
export async function listUnitBindings(
  ctx: Ctx,
): Promise<Result<{ waiting: BindingView[]; bound: BindingView[] }>> {
  const { actor, db } = ctx
  if (!isUnitAdmin(actor)) return refuse({ code: 'not_found' })
  const lines = withVerbs(ctx, await bindingsOfUnit(db, actor.unitId!, ['PENDING', 'APPROVED', 'FROZEN']))
  return ok({
    waiting: lines.filter(({ status }) => status === 'PENDING'),
    bound: lines.filter(({ status }) => status !== 'PENDING'),
  })
}
