import { type Account, findStaff } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { type CodeKeys, isChannel } from '@/lib/domain/notices/codes'
import type { Channel } from '@/lib/domain/notices/kinds'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { askCode } from '../codes/ask'
import { attemptIn } from './attempts'
import { NO_SUCH_ACCOUNT } from './refused'

/** So many codes may be asked for from one address within a quarter of an hour. */
export const ADDRESS_CODES = 30

type Visit = { address: string; keys: CodeKeys }

/** What the codes of 忘记密码 are counted by. */
export const resetSubject = (keys: CodeKeys, username: string, channel: Channel): string =>
  keys.sealOf(`password:${channel}:${username.trim().toLowerCase()}`)

/** Has a password of its own here, and is not barred. */
export const mayReset = (account: Account | undefined): account is Account & { passwordHash: string } =>
  account?.passwordHash != null && account.username !== null && account.disabledAt === null

/**
 * 忘记密码: asks for a code. Whether there is such an account makes no difference to what is answered, or done: the same
 * rows are written and the same job is sent, and only the worker finds that there is nobody to send to.
 */
export async function askReset(
  db: Db,
  typed: { username: string; channel: string },
  { address, keys }: Visit,
  now: Date,
): Promise<Result<null>> {
  const username = typed.username.trim()
  const { channel } = typed
  const problems: Problem[] = [
    ...(username === '' || username.length > 64 ? [missing('username')] : []),
    ...(isChannel(channel) ? [] : [missing('channel')]),
  ]
  if (problems.length > 0 || !isChannel(channel)) return refuse({ code: 'invalid', problems })

  const tried = await attemptIn(db, { [`forgotten:${address}`]: ADDRESS_CODES }, now)
  if (!tried.open) {
    const params = { minutes: tried.minutes }
    return refuse({
      code: 'invalid',
      problems: [{ field: '', code: 'too_many_codes', severity: 'error', params }],
    })
  }
  const found = await findStaff(db, username)
  const account = mayReset(found) ? found : null
  return db.transaction(async (tx) => {
    const subject = resetSubject(keys, username, channel)
    const asked = await askCode(
      tx,
      { accountId: account?.id ?? null, purpose: 'password', channel, subject },
      now,
    )
    if (!asked.ok) return asked
    await recordAudit(tx, {
      actorId: null,
      actorName: account?.username ?? NO_SUCH_ACCOUNT,
      actorRole: null,
      address,
      action: 'code.asked',
      object: { kind: 'account', id: account?.id ?? 'unknown' },
      detail: { purpose: 'password', channel },
      at: now,
    })
    return ok(null)
  })
}

const missing = (field: string): Problem => ({ field, code: 'required', severity: 'missing' })
