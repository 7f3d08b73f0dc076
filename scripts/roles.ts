import type postgres from 'postgres'
import { plainConnection } from '@/db/connection'

/** Everyone who signs in to the embedded PostgreSQL, with the databases they own. */
export const ROLES = { owner: 'platform_owner', application: 'platform_app', standins: 'standins' } as const
export const DATABASES = { platform: 'platform', standins: 'standins' } as const

export type Passwords = { owner: string; application: string; standins: string }

export const databaseUrl = (role: string, password: string, port: number, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** Makes roles and databases where they are missing. Neither side may even connect to the other's database. */
export async function createRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const sql = plainConnection(superuserUrl)
  try {
    for (const [key, role] of Object.entries(ROLES)) {
      const known = await sql`select 1 from pg_roles where rolname = ${role}`
      if (known.length === 0) await sql`create role ${sql(role)} login`
      // Passwords are made of hexadecimal digits only, and utility statements take no parameters.
      await sql.unsafe(`alter role ${role} password '${passwords[key as keyof Passwords]}'`)
    }
    await sql`revoke connect on database postgres, template1 from public`
    await createDatabase(sql, DATABASES.platform, ROLES.owner)
    await sql`grant connect on database ${sql(DATABASES.platform)} to ${sql(ROLES.application)}`
    await createDatabase(sql, DATABASES.standins, ROLES.standins)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function createDatabase(sql: postgres.Sql, name: string, owner: string): Promise<void> {
  const known = await sql`select 1 from pg_database where datname = ${name}`
  if (known.length === 0) await sql`create database ${sql(name)} owner ${sql(owner)}`
  await sql`revoke all on database ${sql(name)} from public`
}
