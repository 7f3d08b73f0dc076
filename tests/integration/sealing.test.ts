import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { findSubmission } from '@/db/applications'
import { insertExpert } from '@/db/experts'
import { loadContent } from '@/db/filings'
import { readKeysFrom } from '@/db/keys'
import { resealOnce, rowsByKey, SEALED } from '@/db/rekey'
import { experts, filingRows, filingSteps } from '@/db/schema'
import { completeContent } from '@/db/seed/fixture/application'
import { newKeyFile, readKeyFile } from '@/lib/sealing/keyring'
import { writeKeyFile } from '@/scripts/keys'
import { until } from '@/scripts/processes'
import { testDatabase } from '@/tests/support/database'
import { numbersIn } from '@/tests/support/numbers'
import { aSubmitted, aVerifiedUnit, fill, theOffices, theRound } from '@/tests/support/stage'

const { db, owner, ownerUrl } = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-rekey-'))
const keys = path.join(folder, 'keys.json')
writeKeyFile(keys, newKeyFile('sm', new Date()))
readKeysFrom(keys)
afterAll(() => rmSync(folder, { recursive: true }))

const offices = await theOffices(db)
const unit = await aVerifiedUnit(db, offices)
await theRound(db)
const application = await aSubmitted(unit)
const said = { applyType: 'tech', mobile: '13800138000', email: 'zhang@example.com.cn', consentVersion: '1' }
const expert = { username: 'zhuanjia01', name: '张专家', passwordHash: 'x', ...said }
await insertExpert(db, expert, new Date('2026-11-24T06:00:00Z'))

const rekey = async (...args: string[]) => {
  const env = { ...process.env, SEALING_KEYS: keys, DATABASE_OWNER_URL: ownerUrl }
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/rekey.ts', ...args], { env })
  return run.then(
    ({ stdout, stderr }) => stdout + stderr,
    (error) => `refused: ${error.stderr}`,
  )
}
const keyFile = () => readKeyFile(readFileSync(keys, 'utf8'))
const namedKeys = async () => [...(await rowsByKey(owner)).keys()]
const theContent = () => loadContent(db, application.filingId)

test('the columns that hold what is personal are sealed', () => {
  const names = SEALED.flatMap(({ name, sealed }) => sealed.map(({ key }) => `${name}.${key}`))
  expect(names).toEqual(
    expect.arrayContaining([
      'filing_steps.answers',
      'filing_rows.cells',
      'row_drafts.was',
      'row_drafts.cells',
      'imports.brought',
      'row_edits.changes',
      'submissions.content',
      'submissions.sheet',
      'unit_events.answers',
      'units.verified',
      'documents.job',
      'kept_forms.values',
      'experts.mobile',
      'experts.email',
    ]),
  )
})

test('a number is in no row of the database as it was typed, and is read as it was', async () => {
  const content = completeContent()
  expect(numbersIn(JSON.stringify(content)).length).toBeGreaterThan(10)
  const [stored] = await owner.execute<{ text: string }>(sql`
    select string_agg(t::text, ' ') as text from (
      select answers::text from filing_steps union all select cells::text from filing_rows
      union all select content::text || sheet::text from submissions
      union all select coalesce(answers::text, '') || coalesce(sheet::text, '') from unit_events
      union all select coalesce(verified::text, '') from units
      union all select mobile || email from experts) as t`)
  expect(stored!.text).toContain('sealed:1:')
  expect(numbersIn(stored!.text)).toEqual([])
  expect(stored!.text).not.toContain('zhang@example')
  const { staff } = (await findSubmission(db, application.id, 1))!.content.rows
  expect(staff!.map(({ cells }) => cells.idNo)).toEqual(
    content.rows.staff!.slice(0, 12).map(({ cells }) => cells.idNo),
  )
})

test('the number of a document from abroad is sealed too, short as it is', async () => {
  const id = randomUUID()
  const place = { id, filingId: application.filingId, step: 'staff', position: 98 }
  const cells = { idNo: 'H12345678', name: '何某' }
  await db.insert(filingRows).values({ ...place, cells, savedBy: '', savedAt: new Date() })
  const [raw] = await owner.execute<{ text: string }>(
    sql`select cells::text as text from filing_rows where id = ${id}`,
  )
  expect(raw!.text).toContain('何某')
  expect(raw!.text).not.toContain('H12345678')
  const [row] = await db.select().from(filingRows).where(eq(filingRows.id, id))
  expect(row!.cells).toEqual(cells)
  await db.delete(filingRows).where(eq(filingRows.id, id))
})

test('what is typed cannot pose as sealed, and a value that somebody changed is refused', async () => {
  const posing = 'sealed:1:k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const [step] = await db.select().from(filingSteps).where(eq(filingSteps.step, 'cover'))
  const mine = eq(filingSteps.filingId, step!.filingId)
  await db
    .update(filingSteps)
    .set({ answers: { ...step!.answers, centerName: posing } })
    .where(sql`${mine} and step = 'cover'`)
  expect((await theContent()).answers.cover!.centerName).toBe(posing)

  await owner.execute(sql`
    update filing_steps set answers = jsonb_set(answers, '{centerName}', to_jsonb(overlay(answers ->> 'centerName' placing 'AAAA' from 40)))
    where filing_id = ${step!.filingId} and step = 'cover'`)
  await expect(theContent()).rejects.toThrow('has been changed')
  await db.update(filingSteps).set({ answers: step!.answers }).where(sql`${mine} and step = 'cover'`)
})

test('rows of before are read as they are, and the change of the key seals them', async () => {
  const plain = '33040019850615001X'
  await owner.execute(sql`update filing_steps
    set answers = jsonb_set(answers, '{legalRepMobile}', '"13800009999"') where step = 'host'`)
  await owner.execute(sql`update experts set mobile = '13800009998'`)
  await owner.execute(sql`insert into filing_rows (id, filing_id, step, position, cells, saved_by, saved_at)
    values (${randomUUID()}, ${application.filingId}, 'staff', 99, ${JSON.stringify({ idNo: plain })}::jsonb, '', now())`)
  expect((await theContent()).rows.staff!.at(-1)!.cells.idNo).toBe(plain)

  expect(await rekey()).toContain('none names another key')
  const { current } = keyFile()
  expect(await namedKeys()).toEqual([current])
  const [raw] = await owner.execute<{ cells: string; mobile: string }>(sql`
    select (select cells::text from filing_rows where position = 99), (select mobile from experts)`)
  expect(numbersIn(raw!.cells + raw!.mobile)).toEqual([])
  expect((await theContent()).rows.staff!.at(-1)!.cells.idNo).toBe(plain)
  await db.delete(filingRows).where(sql`position = 99`)
})

test('a row that somebody is writing while it is resealed is as they wrote it', async () => {
  await owner.execute(sql`update experts set mobile = '13800001111'`)
  const waits = async () => {
    const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count
      from pg_locks where not granted and locktype = 'transactionid'`)
    return row!.count > 0
  }
  const resealing = await db.transaction(async (tx) => {
    await tx.update(experts).set({ mobile: '13800002222' })
    const run = resealOnce(owner)
    await until(waits, { withinMs: 10_000, everyMs: 20 })
    return { run }
  })
  expect((await resealing.run).missed).toBe(1)
  expect((await db.select({ mobile: experts.mobile }).from(experts))[0]).toEqual({ mobile: '13800002222' })
})

test('the key changes while people write: nothing is lost, and nothing stays under the old key', async () => {
  const before = keyFile().current
  const [mine, yours] = [await aVerifiedUnit(db, offices), await aVerifiedUnit(db, offices)]
  let writing = true
  const writer = async (at: number, one: typeof mine) => {
    let last = ''
    for (let n = 0; writing; n++) {
      last = `1380013${at}${String(n % 1000).padStart(3, '0')}`
      await fill(one.owner, one.filingId, 'profile', { contactMobile: last })
    }
    return last
  }
  const writers = Promise.all([writer(1, mine), writer(2, yours)])
  const output = await rekey('--algorithm', 'aes')
  writing = false
  const last = await writers
  expect(output).toContain('none names another key')

  const { current, keys: known } = keyFile()
  expect(current).not.toBe(before)
  expect(known[current]!.algorithm).toBe('aes')
  expect(await namedKeys()).toEqual([current])
  const now = await Promise.all([mine, yours].map(({ filingId }) => loadContent(db, filingId)))
  expect(now.map(({ answers }) => answers.profile!.contactMobile)).toEqual(last)
  expect((await findSubmission(db, application.id, 1))!.content.answers.host!.legalRepMobile).toMatch(/^1/)
})

test('an old key is taken out when nothing names it, and not before', async () => {
  const { current, keys: known } = keyFile()
  const old = Object.keys(known).find((id) => id !== current)!
  await owner.execute(sql`update experts set email = ${`sealed:1:${old}:AAAA`}`)
  expect(await rekey('--forget')).toMatch(new RegExp(`Kept, because rows name them: ${old}`))
  expect(Object.keys(keyFile().keys).sort()).toEqual([current, old].sort())

  await owner.execute(sql`update experts set email = ''`)
  expect(await rekey('--forget')).toContain('Taken out')
  expect(Object.keys(keyFile().keys)).toEqual([current])
  expect((await theContent()).rows.staff!.length).toBe(12)
})
