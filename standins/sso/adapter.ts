import type { Adapter, Payload } from 'oidc-provider'
import type { Sql } from '../database'

/** Keeps what the provider remembers in PostgreSQL, so that a sign-in under way outlives a restart. */
export const adapterOn =
  (sql: Sql) =>
  (model: string): Adapter => {
    const one = async (by: 'id' | 'uid', value: string): Promise<Payload | undefined> => {
      const [row] = await sql<{ payload: Payload }[]>`
        select payload from oidc_records
        where model = ${model} and ${sql(by)} = ${value} and (expires_at is null or expires_at > now())`
      return row?.payload
    }
    return {
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn ? new Date(Date.now() + expiresIn * 1000) : null
        const json = sql.json(payload as never)
        await sql`
          insert into oidc_records (model, id, payload, grant_id, uid, expires_at)
          values (${model}, ${id}, ${json}, ${payload.grantId ?? null}, ${payload.uid ?? null}, ${expiresAt})
          on conflict (model, id) do update
          set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
              expires_at = excluded.expires_at`
      },
      find: (id) => one('id', id),
      findByUid: (uid) => one('uid', uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const at = Math.floor(Date.now() / 1000)
        await sql`
          update oidc_records set payload = payload || jsonb_build_object('consumed', ${at}::int)
          where model = ${model} and id = ${id}`
      },
      destroy: async (id) => {
        await sql`delete from oidc_records where model = ${model} and id = ${id}`
      },
      revokeByGrantId: async (grantId) => {
        await sql`delete from oidc_records where model = ${model} and grant_id = ${grantId}`
      },
    }
  }

/** What nobody will ask for again. */
export const sweep = async (sql: Sql): Promise<void> => {
  await sql`delete from oidc_records where expires_at < now()`
}
