import { sql } from 'drizzle-orm'
import { describe, expect, inject, test } from 'vitest'
import { plainConnection } from '@/db/connection'
import { APPEND_ONLY, migrateDatabase } from '@/db/migrate'
import { DATABASES, databaseUrl, ROLES } from '@/scripts/roles'
import { testDatabase } from '@/tests/support/database'

const { db, url, ownerUrl } = await testDatabase()

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: Error & { code?: string; cause?: { code?: string } }) =>
      error.cause?.code ?? error.code ?? error.message,
  )
const DENIED = '42501'

describe("the application's role", () => {
  test('owns no table, sequence, function, schema or database', async () => {
    const owned = await db.execute(sql`
      select relname::text as name from pg_class where relowner = current_user::regrole
      union all select proname::text from pg_proc where proowner = current_user::regrole
      union all select nspname::text from pg_namespace where nspowner = current_user::regrole
      union all select datname::text from pg_database where datdba = current_user::regrole`)
    expect([...owned]).toEqual([])
  })

  test.each(APPEND_ONLY)('may neither change nor remove a row of %s, nor the table', async (table) => {
    const name = sql.identifier(table)
    expect(await refusal(db.execute(sql`delete from ${name}`))).toBe(DENIED)
    expect(await refusal(db.execute(sql`update ${name} set at = now()`))).toBe(DENIED)
    expect(await refusal(db.execute(sql`truncate ${name}`))).toBe(DENIED)
    expect(await refusal(db.execute(sql`alter table ${name} add column mine int`))).toBe(DENIED)
    expect(await refusal(db.execute(sql`alter table ${name} disable trigger all`))).toBe(DENIED)
    expect(await refusal(db.execute(sql`drop table ${name}`))).toBe(DENIED)
  })

  test('may read and write every other table', async () => {
    const tables = await db.execute<{ name: string }>(sql`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')
        and c.relname <> all (array[${sql.join(
          APPEND_ONLY.map((name) => sql`${name}`),
          sql`, `,
        )}])
        and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
          and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))`)
    expect([...tables]).toEqual([])
  })

  test('may not make a table of its own', async () => {
    expect(await refusal(db.execute(sql`create table mine (id int)`))).toBe(DENIED)
  })
})

describe('the two sides', () => {
  const { port, password } = inject('cluster')
  test.each([
    ['stand-ins', ROLES.standins, DATABASES.platform],
    ['application', ROLES.application, DATABASES.standins],
    ['owner', ROLES.owner, DATABASES.standins],
  ])(
    "the role of the %s may not even connect to the other side's database",
    async (_name, role, database) => {
      const connection = plainConnection(databaseUrl(role, password, port, database))
      expect(await refusal(connection`select 1`.then())).toBe(DENIED)
      await connection.end()
    },
  )
})

describe('migrating', () => {
  test('again, and by several at once, changes nothing', async () => {
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(ownerUrl, ROLES.application)))
    const connection = plainConnection(url)
    const applied =
      await connection`select hash, count(*)::int as times from drizzle.__drizzle_migrations group by hash`
    expect(applied.length).toBeGreaterThan(0)
    expect(applied.filter((row) => row.times !== 1)).toEqual([])
    await connection.end()
  })
})
