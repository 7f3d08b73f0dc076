import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { findAccount } from '@/db/accounts'
import { formerPasswords, sessions, signInFailures } from '@/db/schema'
import { startSession } from '@/db/sessions'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { ctxOf } from '@/lib/auth/session'
import type { TypedPasswords } from '@/lib/domain/accounts/change-password'
import type { Role } from '@/lib/domain/actor'
import { changePassword } from '@/lib/operations/accounts/change-password'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { viewPassword } from '@/lib/operations/accounts/view-password'
import type { Ctx } from '@/lib/operations/context'
import { testDatabase } from '../support/database'
import { codeOf, NOW, someone, value } from '../support/stage'

const { db } = await testDatabase()
afterEach(async () => {
  await db.delete(signInFailures)
})

const FIRST = 'Zhuce#2026'
const password = (at: number) => `Gaihou#${2030 + at}`

/** Someone with an own account, signed in. */
async function anOwner(over: { role?: Role } = {}): Promise<Ctx> {
  const passwordHash = await hashPassword(FIRST)
  const account = await someone(db, {
    role: over.role ?? 'expert',
    username: `mm_${randomInt(1e12)}`,
    name: '陆晓明',
    passwordHash,
  })
  const { accountId } = account.actor
  const sessionId = await startSession(
    db,
    { accountId, actingName: '陆晓明', userAgent: null, idToken: null },
    NOW,
  )
  return { ...account, actor: { ...account.actor, sessionId } }
}

const change = (
  ctx: Ctx,
  typed: Partial<TypedPasswords> & { next: string },
  over: { address?: string } = {},
) =>
  changePassword(
    ctx,
    { current: FIRST, confirmation: typed.next, ...typed },
    { address: over.address ?? '10.0.0.1', fits: verifyPassword, hash: hashPassword },
  )
const refused = (field: string, code: string) => ({
  ok: false,
  refusal: { code: 'invalid', problems: [{ field, code }] },
})
const isNow = async (ctx: Ctx, secret: string) =>
  verifyPassword(secret, (await findAccount(db, ctx.actor.accountId))!.passwordHash!)

describe('修改密码', () => {
  test('puts the new password in the old one’s place, and says when', async () => {
    const ctx = await anOwner()
    expect(await viewPassword(ctx)).toMatchObject({ own: true, changedAt: null, shortest: 8 })
    expect(await value(change(ctx, { next: password(1) }))).toEqual({ changedAt: NOW })
    expect([await isNow(ctx, password(1)), await isNow(ctx, FIRST)]).toEqual([true, false])
    expect(await viewPassword(ctx)).toMatchObject({ changedAt: NOW })
  })

  test('ends every other session of the account, and no one else’s', async () => {
    const [ctx, other] = [await anOwner(), await anOwner()]
    const { accountId, sessionId } = ctx.actor
    const about = { accountId, actingName: '陆晓明', userAgent: null, idToken: null }
    const elsewhere = await startSession(db, about, NOW)
    expect(await ctxOf(db, { sid: elsewhere, accountId }, NOW)).not.toBeNull()

    await value(change(ctx, { next: password(1) }))

    expect(await ctxOf(db, { sid: elsewhere, accountId }, NOW)).toBeNull()
    expect(await ctxOf(db, { sid: sessionId, accountId }, NOW)).not.toBeNull()
    const theirs = { sid: other.actor.sessionId, accountId: other.actor.accountId }
    expect(await ctxOf(db, theirs, NOW)).not.toBeNull()
    const [ended] = await db.select().from(sessions).where(eq(sessions.id, elsewhere))
    expect(ended!.endedAt).toEqual(NOW)
  })

  test('takes none of the last five passwords again, the present one among them', async () => {
    const ctx = await anOwner()
    let current = FIRST
    for (const at of [1, 2, 3, 4]) {
      await value(change(ctx, { current, next: password(at) }))
      current = password(at)
      expect(await change(ctx, { current, next: FIRST })).toMatchObject(refused('next', 'password_used'))
    }
    for (const at of [1, 2, 3])
      expect(await change(ctx, { current, next: password(at) })).toMatchObject(
        refused('next', 'password_used'),
      )
    expect(await change(ctx, { current, next: current })).toMatchObject(refused('next', 'password_same'))
    // The sixth: the first of all is forgotten.
    await value(change(ctx, { current, next: password(5) }))
    await value(change(ctx, { current: password(5), next: FIRST }))
    const kept = await db
      .select()
      .from(formerPasswords)
      .where(eq(formerPasswords.accountId, ctx.actor.accountId))
    expect(kept).toHaveLength(6)
    expect(kept.every((row) => row.passwordHash.startsWith('$argon2id$'))).toBe(true)
  })

  test('with a wrong old password changes nothing, and tells the other faults along with it', async () => {
    const ctx = await anOwner()
    expect(await change(ctx, { current: 'Cuode#2026', next: 'kurz', confirmation: '' })).toMatchObject({
      refusal: {
        problems: [
          { field: 'current', code: 'wrong' },
          { field: 'next', code: 'password_short' },
          { field: 'confirmation', code: 'required' },
        ],
      },
    })
    expect(await isNow(ctx, FIRST)).toBe(true)
  })

  test('tells nobody who does not know the old password which ones were used before', async () => {
    const ctx = await anOwner()
    await value(change(ctx, { next: password(1) }))
    expect(await change(ctx, { current: 'Cuode#2026', next: FIRST })).toMatchObject(
      refused('current', 'wrong'),
    )
  })

  test('asks staff for ten characters', async () => {
    const ctx = await anOwner({ role: 'county_reviewer' })
    expect(await viewPassword(ctx)).toMatchObject({ shortest: 10 })
    expect(await change(ctx, { next: 'Gai#2027' })).toMatchObject(refused('next', 'password_short'))
    await value(change(ctx, { next: 'Gaihou#2027' }))
  })

  test('is locked after five wrong old passwords, also for the right one, for a quarter of an hour', async () => {
    const ctx = await anOwner()
    for (let at = 0; at < 5; at++)
      expect(await change(ctx, { current: `Cuo#${at}0000`, next: password(1) })).toMatchObject(
        refused('current', 'wrong'),
      )
    const right = (now: Date) => change({ ...ctx, now }, { next: password(1) })
    expect(await right(NOW)).toMatchObject(refused('current', 'locked'))
    expect(await isNow(ctx, FIRST)).toBe(true)
    await value(right(new Date(NOW.getTime() + 15 * 60_000)))
  })

  test('that succeeds is no failure', async () => {
    const ctx = await anOwner()
    await value(change(ctx, { next: password(1) }))
    expect(await db.select().from(signInFailures)).toEqual([])
  })

  test('twice at once from the same old password happens once', async () => {
    const ctx = await anOwner()
    const answers = await Promise.all([1, 2, 3].map((at) => change(ctx, { next: password(at) })))
    expect(answers.map(codeOf).sort()).toEqual(['invalid', 'invalid', 'ok'])
    const won = answers.findIndex((one) => one.ok) + 1
    expect(await isNow(ctx, password(won))).toBe(true)
  })

  test('shuts out who is just signing in with the old password', async () => {
    const ctx = await anOwner()
    const { username } = (await findAccount(db, ctx.actor.accountId))!
    const fits = async (hash: string | null) => {
      const right = await verifyPassword(FIRST, hash ?? '')
      await value(change(ctx, { next: password(1) }))
      return right
    }
    const attempt = {
      username: username!,
      address: '10.0.0.9',
      userAgent: null,
      previousSessionId: null,
      fits,
    }
    expect(await signInStaff(db, attempt, NOW)).toMatchObject(refused('password', 'wrong'))
    const live = and(eq(sessions.accountId, ctx.actor.accountId), isNull(sessions.endedAt))
    expect(await db.select().from(sessions).where(live)).toMatchObject([{ id: ctx.actor.sessionId }])
  })

  test('is not offered to those whose password the provider keeps', async () => {
    const ctx = await someone(db, { role: 'member', subject: `s-${randomInt(1e12)}` })
    expect(await viewPassword(ctx)).toEqual({ own: false })
    expect(codeOf(await change(ctx, { next: password(1) }))).toBe('not_found')
  })
})
