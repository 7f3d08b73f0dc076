import { recordAudit } from '@/db/audit'
import { insertStaff } from '@/db/staff'
import { type NewAccount, readNewAccount } from '@/lib/domain/accounts/create'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'

/** A password for the first sign-in only, and what is kept of it. */
export type FirstPassword = { password: string; hash: string }

export type Created = { id: string; username: string; name: string; password: string }

/** 新增账号: an account without any right, and its first password, which is told this once. */
export async function createAccount(
  ctx: Ctx,
  typed: NewAccount,
  makePassword: () => Promise<FirstPassword>,
): Promise<Result<Created>> {
  if (!mayDo(ctx.actor, 'accounts.create')) return refuse({ code: 'not_found' })
  const read = readNewAccount(typed)
  if (!read.ok) return read
  const { username, name } = read.value
  const { password, hash: passwordHash } = await makePassword()
  return ctx.db.transaction(async (tx) => {
    const made = await insertStaff(tx, { username, name, passwordHash }, ctx.now)
    if (!made) return refuse({ code: 'invalid', problems: [taken(username)] })
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'account.created',
      object: { kind: 'account', id: made.id },
      detail: { username },
    })
    return ok({ id: made.id, username, name, password })
  })
}

const taken = (username: string): Problem => ({
  field: 'username',
  code: 'username_taken',
  severity: 'error',
  params: { username },
})
