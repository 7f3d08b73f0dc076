import { randomBytes } from 'node:crypto'
import type { Sql } from '../database'

const LIVES_SECONDS = 60

/** A ticket or token that stands for an account: opaque, short-lived, taken once. */
export async function giveTicket(sql: Sql, kind: 'ticket' | 'token', accountId: string): Promise<string> {
  const id = randomBytes(24).toString('base64url')
  await sql`
    insert into oidc_records (model, id, payload, expires_at)
    values (${kind}, ${id}, ${sql.json({ accountId })}, now() + ${LIVES_SECONDS} * interval '1 second')`
  return id
}

export async function takeTicket(sql: Sql, kind: 'ticket' | 'token', id: string): Promise<string | null> {
  const [row] = await sql<{ accountId: string }[]>`
    delete from oidc_records where model = ${kind} and id = ${id} and expires_at > now()
    returning payload->>'accountId' as "accountId"`
  return row?.accountId ?? null
}
