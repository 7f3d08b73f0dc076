import { randomInt } from 'node:crypto'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { findAccount } from '@/db/accounts'
import { accounts, auditLog, recoveryCodes, sessions, signInFailures, signInsBegun } from '@/db/schema'
import { countRecoveryCodes, findFactor } from '@/db/second-factors'
import { ctxOf, hereOf } from '@/lib/auth/session'
import { ACCOUNT_FAILURES, QUESTION_AFTER } from '@/lib/domain/accounts/lock'
import { fromBase32, stepAt, totpCode } from '@/lib/domain/accounts/totp'
import { continueSignIn, viewBegun } from '@/lib/operations/accounts/continue-sign-in'
import { beginFactor, confirmNewFactor, hmacSha1, viewFactor } from '@/lib/operations/accounts/factor'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { decideAccount } from '@/lib/operations/staff/decide'
import { testDatabase } from '../support/database'
import { codeOf, NOW, someone, value } from '../support/stage'

const { db } = await testDatabase()
afterEach(async () => {
  await db.delete(signInFailures)
})

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const browser = { address: '10.0.0.1', userAgent: 'a test', previousSessionId: null }
const codeFor = (secret: string, at: Date) => totpCode(hmacSha1, fromBase32(secret), stepAt(at))

async function anOfficer() {
  const username = `sj_${randomInt(1e12)}`
  const ctx = await someone(db, { role: 'city_officer', username, name: '周经办', passwordHash: 'right' })
  return { ...ctx, username, id: ctx.actor.accountId }
}

/** An officer who has a second factor, and what they hold of it. */
async function withFactor() {
  const officer = await anOfficer()
  await value(beginFactor(officer, { code: '' }))
  const secret = (await findFactor(db, officer.id))!.candidate!
  const { codes } = await value(confirmNewFactor(officer, { code: codeFor(secret, NOW) }))
  return { ...officer, secret, codes }
}

const enter = (username: string, { fits = true, at = NOW } = {}) =>
  signInStaff(
    db,
    { ...browser, username, fits: async () => fits, onward: { page: 'staff', from: '/office' } },
    at,
  )

/** The token of a sign-in that has more to answer. */
async function begun(username: string, about: { fits?: boolean; at?: Date } = {}): Promise<string> {
  const entered = await value(enter(username, about))
  if (!('token' in entered)) throw new Error('nothing more was asked')
  return entered.token
}
const go = (token: string, typed: string, at = later(60)) =>
  continueSignIn(db, { ...browser, token, typed }, at)
const asked = async (token: string, at = later(60)) => (await viewBegun(db, token, at)).asked
const problem = (code: string) => ({ ok: false, refusal: { problems: [{ code }] } })
const sessionsOf = (id: string) => db.select().from(sessions).where(eq(sessions.accountId, id))

describe('setting it up', () => {
  test('is done with a code of the secret shown; ten recovery codes are told, and kept as hashes', async () => {
    const officer = await anOfficer()
    expect(await confirmNewFactor(officer, { code: '123456' })).toMatchObject({ refusal: { code: 'stale' } })
    await value(beginFactor(officer, { code: '' }))
    const { candidate } = await value(viewFactor(officer))
    expect(await confirmNewFactor(officer, { code: '000000' })).toMatchObject(problem('code_wrong_first'))
    const { codes } = await value(confirmNewFactor(officer, { code: codeFor(candidate!, NOW) }))
    expect(new Set(codes).size).toBe(10)
    expect(await value(viewFactor(officer))).toEqual({ since: NOW, codesLeft: 10, candidate: null })
    const kept = JSON.stringify(await db.select().from(recoveryCodes))
    for (const code of codes) expect(kept).not.toContain(code)
  })
  test('twice at once with the same code comes to one set of codes', async () => {
    const officer = await anOfficer()
    await value(beginFactor(officer, { code: '' }))
    const code = codeFor((await findFactor(db, officer.id))!.candidate!, NOW)
    const both = await Promise.all([confirmNewFactor(officer, { code }), confirmNewFactor(officer, { code })])
    expect(both.map(codeOf).sort()).toEqual(['ok', 'stale'])
    expect(await countRecoveryCodes(db, officer.id)).toBe(10)
  })
  test('anew asks for the present one, which stays in force until the new one is confirmed', async () => {
    const officer = await withFactor()
    expect(await beginFactor(officer, { code: '' })).toMatchObject(problem('required'))
    expect(await beginFactor(officer, { code: '123456' })).toMatchObject(problem('code_wrong'))
    await value(beginFactor(officer, { code: officer.codes[0]! }))
    expect((await findFactor(db, officer.id))!.secret).toBe(officer.secret)
  })
  test('is for staff', async () => {
    for (const role of ['expert', 'member', 'legal_admin'] as const) {
      const other = await someone(db, { role })
      expect([codeOf(await viewFactor(other)), codeOf(await beginFactor(other, { code: '' }))]).toEqual([
        'not_found',
        'not_found',
      ])
    }
  })
})

describe('signing in with it', () => {
  test('the password alone opens nothing; the code does, and leads where one wanted', async () => {
    const { username, secret, id } = await withFactor()
    const token = await begun(username)
    expect(await sessionsOf(id)).toEqual([])
    expect(await asked(token)).toEqual({ kind: 'code' })
    const { signedIn, onward } = await value(go(token, codeFor(secret, later(60))))
    expect(onward).toMatchObject({ page: 'staff', from: '/office' })
    expect(await ctxOf(db, signedIn!, later(60))).not.toBeNull()
    expect(await asked(token)).toEqual({ kind: 'gone' })
    expect(await go(token, codeFor(secret, later(90)), later(90))).toMatchObject(problem('begun_gone'))
  })
  test.each([
    [-61, false],
    [-30, true],
    [30, true],
    [61, false],
  ])('with a clock %s seconds off: %s', async (seconds, fits) => {
    const { username, secret } = await withFactor()
    const answer = await go(await begun(username), codeFor(secret, later(120 + seconds)), later(120))
    expect(answer.ok).toBe(fits)
  })
  test('the code that set it up is not taken again', async () => {
    const { username, secret } = await withFactor()
    expect(await go(await begun(username), codeFor(secret, NOW), later(5))).toMatchObject(
      problem('code_wrong'),
    )
  })
  test('the same code by two at once lets one in', async () => {
    const { username, secret, id } = await withFactor()
    const tokens = await Promise.all(Array.from({ length: 4 }, () => begun(username)))
    const code = codeFor(secret, later(60))
    const all = await Promise.all(tokens.map((token) => go(token, code)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sessionsOf(id)).toHaveLength(1)
  })
  test('one sign-in answered twice at once comes to one session', async () => {
    const { username, secret, codes, id } = await withFactor()
    const token = await begun(username)
    const all = await Promise.all([go(token, codeFor(secret, later(60))), go(token, codes[0]!)])
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sessionsOf(id)).toHaveLength(1)
  })
  test('a recovery code opens once, also by two at once, and that is on record', async () => {
    const { username, codes, id } = await withFactor()
    const typed = codes[3]!.toUpperCase().match(/.{4}/g)!.join('-')
    const tokens = await Promise.all([begun(username), begun(username)])
    const both = await Promise.all(tokens.map((token) => go(token, typed)))
    expect(both.map(codeOf).sort()).toEqual(['invalid', 'ok'])
    expect(await go(await begun(username), typed)).toMatchObject(problem('code_wrong'))
    expect(await countRecoveryCodes(db, id)).toBe(9)
    const rows = await db.select().from(auditLog).where(eq(auditLog.objectId, id))
    expect(rows.filter(({ action }) => action === 'factor.recovered')).toHaveLength(1)
  })
  test('nobody’s code opens another’s account', async () => {
    const [one, other] = [await withFactor(), await withFactor()]
    expect(await go(await begun(one.username), codeFor(other.secret, later(60)))).toMatchObject(
      problem('code_wrong'),
    )
    expect(await go(await begun(one.username), other.codes[0]!)).toMatchObject(problem('code_wrong'))
  })
  test('is locked after five wrong codes, also for the right one; 安全管理员 unlocks', async () => {
    const { username, secret, id } = await withFactor()
    for (let at = 0; at < 5; at++)
      expect(await go(await begun(username), '000000')).toMatchObject(problem('code_wrong'))
    const right = async () => go(await begun(username), codeFor(secret, later(60)))
    expect(await right()).toMatchObject(problem('code_locked'))
    const security = await someone(db, { role: 'sec_admin', username: `aq_${randomInt(1e9)}` })
    const { version } = (await findAccount(db, id))!
    await value(decideAccount(security, { id, version, verb: 'unlock' }))
    expect(codeOf(await right())).toBe('ok')
  })
  test('is over after ten minutes, after the password changed, or the account was disabled', async () => {
    const { username, secret, id } = await withFactor()
    expect(await go(await begun(username), codeFor(secret, later(600)), later(600))).toMatchObject(
      problem('begun_gone'),
    )
    const changed = await begun(username)
    await db.update(accounts).set({ passwordHash: 'other' }).where(eq(accounts.id, id))
    expect(await go(changed, codeFor(secret, later(60)))).toMatchObject(problem('begun_gone'))
    const disabled = await begun(username)
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, id))
    expect(await go(disabled, codeFor(secret, later(120)), later(120))).toMatchObject(problem('begun_gone'))
    expect(await sessionsOf(id)).toEqual([])
  })
  test('that 安全管理员 resets is set up anew, and what was open is shut', async () => {
    const { username, id } = await withFactor()
    const security = await someone(db, { role: 'sec_admin', username: `aq_${randomInt(1e9)}` })
    await value(decideAccount(security, { id, version: 0, verb: 'reset' }))
    expect(await value(enter(username))).toHaveProperty('sid')
    const [row] = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.objectId, id), eq(auditLog.action, 'factor.reset')))
    expect(row).toMatchObject({ actorId: security.actor.accountId })
  })
})

describe('where it is required', () => {
  test('a session without one opens nothing but the page to set it up', async () => {
    const { username } = await anOfficer()
    const entered = await value(enter(username))
    if (!('sid' in entered)) throw new Error('more was asked')
    expect(await ctxOf(db, entered, NOW, { policy: 'required' })).toBeNull()
    expect(await hereOf(db, entered, NOW, { policy: 'required' })).toMatchObject({ due: 'factor' })
    expect(await ctxOf(db, entered, NOW, { policy: 'optional' })).not.toBeNull()
  })
  test('a first password opens nothing but the page to change it', async () => {
    const { username, id } = await anOfficer()
    await db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.id, id))
    const entered = await value(enter(username))
    if (!('sid' in entered)) throw new Error('more was asked')
    expect(await ctxOf(db, entered, NOW)).toBeNull()
    await db.update(accounts).set({ demo: true }).where(eq(accounts.id, id))
    expect(await ctxOf(db, entered, NOW)).not.toBeNull()
  })
})

describe('the question after failures', () => {
  const failed = async (username: string) => {
    expect(await enter(username, { fits: false })).toMatchObject(problem('wrong'))
  }
  /** As many failures as bring the question. */
  const askable = async (username: string) => {
    for (let at = 0; at < QUESTION_AFTER.account; at++) await failed(username)
  }
  const answerOf = async (token: string): Promise<string> => {
    const { asked } = await viewBegun(db, token, NOW)
    if (asked.kind !== 'question') throw new Error('no question')
    const [row] = await db
      .select()
      .from(signInsBegun)
      .where(eq(signInsBegun.question, asked.text))
      .orderBy(desc(signInsBegun.createdAt))
    return String(row!.answer)
  }

  test('is not asked of who mistyped once or twice', async () => {
    const { username } = await anOfficer()
    for (let at = 1; at < QUESTION_AFTER.account; at++) await failed(username)
    expect(await value(enter(username))).toHaveProperty('sid')
  })
  test('is asked after several of the account; its answer lets the right password in', async () => {
    const { username } = await anOfficer()
    await askable(username)
    const token = await begun(username)
    expect(await go(token, await answerOf(token), NOW)).toMatchObject({ ok: true, value: { signedIn: {} } })
    // What went well is no failure any more.
    expect(await value(enter(username))).toHaveProperty('sid')
  })
  test('tells only who has answered that the password was wrong, and keeps the name', async () => {
    const { username } = await anOfficer()
    await askable(username)
    const token = await begun(username, { fits: false })
    expect(await asked(token, NOW)).toMatchObject({ kind: 'question' })
    expect(await value(go(token, await answerOf(token), NOW))).toMatchObject({ signedIn: null })
    expect(await asked(token, NOW)).toEqual({ kind: 'refused', username })
  })
  test('answered wrongly is asked again, with nothing to type anew, five times at most', async () => {
    const { username, id } = await anOfficer()
    await askable(username)
    const token = await begun(username)
    const right = await answerOf(token)
    for (let at = 0; at < 4; at++) expect(await go(token, '99', NOW)).toMatchObject(problem('answer_wrong'))
    expect(await go(token, '99', NOW)).toMatchObject(problem('begun_gone'))
    expect(await go(token, right, NOW)).toMatchObject(problem('begun_gone'))
    expect(await sessionsOf(id)).toEqual([])
  })
  test('is asked of a name that nobody has just the same', async () => {
    await askable('nobody_at_all')
    expect(await asked(await begun('nobody_at_all', { fits: false }), NOW)).toMatchObject({
      kind: 'question',
    })
  })
  test('is asked of everyone at an address after several failures there', async () => {
    for (let at = 0; at < QUESTION_AFTER.address; at++) await failed(`nobody_${at}`)
    const { username } = await anOfficer()
    expect(await asked(await begun(username), NOW)).toMatchObject({ kind: 'question' })
  })
  test('comes before the code, and both are needed', async () => {
    const { username, secret, id } = await withFactor()
    await askable(username)
    const token = await begun(username)
    expect(await go(token, codeFor(secret, NOW), NOW)).toMatchObject(problem('answer_wrong'))
    expect(await value(go(token, await answerOf(token), NOW))).toMatchObject({ signedIn: null })
    expect(await asked(token, NOW)).toEqual({ kind: 'code' })
    expect(await sessionsOf(id)).toEqual([])
    expect(codeOf(await go(token, codeFor(secret, later(60))))).toBe('ok')
  })
  test('left unanswered counts as a failure: five of them lock', async () => {
    const { username } = await anOfficer()
    await askable(username)
    for (let at = QUESTION_AFTER.account; at < ACCOUNT_FAILURES; at++) await begun(username)
    expect(await enter(username)).toMatchObject(problem('locked'))
  })
})

test('neither the secret nor what was typed as a name lies open in the database', async () => {
  const { username, secret } = await withFactor()
  await begun(username)
  const lying = await db.execute(
    sql`select (select json_agg(f)::text from second_factors f) as factors,
      (select json_agg(b)::text from sign_ins_begun b) as begun`,
  )
  expect(JSON.stringify([...lying])).not.toContain(secret)
  expect(JSON.stringify([...lying])).not.toContain(username)
})

test('nothing that signing in with it leaves behind holds the code or the token', async () => {
  const { username, secret } = await withFactor()
  const token = await begun(username)
  const code = codeFor(secret, later(60))
  await value(go(token, code))
  const left = JSON.stringify([
    await db.select().from(signInsBegun),
    await db.select().from(auditLog),
    await db.select().from(sessions).where(isNull(sessions.endedAt)),
  ])
  expect(left).not.toContain(token)
  expect(left).not.toContain(code)
})
