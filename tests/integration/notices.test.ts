import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { savePreferences } from '@/db/notices'
import { accounts, deliveries } from '@/db/schema'
import type { Told } from '@/lib/domain/notices/kinds'
import { workQueues } from '@/lib/jobs/queues'
import { notify } from '@/lib/operations/notices/notify'
import { testDatabase } from '@/tests/support/database'
import {
  anExpert,
  deliveriesFor,
  noticesOf,
  PUBLIC_URL,
  postNow,
  SECRET,
  waysTo,
} from '@/tests/support/notices'
import { BROWSER_FOLDER } from '@/tests/support/pdf'
import { NOW, someone } from '@/tests/support/stage'
import { type Standins, startStandins } from '@/tests/support/standins'

const { db, url, owner } = await testDatabase()
let standins: Standins
beforeAll(async () => {
  standins = await startStandins(PUBLIC_URL)
  // Who fails is tried again at once.
  await owner.execute(sql`update pgboss.queue set retry_delay = 0 where name = 'deliver'`)
})
afterEach(() => {
  Object.assign(standins.faults, { sms: 'up', mail: 'up' })
})

const TOLD: Told = { kind: 'passed', params: { programme: '研发中心认定' } }
const tell = (id: string, over: { told?: Told; key?: string } = {}) =>
  db.transaction((tx) =>
    notify(tx, { ...(over.told ?? TOLD), to: [id], path: '/applications', at: NOW, key: over.key }),
  )
const jobs = async () =>
  (await owner.execute(sql`select id from pgboss.job where name = 'deliver' and state < 'active'`)).length
const mailsTo = (address: string) =>
  standins.sql`select message_id, subject, body from mails where recipient = ${address}`
const smsTo = (mobile: string) => standins.sql`select body from messages where mobile = ${mobile}`

describe('a notice', () => {
  test('is in 消息 at once and goes out by mail and SMS, to addresses that the log does not show', async () => {
    const { id, email, mobile } = await anExpert(db)
    await tell(id)
    expect(await noticesOf(db, id)).toMatchObject([{ ...TOLD, path: '/applications', readAt: null }])
    await postNow(db, standins, id)
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ subject: '研发中心认定：申报书已由单位通过并提交' })
    expect(mail!.body).toContain(`${PUBLIC_URL}/applications`)
    expect(await smsTo(mobile)).toMatchObject([
      { body: '【嘉兴科技云】您的研发中心认定申报书已由单位通过并提交，现由区县审核。' },
    ])
    const log = await deliveriesFor(db, id)
    expect(log).toMatchObject([
      { channel: 'email', state: 'sent', attempts: 1, error: null },
      { channel: 'sms', state: 'sent', attempts: 1, error: null },
    ])
    expect(JSON.stringify(log)).not.toMatch(new RegExp(`${email}|${mobile}`))
  })

  test('of a transaction that is rolled back was never there, nor its jobs', async () => {
    const { id } = await anExpert(db)
    const before = await jobs()
    const failed = db.transaction(async (tx) => {
      await notify(tx, { ...TOLD, to: [id], path: '/', at: NOW })
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    expect([await noticesOf(db, id), await deliveriesFor(db, id), await jobs()]).toEqual([[], [], before])
  })

  test('reaches a person without an address in 消息 alone, and the log says why', async () => {
    const { actor } = await someone(db, {})
    await tell(actor.accountId)
    expect(await noticesOf(db, actor.accountId)).toHaveLength(1)
    expect(await deliveriesFor(db, actor.accountId)).toMatchObject([
      { state: 'skipped', error: 'no_address', destination: null },
      { state: 'skipped', error: 'no_address', destination: null },
    ])
  })

  test('reaches a 个人 or 法人 by SMS where the provider told the mobile', async () => {
    const { actor } = await someone(db, { mobile: '13912340001' })
    await tell(actor.accountId)
    await postNow(db, standins, actor.accountId)
    expect(await smsTo('13912340001')).toHaveLength(1)
    expect(await deliveriesFor(db, actor.accountId)).toMatchObject([
      { channel: 'email', state: 'skipped', error: 'no_address' },
      { channel: 'sms', state: 'sent', destination: '139****0001' },
    ])
  })

  test('that is not wanted by SMS goes by mail only; one with legal effect goes all the same', async () => {
    const { id, mobile } = await anExpert(db)
    await savePreferences(db, id, [
      { kind: 'passed', channel: 'sms' },
      { kind: 'unit_decided', channel: 'sms' },
    ])
    await tell(id)
    await postNow(db, standins, id)
    expect((await deliveriesFor(db, id)).map(({ channel, state, error }) => [channel, state, error])).toEqual(
      [
        ['email', 'sent', null],
        ['sms', 'skipped', 'switched_off'],
      ],
    )
    expect(await smsTo(mobile)).toEqual([])
    await tell(id, { told: { kind: 'unit_decided', params: { by: '海宁市科学技术局', verified: true } } })
    await postNow(db, standins, id)
    expect(await smsTo(mobile)).toHaveLength(1)
  })

  test('with a key is told once, however often and by however many at once it comes up', async () => {
    const { id } = await anExpert(db)
    await Promise.all([1, 2, 3].map(() => tell(id, { key: 'once' })))
    await tell(id, { key: 'once' })
    expect(await noticesOf(db, id)).toHaveLength(1)
    expect(await deliveriesFor(db, id)).toHaveLength(2)
  })

  test('does not reach who was barred, before or after it was written', async () => {
    const [barred, later] = [await anExpert(db), await anExpert(db)]
    const bar = (id: string) => db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, id))
    await bar(barred.id)
    await tell(barred.id)
    expect(await noticesOf(db, barred.id)).toEqual([])
    await tell(later.id)
    await bar(later.id)
    await postNow(db, standins, later.id)
    expect(await mailsTo(later.email)).toEqual([])
  })
})

describe('what cannot be sent', () => {
  test.each([
    ['busy', ['busy', 'busy']],
    // The mail server still says 421 before it hangs up.
    ['cut', ['busy', 'unreachable']],
  ] as const)('for the moment (%s) is tried again, and not for ever', async (fault, errors) => {
    const { id, email } = await anExpert(db)
    Object.assign(standins.faults, { sms: fault, mail: fault })
    await tell(id)
    await postNow(db, standins, id)
    const retrying = await deliveriesFor(db, id)
    expect(retrying.map((one) => one.state)).toEqual(['retrying', 'retrying'])
    expect(retrying.map((one) => one.error)).toEqual(errors)
    expect(retrying[0]!.nextAt!.getTime()).toBeGreaterThan(Date.now())
    await postNow(db, standins, id, true)
    expect((await deliveriesFor(db, id)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['failed', 2],
      ['failed', 2],
    ])
    expect(await mailsTo(email)).toEqual([])
  })

  test('for good is not tried again', async () => {
    const { id } = await anExpert(db)
    Object.assign(standins.faults, { sms: 'refuse', mail: 'refuse' })
    await tell(id)
    await postNow(db, standins, id)
    const failed = await deliveriesFor(db, id)
    expect(failed.map(({ state, error }) => [state, error])).toEqual([
      ['failed', 'refused'],
      ['failed', 'refused'],
    ])
    Object.assign(standins.faults, { sms: 'up', mail: 'up' })
    await postNow(db, standins, id)
    expect((await deliveriesFor(db, id)).map(({ attempts }) => attempts)).toEqual([1, 1])
  })

  test('twice is one message to the gateway, told by its id', async () => {
    const { id, mobile } = await anExpert(db)
    await tell(id)
    await postNow(db, standins, id)
    // As if the worker had died between the gateway's answer and its note.
    await db.update(deliveries).set({ state: 'waiting' }).where(eq(deliveries.accountId, id))
    await postNow(db, standins, id)
    expect(await smsTo(mobile)).toHaveLength(1)
    expect((await deliveriesFor(db, id)).every(({ state }) => state === 'sent')).toBe(true)
  })
})

describe('workers', { timeout: 120_000 }, () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'notices-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  const told: string[] = []
  async function aWorker() {
    const queues = await workQueues({
      databaseUrl: url,
      dataDir,
      browserFolder: BROWSER_FOLDER,
      post: { ...waysTo(standins), publicUrl: PUBLIC_URL, secret: SECRET },
      failed: (error, about) => told.push(JSON.stringify([String(error), about])),
    })
    onTestFinished(() => queues.stop())
  }
  const patience = { timeout: 60_000, interval: 100 }

  test('two of them send each once, and after a failure again until it arrives', async () => {
    standins.faults.mail = 'busy'
    const people = await Promise.all([1, 2, 3].map(() => anExpert(db)))
    for (const { id } of people) await tell(id)
    await Promise.all([aWorker(), aWorker()])
    await vi.waitFor(async () => {
      const [first] = await deliveriesFor(db, people[0]!.id)
      expect(first).toMatchObject({ state: 'retrying', error: 'busy' })
    }, patience)
    standins.faults.mail = 'up'
    for (const { id, email, mobile } of people) {
      await vi.waitFor(async () => {
        expect((await deliveriesFor(db, id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
      }, patience)
      expect([await mailsTo(email), await smsTo(mobile)]).toMatchObject([{ length: 1 }, { length: 1 }])
    }
    // What is told of failures names nobody.
    expect(told.length).toBeGreaterThan(0)
    for (const line of told) expect(line).not.toMatch(/@|1\d{10}/)
  })
})
