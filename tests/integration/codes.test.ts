import { randomInt } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findAccount } from '@/db/accounts'
import { findExpert } from '@/db/experts'
import { accounts, auditLog, codes, deliveries, signInFailures } from '@/db/schema'
import { startSession } from '@/db/sessions'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { ctxOf } from '@/lib/auth/session'
import type { Channel } from '@/lib/domain/notices/kinds'
import { askReset } from '@/lib/operations/accounts/ask-reset'
import {
  askContactCode,
  changeContact,
  confirmContact,
  viewContacts,
} from '@/lib/operations/accounts/contacts'
import { resetPassword } from '@/lib/operations/accounts/reset-password'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import type { Ctx } from '@/lib/operations/context'
import { testDatabase } from '@/tests/support/database'
import { anExpert, deliveriesFor, KEYS, noticesOf, PUBLIC_URL, postNow } from '@/tests/support/notices'
import { codeOf, NOW, someone, value } from '@/tests/support/stage'
import { type Standins, startStandins } from '@/tests/support/standins'

const { db } = await testDatabase()
let standins: Standins
beforeAll(async () => {
  standins = await startStandins(PUBLIC_URL)
})
afterEach(() => db.delete(signInFailures))

const OLD = 'Zhuce#2026'
const NEW = 'Wangji#2027'
const ADDRESS = '10.0.0.1'
const later = (seconds: number, from = NOW) => new Date(from.getTime() + seconds * 1000)

/** Someone with an own account who can be reached. */
async function anOwner(over: Parameters<typeof anExpert>[1] = {}) {
  const username = `wj_${randomInt(1e12)}`
  const owner = await anExpert(db, over, { username, passwordHash: await hashPassword(OLD) })
  return { ...owner, username }
}

const ask = (username: string, now = NOW, channel: Channel = 'sms') =>
  askReset(db, { username, channel }, { address: ADDRESS, keys: KEYS }, now)
const reset = (username: string, code: string, over: { next?: string; channel?: Channel; now?: Date } = {}) =>
  resetPassword(
    db,
    {
      username,
      channel: over.channel ?? 'sms',
      sentCode: code,
      next: over.next ?? NEW,
      confirmation: over.next ?? NEW,
    },
    { address: ADDRESS, keys: KEYS, fits: verifyPassword, hash: hashPassword },
    over.now ?? NOW,
  )
const problems = (code: string, field: string) => ({
  ok: false,
  refusal: { code: 'invalid', problems: [{ field, code }] },
})
/** The newest code of an account, as its message has it. */
async function codeFor(accountId: string): Promise<string> {
  const [row] = await db
    .select()
    .from(codes)
    .where(eq(codes.accountId, accountId))
    .orderBy(desc(codes.at))
    .limit(1)
  return KEYS.codeOf(row!.id)
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const isNow = async (id: string, password: string) =>
  verifyPassword(password, (await findAccount(db, id))!.passwordHash!)

describe('忘记密码', () => {
  test('sets a new password with the code that came by SMS, ends all sessions, and is on record', async () => {
    const { id, username, mobile } = await anOwner()
    const about = { accountId: id, actingName: '陆晓明', userAgent: null, idToken: null }
    const sid = await startSession(db, about, NOW)
    // Codes are sent while they are open: this one is asked for now.
    const now = new Date()
    await value(ask(username, now))
    await postNow(db, standins, id)
    const [sms] = await standins.sql`select body from messages where mobile = ${mobile}`
    const code = /验证码 (\d{6})/.exec(sms!.body)![1]!
    await value(reset(username, ` ${code.slice(0, 3)} ${code.slice(3)} `, { now }))
    expect([await isNow(id, NEW), await isNow(id, OLD)]).toEqual([true, false])
    expect(await ctxOf(db, { sid, accountId: id }, NOW)).toBeNull()
    expect(await noticesOf(db, id)).toMatchObject([{ kind: 'password_reset' }])
    const record = await db.select().from(auditLog).where(eq(auditLog.objectId, id)).orderBy(auditLog.id)
    expect(record.map(({ action }) => action)).toEqual(['code.asked', 'password.reset', 'session.ended'])
    expect(JSON.stringify(record)).not.toContain(mobile)
  })

  test('keeps the code nowhere: neither a table nor a job has it', async () => {
    const { id, username } = await anOwner()
    await value(ask(username))
    const code = await codeFor(id)
    const kept = JSON.stringify([await db.select().from(codes), await db.select().from(deliveries)])
    expect(kept).not.toMatch(new RegExp(`"${code}"`))
  })

  test('answers alike, and writes alike, whether or not there is such an account', async () => {
    const { id, username } = await anOwner()
    const disabled = await anOwner()
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, disabled.id))
    const seen = []
    for (const name of [username, `nobody_${randomInt(1e9)}`, disabled.username]) {
      const before = (await db.select().from(codes)).length
      const answers = [await ask(name), await ask(name), await reset(name, '000000'), await reset(name, '')]
      const [rows, jobs] = [
        (await db.select().from(codes)).length - before,
        (await db.select().from(deliveries).where(eq(deliveries.kind, 'code'))).length,
      ]
      seen.push({ answers, rows, jobs: jobs > 0 })
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
    expect(seen[0]!.answers[0]).toEqual({ ok: true, value: null })
    expect(seen[0]!.answers[1]).toMatchObject(problems('code_wait', ''))
    expect(seen[0]!.answers[2]).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    await postNow(db, standins, disabled.id)
    expect(await deliveriesFor(db, disabled.id)).toEqual([])
    expect(await deliveriesFor(db, id)).toHaveLength(1)
  })

  test('opens nothing for a barred account, whose code came before', async () => {
    const { id, username } = await anOwner()
    await value(ask(username))
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, id))
    expect(await reset(username, await codeFor(id))).toMatchObject(problems('sent_code_wrong', 'sentCode'))
  })

  test('takes a code once, of two at the same time one', async () => {
    const { id, username } = await anOwner()
    await value(ask(username))
    const code = await codeFor(id)
    const answers = await Promise.all([
      reset(username, code, { next: 'Yige#20271' }),
      reset(username, code, { next: 'Liangge#2027' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await reset(username, code, { next: 'Sange#20273' })).toMatchObject(
      problems('sent_code_wrong', 'sentCode'),
    )
  })

  test('takes no code that has run out, was replaced, or is another’s', async () => {
    const [one, two] = [await anOwner(), await anOwner()]
    await value(ask(one.username))
    const first = await codeFor(one.id)
    expect(codeOf(await reset(one.username, first, { now: later(300) }))).toBe('invalid')
    await value(ask(two.username))
    expect(await reset(two.username, first)).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    await value(ask(one.username, later(60)))
    const second = await codeFor(one.id)
    if (first !== second)
      expect(await reset(one.username, first, { now: later(61) })).toMatchObject(
        problems('sent_code_wrong', 'sentCode'),
      )
    // Nor one that went out by the other way.
    expect(await reset(one.username, second, { channel: 'email', now: later(61) })).toMatchObject(
      problems('sent_code_wrong', 'sentCode'),
    )
    await value(reset(one.username, second, { now: later(359) }))
  })

  test('bears five wrong guesses, then even the right one is too late', async () => {
    const { id, username } = await anOwner()
    await value(ask(username))
    const code = await codeFor(id)
    for (let guess = 0; guess < 5; guess++)
      expect(await reset(username, wrong(code))).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    expect(await reset(username, code)).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    expect(await isNow(id, OLD)).toBe(true)
  })

  test('lets the owner mend the new password with the same code, and refuses those had before', async () => {
    const { id, username } = await anOwner()
    await value(ask(username))
    const code = await codeFor(id)
    for (let again = 0; again < 6; again++)
      expect(await reset(username, code, { next: OLD })).toMatchObject(problems('password_used', 'next'))
    expect(await reset(username, code, { next: 'kurz' })).toMatchObject(problems('password_short', 'next'))
    await value(reset(username, code))
    expect(await isNow(id, NEW)).toBe(true)
  })

  test('of staff wants ten characters, which only the owner of the code learns', async () => {
    const username = `zg_${randomInt(1e12)}`
    const staff = await anExpert(
      db,
      {},
      { role: 'city_officer', username, passwordHash: await hashPassword(OLD) },
    )
    await value(ask(username))
    const code = await codeFor(staff.id)
    const next = 'Ab#12345'
    expect(await reset(username, wrong(code), { next })).toMatchObject(
      problems('sent_code_wrong', 'sentCode'),
    )
    expect(await reset(username, code, { next })).toMatchObject(problems('password_short', 'next'))
  })

  test('opens an account that was locked by wrong passwords', async () => {
    const { id, username } = await anOwner()
    const signIn = (password: string) =>
      signInStaff(
        db,
        {
          username,
          address: '10.9.9.9',
          userAgent: null,
          previousSessionId: null,
          fits: async (hash) => hash !== null && verifyPassword(password, hash),
        },
        NOW,
      )
    for (let attempt = 0; attempt < 6; attempt++) await signIn('falsch')
    expect(await signIn(OLD)).toMatchObject(problems('locked', 'password'))
    await value(ask(username))
    await value(reset(username, await codeFor(id)))
    expect(codeOf(await signIn(NEW))).toBe('ok')
  })

  test('is answered a minute apart, and five times a day', async () => {
    const { username } = await anOwner()
    for (let times = 0; times < 5; times++) await value(ask(username, later(60 * times)))
    expect(await ask(username, later(400))).toMatchObject(problems('code_daily', ''))
    // The day ends in Shanghai.
    await value(ask(username, new Date('2026-11-24T16:00:00Z')))
  })

  test('is asked for thirty times from one address, and then no more for a while', async () => {
    for (let times = 0; times < 30; times++) await value(ask(`nobody_${times}`))
    expect(await ask('nobody_31')).toMatchObject(problems('too_many_codes', ''))
  })

  test('asked twice at once sends one code', async () => {
    const { id, username } = await anOwner()
    const answers = await Promise.all([ask(username), ask(username), ask(username)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await deliveriesFor(db, id)).toHaveLength(1)
  })

  test('sends five a day to one number, whoever’s accounts they are for', async () => {
    const mobile = `138${randomInt(1e7, 1e8 - 1)}1`.slice(0, 11)
    const now = new Date()
    const owners = await Promise.all([1, 2, 3, 4, 5, 6].map(() => anOwner({ mobile })))
    for (const { username, id } of owners) {
      await value(ask(username, now))
      await postNow(db, standins, id)
    }
    expect(await standins.sql`select 1 from messages where mobile = ${mobile}`).toHaveLength(5)
    expect((await deliveriesFor(db, owners[5]!.id)).map(({ state, error }) => [state, error])).toEqual([
      ['skipped', 'limit'],
    ])
  })
})

describe('an expert’s mobile and e-mail', () => {
  const askFor = (ctx: Ctx, channel: Channel = 'email') => askContactCode(ctx, { channel }, KEYS)
  const confirm = (ctx: Ctx, code: string, channel: Channel = 'email') =>
    confirmContact(ctx, { channel, code }, KEYS)
  const change = (ctx: Ctx, address: string, password = OLD, channel: Channel = 'email') =>
    changeContact(ctx, { channel, address, password }, { address: ADDRESS, fits: verifyPassword })
  const at = (ctx: Ctx, seconds: number): Ctx => ({ ...ctx, now: later(seconds) })
  const verified = async (ctx: Ctx) =>
    (await value(viewContacts(ctx))).map(({ channel, verifiedAt }) => [channel, verifiedAt !== null])

  test('are verified by a code each, taken once', async () => {
    const { ctx, id, email } = await anOwner()
    expect(await verified(ctx)).toEqual([
      ['sms', false],
      ['email', false],
    ])
    const here = { ...ctx, now: new Date() }
    await value(askFor(here))
    await postNow(db, standins, id)
    const [mail] = await standins.sql`select body from mails where recipient = ${email}`
    const code = /验证码 (\d{6})/.exec(mail!.body)![1]!
    expect(await confirm(here, wrong(code))).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    await value(confirm(here, code))
    expect(await verified(ctx)).toEqual([
      ['sms', false],
      ['email', true],
    ])
    expect(await confirm(here, code)).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    expect(JSON.stringify(await value(viewContacts(ctx)))).not.toContain(email)
  })

  test('are not verified by another person’s code, nor by one for the other channel', async () => {
    const [one, two] = [await anOwner(), await anOwner()]
    await value(askFor(one.ctx))
    await value(askFor(two.ctx))
    const code = await codeFor(one.id)
    if (code !== (await codeFor(two.id)))
      expect(await confirm(two.ctx, code)).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    expect(await confirm(one.ctx, code, 'sms')).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    await value(confirm(one.ctx, code))
  })

  test('once changed are to be verified anew, and the code for the former address counts no more', async () => {
    const { ctx, id } = await anOwner()
    await value(askFor(ctx))
    await value(confirm(ctx, await codeFor(id)))
    await value(askFor(at(ctx, 60)))
    const former = await codeFor(id)
    expect(await change(at(ctx, 70), 'neu@example.com.cn', 'falsch')).toMatchObject(
      problems('password_wrong', 'password'),
    )
    expect(await verified(ctx)).toContainEqual(['email', true])
    await value(change(at(ctx, 70), ' neu@example.com.cn '))
    expect(await findExpert(db, id)).toMatchObject({ email: 'neu@example.com.cn', emailVerifiedAt: null })
    expect(await confirm(at(ctx, 71), former)).toMatchObject(problems('sent_code_wrong', 'sentCode'))
    await value(askFor(at(ctx, 130)))
    await value(confirm(at(ctx, 131), await codeFor(id)))
    expect((await noticesOf(db, id)).map(({ kind }) => kind)).toEqual(['contact_changed'])
  })

  test('do not get a code that was asked for another address', async () => {
    const { ctx, id, email } = await anOwner()
    const here = { ...ctx, now: new Date() }
    await value(askFor(here))
    const other = `anders-${email}`
    await value(change(here, other))
    await postNow(db, standins, id)
    const codesTo = (address: string) =>
      standins.sql`select 1 from mails where recipient = ${address} and body like '%验证码 %'`
    expect([await codesTo(email), await codesTo(other)]).toMatchObject([{ length: 0 }, { length: 0 }])
  })

  test.each([
    ['sms', '123', 'mobile_length'],
    ['email', 'neu', 'email_at'],
    ['email', '', 'required'],
  ] as const)('%s is not changed to %j', async (channel, address, code) => {
    const { ctx } = await anOwner()
    expect(await change(ctx, address, OLD, channel)).toMatchObject(problems(code, 'address'))
  })

  test('are asked for a minute apart, also when the number has changed hands meanwhile', async () => {
    const one = await anOwner()
    const two = await anOwner({ email: one.email })
    await value(askFor(one.ctx))
    expect(await askFor(one.ctx)).toMatchObject(problems('code_wait', ''))
    expect(await askFor(two.ctx)).toMatchObject(problems('code_wait', ''))
    await value(askFor(at(two.ctx, 60)))
  })

  test('are experts’ alone', async () => {
    for (const role of ['member', 'legal_admin', 'sys_admin'] as const) {
      const ctx = await someone(db, { role })
      expect(codeOf(await viewContacts(ctx))).toBe('not_found')
      expect(codeOf(await askFor(ctx))).toBe('not_found')
      expect(codeOf(await confirm(ctx, '123456'))).toBe('not_found')
      expect(codeOf(await change(ctx, 'a@b.cn'))).toBe('not_found')
    }
  })
})
