import { randomInt, randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { insertFiling } from '@/db/filings'
import { deliveries, experts, notices } from '@/db/schema'
import { EXPERT_FORM } from '@/lib/domain/experts/form'
import { deliver } from '@/lib/jobs/deliver'
import { codeKeys } from '@/lib/notices/code-keys'
import { openPost } from '@/lib/notices/post'
import { someone } from './stage'
import type { Standins } from './standins'

export const SECRET = '0123456789abcdef0123456789abcdef'
export const KEYS = codeKeys(SECRET)
export const MAIL_FROM = '嘉兴市科技创新云服务平台 <noreply@example.com.cn>'
export const PUBLIC_URL = 'http://localhost:3999'

/** The ways out, to the stand-ins. */
export const waysTo = ({ url, smtpUrl, smsToken }: Standins) => ({
  smtpUrl,
  mailFrom: MAIL_FROM,
  smsUrl: `${url}/sms/messages`,
  smsToken,
})

/** Someone who can be reached by mail and by SMS: of all people only experts have told how. */
export async function anExpert(db: Db, over: Partial<typeof experts.$inferInsert> = {}, account = {}) {
  const ctx = await someone(db, { role: 'expert', name: '陆晓明', ...account })
  const mobile = over.mobile ?? `139${String(randomInt(1e8)).padStart(8, '1').replace(/0000$/, '1111')}`
  const email = over.email ?? `${randomUUID()}@example.com.cn`
  await db.insert(experts).values({
    accountId: ctx.actor.accountId,
    applyType: 'finance',
    filingId: await insertFiling(db, EXPERT_FORM),
    consentVersion: '1',
    consentedAt: ctx.now,
    ...over,
    mobile,
    email,
  })
  return { ctx, mobile, email, id: ctx.actor.accountId }
}

/** What is to go out to somebody, in the order of channels: email, sms. */
export const deliveriesFor = (db: Db, accountId: string) =>
  db.select().from(deliveries).where(eq(deliveries.accountId, accountId)).orderBy(asc(deliveries.channel))

export const noticesOf = (db: Db, accountId: string) =>
  db.select().from(notices).where(eq(notices.accountId, accountId)).orderBy(asc(notices.at))

/** One attempt at everything that still waits for somebody, as a worker would. */
export async function postNow(db: Db, standins: Standins, accountId: string, last = false): Promise<void> {
  const courier = { db, post: openPost(waysTo(standins)), keys: KEYS, publicUrl: PUBLIC_URL }
  for (const { id, attempts } of await deliveriesFor(db, accountId))
    await deliver(courier, id, { number: attempts + 1, last }).catch((error) => {
      if (error.name !== 'NotDelivered') throw error
    })
  courier.post.close()
}
