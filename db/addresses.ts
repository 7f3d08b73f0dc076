import type { Db } from './client'
import { findExpert } from './experts'

/** Where a person can be reached besides 消息; null where nothing is known. */
export type Addresses = { email: string | null; sms: string | null }

/** Experts gave theirs at 注册. Of 法人, 个人 and staff none are kept. */
export async function addressesOf(tx: Db, accountId: string): Promise<Addresses> {
  const expert = await findExpert(tx, accountId)
  return { email: expert?.email || null, sms: expert?.mobile || null }
}
