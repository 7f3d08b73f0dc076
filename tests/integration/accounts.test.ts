import { randomInt } from 'node:crypto'
import { and, desc, eq, inArray, notInArray } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { findAccount } from '@/db/accounts'
import { accounts, auditLog, signInFailures } from '@/db/schema'
import { startSession } from '@/db/sessions'
import { verifyPassword } from '@/lib/auth/password'
import { ctxOf } from '@/lib/auth/session'
import { ADMINISTRATORS } from '@/lib/domain/accounts/administration'
import { ROLES, type Role } from '@/lib/domain/actor'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { createAccount } from '@/lib/operations/staff/create'
import { type AccountDecision, decideAccount } from '@/lib/operations/staff/decide'
import { listAccounts } from '@/lib/operations/staff/list'
import { disableUnused } from '@/lib/operations/staff/rest'
import { viewAccount } from '@/lib/operations/staff/view'
import { testDatabase } from '../support/database'
import { codeOf, NOW, someone, value } from '../support/stage'

const { db } = await testDatabase()
const system = await someone(db, { role: 'sys_admin', username: 'xitong', name: '郑系统' })
const security = await someone(db, { role: 'sec_admin', username: 'anquan', name: '冯安全' })
const auditor = await someone(db, { role: 'audit_admin', username: 'shenji', name: '陈审计' })
afterEach(async () => {
  await db.delete(signInFailures)
})

const fresh = (): string => `ks_${randomInt(1e12)}`
const first = async () => ({ password: 'Abcd2-Efgh3-Jkmn4', hash: 'first' })
const make = (over: { username?: string; name?: string } = {}) =>
  createAccount(system, { username: fresh(), name: '周经办', ...over }, first)

const versionOf = async (id: string) => (await findAccount(db, id))!.version
type Verb = AccountDecision extends infer D
  ? D extends AccountDecision
    ? Omit<D, 'id' | 'version'>
    : never
  : never
const decide = async (by: typeof system, id: string, verb: Verb) =>
  decideAccount(by, { ...verb, id, version: await versionOf(id) } as AccountDecision)
const grant = (id: string, role: string, regionCode = '') =>
  decide(security, id, { verb: 'grant', role, regionCode })
/** No other administrators than these three. */
const onlyTheThree = () =>
  db
    .update(accounts)
    .set({ role: 'unassigned' })
    .where(
      and(
        inArray(accounts.role, [...ADMINISTRATORS]),
        notInArray(
          accounts.id,
          [system, security, auditor].map(({ actor }) => actor.accountId),
        ),
      ),
    )
const lastRow = async (id: string) =>
  (await db.select().from(auditLog).where(eq(auditLog.objectId, id)).orderBy(desc(auditLog.id)).limit(1))[0]

/** Staff with a role, signed in. */
async function signedIn(over: Partial<typeof accounts.$inferInsert> = {}) {
  const ctx = await someone(db, {
    role: 'city_officer',
    username: fresh(),
    name: '周经办',
    passwordHash: 'before',
    ...over,
  })
  const { accountId } = ctx.actor
  const sid = await startSession(
    db,
    { accountId, actingName: ctx.actor.name, userAgent: null, idToken: null },
    NOW,
  )
  return { id: accountId, claim: { sid, accountId } }
}

describe('新增账号', () => {
  test('makes an account without a right, whose password must be changed, and puts it on record', async () => {
    const made = await value(make())
    expect(await findAccount(db, made.id)).toMatchObject({
      role: 'unassigned',
      regionCode: null,
      mustChangePassword: true,
      passwordHash: 'first',
      demo: false,
    })
    expect(await lastRow(made.id)).toMatchObject({
      action: 'account.created',
      actorName: '郑系统',
      actorRole: 'sys_admin',
    })
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain(made.password)
  })
  test('is refused a name that another has, also in other letters, and at once', async () => {
    const username = fresh()
    const answers = await Promise.all([make({ username }), make({ username: username.toUpperCase() })])
    expect(answers.map(codeOf).sort()).toEqual(['invalid', 'ok'])
  })
  test.each([
    ['username', { username: 'kurz' }],
    ['name', { name: '' }],
  ])('asks for %s', async (field, over) => {
    expect(await make(over)).toMatchObject({ refusal: { problems: [{ field }] } })
  })
  test('is for 系统管理员 alone; everyone else does not even see the accounts', async () => {
    for (const role of ROLES) {
      const by = role === 'sys_admin' ? system : await someone(db, { role })
      const made = await createAccount(by, { username: fresh(), name: '周经办' }, first)
      expect(codeOf(made), role).toBe(role === 'sys_admin' ? 'ok' : 'not_found')
      const sees = role === 'sys_admin' || role === 'sec_admin'
      expect(codeOf(await listAccounts(by, { filter: {}, page: 1 })), role).toBe(sees ? 'ok' : 'not_found')
      expect(codeOf(await viewAccount(by, system.actor.accountId)), role).toBe(sees ? 'ok' : 'not_found')
    }
  })
})

describe('authorising', () => {
  test('gives role and region, from the next sign-in on', async () => {
    const { id } = await value(make())
    await value(grant(id, 'county_reviewer', '330481'))
    expect(await findAccount(db, id)).toMatchObject({ role: 'county_reviewer', regionCode: '330481' })
    expect(await lastRow(id)).toMatchObject({
      action: 'account.granted',
      detail: { from: 'unassigned', to: 'county_reviewer', region: '330481' },
    })
  })
  test.each([
    ['county_reviewer', '', 'regionCode', 'required'],
    ['county_leader', '3304J0', 'regionCode', 'not_an_option'],
    ['city_officer', '330481', 'regionCode', 'region_not_needed'],
    ['legal_admin', '', 'role', 'not_an_option'],
    ['expert', '', 'role', 'not_an_option'],
    ['unassigned', '', 'role', 'not_an_option'],
    ['', '', 'role', 'required'],
  ])('%s for %j is refused', async (role, region, field, code) => {
    const { id } = await value(make())
    expect(await grant(id, role, region)).toMatchObject({ refusal: { problems: [{ field, code }] } })
    expect(await findAccount(db, id)).toMatchObject({ role: 'unassigned' })
  })
  test('twice at once happens once: the other is told that someone came first', async () => {
    const { id } = await value(make())
    const version = await versionOf(id)
    const both = await Promise.all(
      (['city_officer', 'observer'] as const).map((role) =>
        decideAccount(security, { id, version, verb: 'grant', role, regionCode: '' }),
      ),
    )
    expect(both.map(codeOf).sort()).toEqual(['ok', 'stale'])
  })
  test('makes nobody hold two of the three, also many at once', async () => {
    const roles = ['sys_admin', 'audit_admin', 'sec_admin', 'sys_admin', 'audit_admin', 'sec_admin'] as const
    const made = await Promise.all(roles.map(() => value(make({ name: '王伟' }))))
    const all = await Promise.all(made.map(({ id }, at) => grant(id, roles[at]!)))
    const held = new Set(roles.filter((_, at) => all[at]!.ok))
    expect(held.size).toBe(1)
    const lost = made[all.findIndex((one) => !one.ok)]!.id
    const other = roles.find((role) => !held.has(role))!
    expect(await grant(lost, other)).toMatchObject({ refusal: { problems: [{ code: 'holds_another' }] } })
    await value(grant(lost, 'observer'))
  })
  test('leaves none of the three without anybody', async () => {
    await onlyTheThree()
    expect(await grant(auditor.actor.accountId, 'observer')).toMatchObject({
      refusal: { problems: [{ code: 'last_of_its_kind' }] },
    })
  })
})

describe('what each may do with someone else’s account', () => {
  // biome-ignore format: columns
  const ALLOWED = {
    sys_admin:   ['disable', 'enable', 'renew'],
    sec_admin:   ['grant', 'unlock', 'reset'],
    audit_admin: [],
  } as const
  const by = { sys_admin: system, sec_admin: security, audit_admin: auditor }
  const VERBS: Verb[] = [
    { verb: 'disable' },
    { verb: 'enable' },
    { verb: 'unlock' },
    { verb: 'reset' },
    { verb: 'grant', role: 'city_leader', regionCode: '' },
    { verb: 'renew', first: { password: 'x', hash: 'renewed' } },
  ]
  test.each(Object.keys(ALLOWED) as (keyof typeof ALLOWED)[])('%s', async (role) => {
    for (const verb of VERBS) {
      const { id } = await signedIn(verb.verb === 'enable' ? { disabledAt: NOW } : {})
      const allowed = (ALLOWED[role] as readonly string[]).includes(verb.verb)
      const expected = allowed ? 'ok' : role === 'audit_admin' ? 'not_found' : 'not_allowed'
      expect(codeOf(await decide(by[role], id, verb)), verb.verb).toBe(expected)
    }
  })
  test('nobody does any of it to their own', async () => {
    for (const one of [system, security])
      for (const verb of VERBS)
        expect(codeOf(await decide(one, one.actor.accountId, verb)), verb.verb).toBe('not_allowed')
  })
  test('units’ and persons’ accounts are not among them', async () => {
    const member = await someone(db, { role: 'member', subject: fresh() })
    expect(codeOf(await decide(system, member.actor.accountId, { verb: 'disable' }))).toBe('not_found')
    expect(codeOf(await viewAccount(system, member.actor.accountId))).toBe('not_found')
  })
  test('an expert is disabled, and never granted an office', async () => {
    const expert = await signedIn({ role: 'expert' })
    expect(codeOf(await grant(expert.id, 'city_officer'))).toBe('not_allowed')
    await value(decide(system, expert.id, { verb: 'disable' }))
  })
})

describe('停用账号', () => {
  test('shuts an open page at once, and the door; 恢复 opens the door and not the page', async () => {
    const { id, claim } = await signedIn()
    expect(await ctxOf(db, claim, NOW)).not.toBeNull()
    await value(decide(system, id, { verb: 'disable' }))
    expect(await ctxOf(db, claim, NOW)).toBeNull()
    expect(await lastRow(id)).toMatchObject({ action: 'account.disabled', detail: { sessions: 1 } })
    await value(decide(system, id, { verb: 'enable' }))
    expect(await ctxOf(db, claim, NOW)).toBeNull()
  })
  test('while someone is just signing in leaves nobody inside', async () => {
    const username = fresh()
    const { id } = await signedIn({ username, passwordHash: 'right' })
    const answer = await signInStaff(
      db,
      {
        username,
        address: '10.0.0.1',
        userAgent: null,
        previousSessionId: null,
        fits: async () => (await decide(system, id, { verb: 'disable' })).ok,
      },
      NOW,
    )
    expect(answer).toMatchObject({ refusal: { problems: [{ code: 'wrong' }] } })
  })
})

test('解除锁定 lets the owner try again', async () => {
  const username = fresh()
  const { id } = await signedIn({ username, passwordHash: 'right' })
  const enter = (fits: boolean) =>
    signInStaff(
      db,
      {
        username,
        address: `10.1.0.${randomInt(250)}`,
        userAgent: null,
        previousSessionId: null,
        fits: async () => fits,
      },
      NOW,
    )
  for (let at = 0; at < 5; at++) await enter(false)
  expect(await enter(true)).toMatchObject({ refusal: { problems: [{ code: 'locked' }] } })
  expect(await value(viewAccount(security, id))).toMatchObject({
    lockedUntil: new Date(NOW.getTime() + 15 * 60_000),
  })
  await value(decide(security, id, { verb: 'unlock' }))
  expect(await enter(true)).toMatchObject({ ok: true })
})

test('重发初始密码 ends what was open and must be changed', async () => {
  const { id, claim } = await signedIn({ passwordHash: 'before' })
  await value(decide(system, id, { verb: 'renew', first: { password: 'x', hash: 'renewed' } }))
  expect(await findAccount(db, id)).toMatchObject({ passwordHash: 'renewed', mustChangePassword: true })
  expect(await ctxOf(db, claim, NOW)).toBeNull()
})

describe('what is not used for half a year', () => {
  const days = (n: number) => new Date(NOW.getTime() - n * 24 * 60 * 60_000)
  test('is disabled by the system, on record; experts, demo people and the last of the three are not', async () => {
    await onlyTheThree()
    await db.update(accounts).set({ activeAt: NOW })
    const old = (over: Partial<typeof accounts.$inferInsert>) => signedIn({ activeAt: days(181), ...over })
    const rested = await old({})
    const left = [
      await signedIn({ activeAt: days(179) }),
      await old({ role: 'expert' as Role }),
      await old({ demo: true }),
    ]
    await db
      .update(accounts)
      .set({ activeAt: days(181) })
      .where(eq(accounts.id, auditor.actor.accountId))
    expect(await disableUnused(db, NOW)).toBe(1)
    expect(await findAccount(db, rested.id)).toMatchObject({ disabledAt: NOW })
    expect(await lastRow(rested.id)).toMatchObject({
      action: 'account.disabled',
      actorId: null,
      actorName: '系统',
      detail: { unusedDays: 180 },
    })
    for (const { id } of [...left, { id: auditor.actor.accountId }])
      expect(await findAccount(db, id)).toMatchObject({ disabledAt: null })
    // 恢复 begins the count anew.
    await value(decide(system, rested.id, { verb: 'enable' }))
    expect(await disableUnused(db, NOW)).toBe(0)
  })
})

test('the list finds accounts by a part of a name, by role and by state', async () => {
  const { id, username } = await value(make({ name: '沈一百号' }))
  const found = async (filter: Parameters<typeof listAccounts>[1]['filter']) =>
    (await value(listAccounts(security, { filter, page: 1 }))).lines.map((line) => line.id)
  expect(await found({ part: '一百' })).toEqual([id])
  expect(await found({ part: username.slice(3, 9).toUpperCase() })).toContain(id)
  expect(await found({ part: '一百_号' })).toEqual([])
  expect(await found({ part: '一百', state: 'pending' })).toEqual([id])
  expect(await found({ part: '一百', state: 'active' })).toEqual([])
  expect(await found({ part: '一百', role: 'observer' })).toEqual([])
})

test('a first password is what the policy asks for', async () => {
  const { makeFirstPassword } = await import('@/lib/auth/first-password')
  const { passwordFault } = await import('@/lib/domain/accounts/password')
  const { password, hash } = await makeFirstPassword()
  expect(passwordFault(password, { role: 'unassigned', username: 'anyone' })).toBeNull()
  expect(await verifyPassword(password, hash)).toBe(true)
})
