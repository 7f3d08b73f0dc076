import { randomInt } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accounts, experts, sessions, signInFailures } from '@/db/schema'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { ctxOf } from '@/lib/auth/session'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'
import type { TypedRegistration } from '@/lib/domain/accounts/register-expert'
import { registerExpert } from '@/lib/operations/accounts/register-expert'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { whoIs } from '@/lib/operations/accounts/who'
import { testDatabase } from '../support/database'
import { NOW, value } from '../support/stage'

const { db } = await testDatabase()

const PASSWORD = 'Zhuce#2026'
const freshName = () => `zj_${randomInt(1e12)}`
const typed = (over: Partial<TypedRegistration> = {}): TypedRegistration => ({
  username: freshName(),
  password: PASSWORD,
  confirmation: PASSWORD,
  applyType: 'finance',
  contactName: '陆晓明',
  mobile: '138 0000 0003',
  email: 'lu@example.com.cn',
  consent: CONSENT_VERSION,
  ...over,
})
/** Each from an address of its own, unless the test is about addresses. */
const register = (fields: TypedRegistration, over: { address?: string; previousSessionId?: string } = {}) =>
  registerExpert(
    db,
    fields,
    {
      address: over.address ?? `10.1.${randomInt(256)}.${randomInt(256)}-${randomInt(1e9)}`,
      userAgent: 'a test',
      previousSessionId: over.previousSessionId ?? null,
      hash: hashPassword,
    },
    NOW,
  )
const refused = (field: string, code: string) => ({
  ok: false,
  refusal: { code: 'invalid', problems: [{ field, code }] },
})
const named = (username: string) =>
  db
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))

describe('the registration of an expert', () => {
  test('makes the account, keeps what was said and agreed to, and signs in at once', async () => {
    const fields = typed()
    const claim = await value(register(fields))
    const ctx = await ctxOf(db, claim, NOW)
    expect(ctx?.actor).toMatchObject({ role: 'expert', name: '陆晓明', unitId: null, regionCode: null })
    expect(await whoIs(ctx!)).toMatchObject({ role: 'expert', name: '陆晓明' })

    const [account] = await named(fields.username)
    expect(account).toMatchObject({ role: 'expert', name: '陆晓明', demo: false, passwordChangedAt: NOW })
    expect(await verifyPassword(PASSWORD, account!.passwordHash!)).toBe(true)
    expect(await db.select().from(experts).where(eq(experts.accountId, account!.id))).toMatchObject([
      {
        accountId: account!.id,
        applyType: 'finance',
        mobile: '13800000003',
        email: 'lu@example.com.cn',
        consentVersion: CONSENT_VERSION,
        consentedAt: NOW,
        status: 'none',
        mobileVerifiedAt: null,
        emailVerifiedAt: null,
      },
    ])
  })

  test('is followed by signing in with the same name, however its letters are written', async () => {
    const fields = typed()
    await value(register(fields))
    const signedIn = await signInStaff(
      db,
      {
        username: fields.username.toUpperCase(),
        address: '10.2.0.1',
        userAgent: null,
        previousSessionId: null,
        fits: async (hash) => hash !== null && verifyPassword(PASSWORD, hash),
      },
      NOW,
    )
    expect(signedIn).toMatchObject({ ok: true })
  })

  test('without consent, or agreeing to an older text, leaves nothing behind', async () => {
    for (const consent of ['', 'on', '2020-01']) {
      const fields = typed({ consent })
      expect(await register(fields)).toMatchObject(refused('consent', 'not_accepted'))
      expect(await named(fields.username)).toEqual([])
    }
  })

  test('is refused a name that another has, also in other letters', async () => {
    const fields = typed()
    await value(register(fields))
    const again = typed({ username: fields.username.toUpperCase() })
    expect(await register(again)).toMatchObject(refused('username', 'username_taken'))
    expect(await named(fields.username)).toHaveLength(1)
  })

  test('of one name by ten people at once makes one account; the others are told', async () => {
    const username = freshName()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        register(typed({ username: at % 2 ? username : username.toUpperCase(), contactName: '陆晓明' })),
      ),
    )
    const [won, lost] = [answers.filter((one) => one.ok), answers.filter((one) => !one.ok)]
    expect([won.length, lost.length]).toEqual([1, 9])
    for (const one of lost) expect(one).toMatchObject(refused('username', 'username_taken'))
    const [account, ...more] = await named(username)
    expect(more).toEqual([])
    expect(await db.select().from(sessions).where(eq(sessions.accountId, account!.id))).toHaveLength(1)
    expect(await db.select().from(experts).where(eq(experts.accountId, account!.id))).toHaveLength(1)
  })

  test('ends the session that the same browser had before', async () => {
    const before = await value(register(typed()))
    await value(register(typed(), { previousSessionId: before.sid }))
    expect(await ctxOf(db, before, NOW)).toBeNull()
  })

  test('is bounded for one address: the thirty-first within a quarter of an hour waits, others do not', async () => {
    const address = '10.3.0.1'
    // Notes as thirty registrations leave them.
    const notes = Array.from({ length: 29 }, () => ({ bucket: `registration:${address}`, at: NOW }))
    await db.insert(signInFailures).values(notes)
    await value(register(typed(), { address }))
    const late = typed()
    expect(await register(late, { address })).toMatchObject(refused('', 'too_many_registrations'))
    expect(await named(late.username)).toEqual([])
    await value(register(late, { address: '10.3.0.2' }))
  })

  test('with a fault in it is not counted', async () => {
    const address = '10.4.0.1'
    await register(typed({ mobile: '1380000' }), { address })
    expect(
      await db
        .select()
        .from(signInFailures)
        .where(eq(signInFailures.bucket, `registration:${address}`)),
    ).toEqual([])
  })
})
