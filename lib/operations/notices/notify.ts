import { addressesOf } from '@/db/addresses'
import type { Db } from '@/db/client'
import { insertDelivery } from '@/db/deliveries'
import { sendJob } from '@/db/jobs'
import { insertNotice, openAccounts, switchedOff } from '@/db/notices'
import { maskAddress } from '@/lib/domain/notices/delivery'
import { maySwitchOff, NOTICES, type Told } from '@/lib/domain/notices/kinds'

export type Notification = Told & {
  /** The accounts that are told. */
  to: readonly string[]
  /** Where it leads. */
  path: string
  /** What may be told only once to each, however often it comes up. */
  key?: string
  at: Date
}

/**
 * Tells people, inside the transaction of what they are told of: rolled back, nobody hears of it. 消息 is there at once;
 * mail and SMS are jobs. Whoever has no address, or does not want it, is noted in the log of deliveries.
 */
export async function notify(tx: Db, { to, ...notice }: Notification): Promise<void> {
  for (const accountId of await openAccounts(tx, [...new Set(to)])) {
    const noticeId = await insertNotice(tx, { ...notice, accountId })
    if (noticeId) await deliverTo(tx, accountId, noticeId, notice)
  }
}

async function deliverTo(
  tx: Db,
  accountId: string,
  noticeId: string,
  { kind, at }: Pick<Notification, 'kind' | 'at'>,
): Promise<void> {
  const [addresses, off] = await Promise.all([addressesOf(tx, accountId), switchedOff(tx, accountId)])
  for (const channel of NOTICES[kind].channels) {
    const address = addresses[channel]
    const unwanted = maySwitchOff(kind) && off.some((one) => one.kind === kind && one.channel === channel)
    const skipped = !address ? ('no_address' as const) : unwanted ? ('switched_off' as const) : null
    const { id } = await insertDelivery(tx, {
      noticeId,
      accountId,
      kind,
      channel,
      destination: address && maskAddress(channel, address),
      at,
      ...(skipped && { state: 'skipped', error: skipped, endedAt: at }),
    })
    if (!skipped) await sendJob(tx, 'deliver', id, { deliveryId: id })
  }
}
