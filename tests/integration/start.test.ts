import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { newKeyFile } from '@/lib/sealing/keyring'
import { refusalOf } from '@/scripts/refusals'
import { testDatabase } from '@/tests/support/database'

const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-keys-'))
const keys = path.join(folder, 'keys.json')
writeFileSync(keys, JSON.stringify(newKeyFile('sm', new Date())), { mode: 0o600 })
afterAll(() => rmSync(folder, { recursive: true }))

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
    SEALING_KEYS: keys,
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

  test('refuses to seal personal data without keys, or with keys that are weak or lie open', async () => {
    const { url } = await testDatabase()
    const withKeys = (file: string) => refusalOf(production(url, { SEALING_KEYS: file }))
    expect(await withKeys('')).toContain('SEALING_KEYS is not set')
    expect(await withKeys(path.join(folder, 'none.json'))).toContain('cannot be used')
    const weak = path.join(folder, 'weak.json')
    const { current, keys: made } = newKeyFile('sm', new Date())
    const secret = 'ab'.repeat(32)
    writeFileSync(weak, JSON.stringify({ current, keys: { [current]: { ...made[current], secret } } }), {
      mode: 0o600,
    })
    expect(await withKeys(weak)).toContain('is weak')
    expect(await withKeys(weak)).not.toContain(secret)
    const open = path.join(folder, 'open.json')
    writeFileSync(open, JSON.stringify(newKeyFile('sm', new Date())))
    chmodSync(open, 0o644)
    expect(await withKeys(open)).toContain('can be read by others')
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
