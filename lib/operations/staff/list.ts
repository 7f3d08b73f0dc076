import { type AccountFilter, type AccountLine, countStaff, listStaff } from '@/db/staff'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type { AccountFilter, AccountLine } from '@/db/staff'

export const ACCOUNTS_PAGE = 50

/** Own accounts, for the administrators who look after them. */
export async function listAccounts(
  ctx: Ctx,
  input: { filter: AccountFilter; page: number },
): Promise<Result<{ lines: AccountLine[]; total: number }>> {
  if (!mayDo(ctx.actor, 'accounts.read')) return refuse({ code: 'not_found' })
  const [lines, total] = await Promise.all([
    listStaff(ctx.db, input.filter, input.page, ACCOUNTS_PAGE),
    countStaff(ctx.db, input.filter),
  ])
  return ok({ lines, total })
}
