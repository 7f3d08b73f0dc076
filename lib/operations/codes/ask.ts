import type { Db } from '@/db/client'
import { askedFor, holdSubject, insertCode, sentTo } from '@/db/codes'
import { insertDelivery } from '@/db/deliveries'
import { sendJob } from '@/db/jobs'
import { type CodePurpose, expiryOf, waitFor } from '@/lib/domain/notices/codes'
import type { Channel } from '@/lib/domain/notices/kinds'
import { ok, type Result, refuse } from '@/lib/result'

export type Asked = {
  /** Null where there is no such account: all is done as if there were one, but nothing is sent. */
  accountId: string | null
  purpose: CodePurpose
  channel: Channel
  /** For whom it is asked, sealed; a new code takes the place of the subject's last one. */
  subject: string
  /** Where it goes, sealed, as far as that may be known to who asks. */
  addressSeal?: string
}

/** Asks for a one-time code, at most one a minute and five a day; the worker sends it. */
export async function askCode(tx: Db, asked: Asked, now: Date): Promise<Result<{ id: string }>> {
  const { accountId, purpose, channel, subject, addressSeal } = asked
  await holdSubject(tx, subject)
  if (addressSeal) await holdSubject(tx, addressSeal)
  const earlier = await askedFor(tx, subject, now)
  const there = addressSeal ? await sentTo(tx, addressSeal, now) : []
  const wait = waitFor(earlier, now) ?? waitFor(there, now)
  if (wait) {
    const params = wait.code === 'code_wait' ? { seconds: wait.seconds } : undefined
    return refuse({ code: 'invalid', problems: [{ field: '', code: wait.code, severity: 'error', params }] })
  }
  const id = await insertCode(tx, {
    accountId,
    purpose,
    subject,
    addressSeal,
    at: now,
    expiresAt: expiryOf(now),
  })
  const delivery = await insertDelivery(tx, { codeId: id, accountId, kind: 'code', channel, at: now })
  await sendJob(tx, 'deliver', delivery.id, { deliveryId: delivery.id })
  return ok({ id })
}
