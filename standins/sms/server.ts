import { z } from 'zod'
import type { Sql } from '../database'
import { type Handler, readJson, sendJson } from '../http'

const Message = z.object({
  mobile: z.string().regex(/^1[3-9]\d{9}$/),
  body: z.string().min(1).max(500),
})

export type SentMessage = { id: number; mobile: string; body: string; sentAt: Date }

/** The numbers ending in these four digits refuse: for seeing what the platform does then. */
export const UNREACHABLE = '0000'

export const latestMessages = (sql: Sql, limit: number): Promise<SentMessage[]> =>
  sql<
    SentMessage[]
  >`select id, mobile, body, sent_at as "sentAt" from messages order by id desc limit ${limit}`

/** The text message gateway: takes messages and shows them instead of sending them. */
export const smsOn =
  (sql: Sql): Handler =>
  async (request, response) => {
    const path = (request.url ?? '/').split('?')[0]
    if (path !== '/messages') return sendJson(response, { error: 'NOT_FOUND' }, 404)
    if (request.method === 'GET') return sendJson(response, await latestMessages(sql, 100))
    if (request.method !== 'POST') return sendJson(response, { error: 'BAD_REQUEST' }, 405)

    const message = Message.safeParse(await readJson(request).catch(() => null))
    if (!message.success) return sendJson(response, { error: 'BAD_REQUEST' }, 400)
    if (message.data.mobile.endsWith(UNREACHABLE)) return sendJson(response, { error: 'UNREACHABLE' }, 502)
    const { mobile, body } = message.data
    const [row] = await sql`insert into messages (mobile, body) values (${mobile}, ${body}) returning id`
    return sendJson(response, { id: row!.id }, 201)
  }
