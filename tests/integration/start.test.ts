import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { refusalOf } from '@/scripts/refusals'
import { testDatabase } from '@/tests/support/database'

const production = (databaseUrl: string, over: Record<string, string> = {}) =>
  readEnv({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://sti.example.cn',
    DATA_DIR: '/srv/sti',
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    FILES_SECRET: randomBytes(32).toString('hex'),
    SSO_ISSUER: 'https://sso.example.cn',
    SSO_CLIENT_ID: 'platform',
    SSO_CLIENT_SECRET: randomBytes(32).toString('hex'),
    REGISTRY_URL: 'https://registry.example.cn',
    ...over,
  })

describe('production', () => {
  test('starts on a migrated database with real secrets and no demo people', async () => {
    const { url } = await testDatabase()
    expect(await refusalOf(production(url))).toBeUndefined()
  })

  test.each([
    ['NEXTAUTH_SECRET', 'a'.repeat(64)],
    ['FILES_SECRET', 'please-change-me-please-change-me-please'],
    ['SSO_CLIENT_SECRET', '12345678901234567890'],
  ])('refuses the weak %s', async (name, value) => {
    const { url } = await testDatabase()
    const refusal = await refusalOf(production(url, { [name]: value }))
    expect(refusal).toContain(`${name} can be guessed`)
    expect(refusal).not.toContain(value)
  })

  test('refuses the demo switch', async () => {
    const { url } = await testDatabase()
    expect(await refusalOf(production(url, { DEMO: '1' }))).toContain('DEMO is set')
  })

  test('refuses a database with demo people', async () => {
    const { url, db } = await testDatabase()
    await db.execute(
      sql`insert into accounts (role, username, name, demo) values ('city_officer', 'shiju01', '演示', true)`,
    )
    expect(await refusalOf(production(url))).toContain('holds demo people')
  })

  test('refuses a schema older than the code, and one never migrated', async () => {
    const { url, owner } = await testDatabase()
    await owner.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at - 1`)
    expect(await refusalOf(production(url))).toContain('older than this program')
    await owner.execute(sql`drop schema drizzle cascade`)
    expect(await refusalOf(production(url))).toContain('older than this program')
  })

  test('refuses a schema newer than the code', async () => {
    const { url, owner } = await testDatabase()
    await owner.execute(sql`update drizzle.__drizzle_migrations set created_at = created_at + 1`)
    expect(await refusalOf(production(url))).toContain('newer than this program')
  })
})
