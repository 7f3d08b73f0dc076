import { type Brought, findImport, findRowEdit } from '@/db/imports'
import { stepOf } from '@/lib/forms/fields'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess, isUuid } from '../filings/access'

type Place = { filingId: string; step: string; id: string }

/** A table that this person brought, as long as they may still write it into the list. */
export async function viewImport(ctx: Ctx, input: Place): Promise<Result<Brought>> {
  const found = (await mayEditList(ctx, input)) && (await findImport(ctx.db, input.id, placeOf(ctx, input)))
  return found ? ok(found) : refuse({ code: 'not_found' })
}

/** How many rows an import or a batch edit of this person added and changed, while it can be undone. */
export async function viewRowEdit(
  ctx: Ctx,
  input: Place,
): Promise<Result<{ kind: 'import' | 'edit'; added: number; changed: number }>> {
  const found = (await mayEditList(ctx, input)) && (await findRowEdit(ctx.db, input.id, placeOf(ctx, input)))
  if (!found) return refuse({ code: 'not_found' })
  const added = found.changes.filter(({ was }) => was === null).length
  return ok({ kind: found.kind, added, changed: found.changes.length - added })
}

const placeOf = ({ actor }: Ctx, { filingId, step }: Place) => ({
  filingId,
  step,
  accountId: actor.accountId,
})

async function mayEditList(ctx: Ctx, { filingId, step, id }: Place): Promise<boolean> {
  if (!isUuid(id)) return false
  const access = await filingAccess(ctx, filingId)
  return access.ok && access.value.mayEdit && stepOf(access.value.form, step)?.kind === 'list'
}
