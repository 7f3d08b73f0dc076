import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq, gt, isNotNull, lt, or } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveBatch } from '@/db/batches'
import type { Db } from '@/db/client'
import { applicationEvents, applications, batches, files, units } from '@/db/schema'
import { seedSynthetic } from '@/db/seed/synthetic/seed'
import { STATUSES } from '@/lib/domain/applications/workflow'
import { programmeByKey } from '@/lib/domain/programmes'
import { demoRound } from '@/lib/domain/programmes/round'
import { checkUscc } from '@/lib/forms/formats/uscc'
import { testDatabase } from '@/tests/support/database'

const NOW = new Date('2026-11-24T02:00:00Z')
const COUNT = 20

const dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-seed-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Everything of an application that people see. */
const seen = (db: Db) =>
  db
    .select({
      unit: units.name,
      uscc: units.uscc,
      year: batches.year,
      status: applications.status,
      region: applications.regionCode,
      acceptNo: applications.acceptNo,
      centerName: applications.centerName,
      submittedAt: applications.submittedAt,
      since: applications.since,
    })
    .from(applications)
    .innerJoin(units, eq(units.id, applications.unitId))
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .orderBy(units.uscc, batches.year)

async function seeded(seed: number, count = COUNT): Promise<Db> {
  const { db } = await testDatabase()
  await saveBatch(db, demoRound(programmeByKey('gxyf'), NOW))
  await seedSynthetic(db, { applications: count, seed, dataDir, now: NOW })
  return db
}

describe('the synthetic seed', () => {
  let db: Db
  beforeAll(async () => {
    db = await seeded(7)
  })

  test('makes as many applications as asked for, in every status, over regions and years', async () => {
    const all = await seen(db)
    expect(all).toHaveLength(COUNT)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(STATUSES))
    expect(new Set(all.map(({ year }) => year))).toEqual(new Set([2024, 2025, 2026]))
    expect(new Set(all.map(({ region }) => region)).size).toBe(10)
  })

  test('gives every unit a valid 统一社会信用代码', async () => {
    const codes = (await seen(db)).map(({ uscc }) => uscc)
    expect(codes.filter((code) => checkUscc(code) !== null)).toEqual([])
  })

  test('lets nothing happen before its round opened or after now', async () => {
    const early = and(eq(batches.id, applications.batchId), lt(applicationEvents.at, batches.opensAt))
    const odd = await db
      .select({ at: applicationEvents.at })
      .from(applicationEvents)
      .innerJoin(applications, eq(applications.id, applicationEvents.applicationId))
      .leftJoin(batches, early)
      .where(or(isNotNull(batches.id), gt(applicationEvents.at, NOW)))
    expect(odd).toEqual([])
  })

  test('gives 受理编号 in the order of the first submissions', async () => {
    const first = and(eq(applicationEvents.kind, 'submitted'), eq(applicationEvents.dataVersion, 1))
    const submitted = await db
      .select({ acceptNo: applications.acceptNo, year: batches.year })
      .from(applicationEvents)
      .innerJoin(applications, eq(applications.id, applicationEvents.applicationId))
      .innerJoin(batches, eq(batches.id, applications.batchId))
      .where(first)
      .orderBy(batches.year, applicationEvents.at)
    for (const year of [2024, 2025, 2026]) {
      const numbers = submitted.filter((one) => one.year === year).map(({ acceptNo }) => acceptNo)
      expect(numbers).toEqual(numbers.map((_, i) => `JX-GXYF-${year}-${String(i + 1).padStart(6, '0')}`))
    }
  })

  test('leaves the bytes of every attachment in the store, and nothing else', async () => {
    const stored = await db.select({ key: files.storageKey }).from(files)
    const folder = path.join(dataDir, 'files/stored')
    expect(stored.length).toBeGreaterThan(COUNT)
    expect(stored.filter(({ key }) => !existsSync(path.join(folder, key!.slice(0, 2), key!)))).toEqual([])
    expect(readdirSync(path.join(dataDir, 'files'))).toEqual(['stored'])
  })

  test('is not played twice into one database', async () => {
    const again = seedSynthetic(db, { applications: 1, seed: 7, dataDir, now: NOW })
    await expect(again).rejects.toThrow('Seed 7 has been played into this database already')
  })

  test('plays another seed beside the first', async () => {
    await seedSynthetic(db, { applications: 2, seed: 8, dataDir, now: NOW })
    expect(await seen(db)).toHaveLength(COUNT + 2)
  })
})

test('one seed number makes the same applications again, another makes others', async () => {
  const [first, again, other] = [await seeded(3, 8), await seeded(3, 8), await seeded(4, 8)]
  expect(await seen(again)).toEqual(await seen(first))
  expect(await seen(other)).not.toEqual(await seen(first))
})

test('outside the demo the command refuses with a sentence and writes nothing', () => {
  const asked = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/seed.ts', '--applications', '1'], {
    encoding: 'utf8',
    env: { ...process.env, DEMO: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  })
  expect(asked.status).toBe(1)
  expect(asked.stderr).toContain('Synthetic applications are for the demo only')
})
