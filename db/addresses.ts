import { findAccount } from './accounts'
import type { Db } from './client'
import { findExpert } from './experts'

/** Where a person can be reached besides 消息; null where nothing is known. */
export type Addresses = { email: string | null; sms: string | null }

/** Experts gave theirs at 注册; of 法人 and 个人 the provider told the mobile. Of staff nothing is kept. */
export async function addressesOf(tx: Db, accountId: string): Promise<Addresses> {
  const [account, expert] = [await findAccount(tx, accountId), await findExpert(tx, accountId)]
  return { email: expert?.email || null, sms: expert?.mobile || account?.mobile || null }
}
