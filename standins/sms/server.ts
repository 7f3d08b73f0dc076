import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Sql } from '../database'
import type { Faults } from '../faults'
import { type Handler, readJson, sendHtml, sendJson } from '../http'
import { contractPage } from './contract-page'

const Message = z.object({
  id: z.string().min(1).max(64),
  mobile: z.string().regex(/^1[3-9]\d{9}$/),
  body: z.string().min(1).max(500),
})

export type SentMessage = { id: number; mobile: string; body: string; sentAt: Date }

/** The numbers ending in these four digits are out of order: for seeing what the platform does then. */
export const UNREACHABLE = '0000'

export const latestMessages = (sql: Sql, limit: number): Promise<SentMessage[]> =>
  sql<
    SentMessage[]
  >`select id, mobile, body, sent_at as "sentAt" from messages order by id desc limit ${limit}`

type Gateway = { token: string; faults: Faults }

/** The text message gateway: takes messages and shows them instead of sending them. */
export const smsOn =
  (sql: Sql, { token, faults }: Gateway): Handler =>
  async (request, response) => {
    const path = (request.url ?? '/').split('?')[0]
    if (path === '/' || path === '') return sendHtml(response, contractPage())
    if (path !== '/messages') return sendJson(response, { error: 'NOT_FOUND' }, 404)
    if (request.method === 'GET') return sendJson(response, await latestMessages(sql, 100))
    if (request.method !== 'POST') return sendJson(response, { error: 'BAD_REQUEST' }, 405)
    if (faults.sms === 'cut') return void response.socket?.destroy()
    if (faults.sms === 'busy') return sendJson(response, { error: 'BUSY' }, 503, { 'retry-after': '60' })

    const given = request.headers.authorization ?? ''
    if (!isSame(given, `Bearer ${token}`)) return sendJson(response, { error: 'UNAUTHORIZED' }, 401)
    const message = Message.safeParse(await readJson(request).catch(() => null))
    if (!message.success) return sendJson(response, { error: 'BAD_REQUEST' }, 400)
    const { id, mobile, body } = message.data
    if (faults.sms === 'refuse') return sendJson(response, { error: 'REFUSED' }, 422)
    if (mobile.endsWith(UNREACHABLE)) return sendJson(response, { error: 'UNREACHABLE' }, 502)
    const taken = await sql`insert into messages (request_id, mobile, body) values (${id}, ${mobile}, ${body})
      on conflict (request_id) do nothing returning id`
    // Taken before, and not sent again.
    return sendJson(response, { id }, taken.length > 0 ? 201 : 200)
  }

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
