import { findAccount } from '@/db/accounts'
import { type Addresses, addressesOf } from '@/db/addresses'
import type { Db } from '@/db/client'
import { type Code, findCode, holdSubject, noteAddress, sentTo } from '@/db/codes'
import { type Delivery, noteDelivery, takeOn } from '@/db/deliveries'
import { findNotice } from '@/db/notices'
import { CODE_POLICY, type CodeKeys } from '@/lib/domain/notices/codes'
import { type DeliveryError, maskAddress, nextAttempt } from '@/lib/domain/notices/delivery'
import type { Told } from '@/lib/domain/notices/kinds'
import { codeLetter, type Letter, letterOf } from '@/lib/domain/notices/letter'
import { dayIn } from '@/lib/domain/shanghai'
import type { Post } from '@/lib/notices/post'
import type { Attempt } from './print-document'

export type Courier = {
  db: Db
  post: Post
  keys: CodeKeys
  /** What a path in a mail is put behind. */
  publicUrl: string
}

/** Tried again by the queue. Says nothing of what was sent or to whom. */
class NotDelivered extends Error {
  override name = 'NotDelivered'
  constructor(readonly code: DeliveryError) {
    super('not delivered')
  }
}

type Ready = { to: string; letter: Letter }
type Skipped = { skipped: DeliveryError; destination?: string }

/**
 * Sends one notice or code by one way, to where its person can be reached now, and notes what became of it. Throws to
 * be tried again.
 */
export async function deliver(courier: Courier, deliveryId: string, attempt: Attempt): Promise<void> {
  const { db, post } = courier
  const delivery = await takeOn(db, deliveryId)
  if (!delivery) return
  const now = new Date()
  const ready = delivery.codeId ? await codeOf(courier, delivery, now) : await noticeOf(courier, delivery)
  const send = post[delivery.channel]
  if ('skipped' in ready || !send) {
    const error = 'skipped' in ready ? ready.skipped : 'not_configured'
    return noteDelivery(db, deliveryId, { state: 'skipped', error, endedAt: now })
  }

  const destination = maskAddress(delivery.channel, ready.to)
  const sent = await send({ id: deliveryId, to: ready.to, ...ready.letter })
  const endedAt = new Date()
  if (sent.ok) return noteDelivery(db, deliveryId, { state: 'sent', error: null, destination, endedAt })
  if (sent.permanent || attempt.last)
    return noteDelivery(db, deliveryId, { state: 'failed', error: sent.code, destination, endedAt })
  await noteDelivery(db, deliveryId, {
    state: 'retrying',
    error: sent.code,
    destination,
    nextAt: nextAttempt(attempt.number, endedAt),
  })
  throw new NotDelivered(sent.code)
}

async function noticeOf({ db, publicUrl }: Courier, delivery: Delivery): Promise<Ready | Skipped> {
  const notice = await findNotice(db, delivery.noticeId!)
  const to = await addressIn(db, delivery)
  if (!notice || !to) return { skipped: 'no_address' }
  const { kind, params, path } = notice
  const letter = letterOf({ kind, params } as Told)
  const text = `${letter.text}\n\n登录平台查看：${publicUrl}${path}\n\n嘉兴市科技创新云服务平台（系统自动发送，请勿回复）`
  return { to, letter: { ...letter, text } }
}

/** A code is worth sending while it can still be used, and five times a day to one number. */
async function codeOf({ db, keys }: Courier, delivery: Delivery, now: Date): Promise<Ready | Skipped> {
  const code = (await findCode(db, delivery.codeId!))!
  if (!code.accountId) return { skipped: 'no_account' }
  const to = await addressIn(db, delivery)
  if (!to) return { skipped: 'no_address' }
  if (now >= code.expiresAt || code.takenAt) return { skipped: 'expired' }
  if (!(await mayGoTo(db, code, keys.sealOf(to), now))) return { skipped: 'limit' }
  return { to, letter: codeLetter(code.purpose, keys.codeOf(code.id), CODE_POLICY.minutes) }
}

const mayGoTo = (db: Db, code: Code, seal: string, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    await holdSubject(tx, seal)
    // Whoever was asked to show an address has changed it since: the code was not for the new one.
    if (code.addressSeal && code.addressSeal !== seal) return false
    const today = (await sentTo(tx, seal, now, code.id)).filter((at) => dayIn(at) === dayIn(now))
    if (today.length >= CODE_POLICY.perDay) return false
    if (!code.addressSeal) await noteAddress(tx, code.id, seal)
    return true
  })

async function addressIn(db: Db, { accountId, channel }: Delivery): Promise<string | null> {
  const account = accountId ? await findAccount(db, accountId) : undefined
  if (!account || account.disabledAt) return null
  const addresses: Addresses = await addressesOf(db, account.id)
  return addresses[channel]
}
