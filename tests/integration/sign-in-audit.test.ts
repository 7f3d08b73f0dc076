import { randomInt } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { accounts, auditLog, sessions, signInFailures } from '@/db/schema'
import { leave } from '@/lib/operations/accounts/leave'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { testDatabase } from '../support/database'
import { NOW, someone, value } from '../support/stage'

const { db } = await testDatabase()
afterEach(async () => {
  await db.delete(signInFailures)
})

const rowsOf = (objectId: string) =>
  db.select().from(auditLog).where(eq(auditLog.objectId, objectId)).orderBy(asc(auditLog.id))

async function anOfficer() {
  const username = `sj_${randomInt(1e12)}`
  const ctx = await someone(db, { role: 'city_officer', username, name: '周经办', passwordHash: 'right' })
  return { username, accountId: ctx.actor.accountId }
}

const enter = (username: string, fits = true, previousSessionId: string | null = null) =>
  signInStaff(
    db,
    { username, address: '10.0.0.7', userAgent: null, previousSessionId, fits: async () => fits },
    NOW,
  )

const inside = async (username: string) => {
  const entered = await value(enter(username))
  if (!('sid' in entered)) throw new Error('more was asked')
  return entered
}

describe('on record', () => {
  test('is a sign-in with who, as what and from where, and 退出 after it', async () => {
    const { username, accountId } = await anOfficer()
    const { sid } = await inside(username)
    expect(await leave(db, sid, '10.0.0.8', NOW)).toBeNull()
    const by = { actorId: accountId, actorName: '周经办', actorRole: 'city_officer', outcome: 'done' }
    expect(await rowsOf(accountId)).toMatchObject([
      { ...by, action: 'session.started', address: '10.0.0.7', detail: { session: sid } },
      { ...by, action: 'session.ended', address: '10.0.0.8', detail: { session: sid, reason: 'signed_out' } },
    ])
    // Twice is once.
    await leave(db, sid, '10.0.0.8', NOW)
    expect(await rowsOf(accountId)).toHaveLength(2)
  })

  test('is that a browser’s earlier session gave way to the new one', async () => {
    const { username, accountId } = await anOfficer()
    const first = await inside(username)
    await value(enter(username, true, first.sid))
    expect((await rowsOf(accountId)).map(({ action, detail }) => [action, detail?.reason])).toEqual([
      ['session.started', undefined],
      ['session.ended', 'replaced'],
      ['session.started', undefined],
    ])
  })

  test('is a refused sign-in, under the account’s own name', async () => {
    const { username, accountId } = await anOfficer()
    await enter(username.toUpperCase(), false)
    await db.delete(signInFailures)
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId))
    await enter(username)
    const refused = { actorId: null, actorName: username, action: 'session.refused', outcome: 'refused' }
    expect(await rowsOf(accountId)).toMatchObject([
      { ...refused, detail: { why: 'wrong' } },
      { ...refused, detail: { why: 'disabled' } },
    ])
  })

  test('is nothing that was typed where no account has the name: it may be a password', async () => {
    await enter('Mima#2026typed', false)
    const all = await db.select().from(auditLog)
    expect(JSON.stringify(all)).not.toContain('Mima#2026typed')
    expect(await rowsOf('unknown')).toMatchObject([{ action: 'session.refused', detail: { why: 'wrong' } }])
  })

  test('is a sign-in at the provider, and one that a disabled account is refused', async () => {
    const identity = { kind: 'personal' as const, subject: `s-${randomInt(1e12)}`, actingName: '姚婷' }
    const browser = { userAgent: null, idToken: null, previousSessionId: null, address: '10.0.0.9' }
    const { accountId } = await value(signIn(db, identity, browser, NOW))
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId))
    expect(await signIn(db, identity, browser, NOW)).toMatchObject({ ok: false })
    expect((await rowsOf(accountId)).map(({ action, address }) => [action, address])).toEqual([
      ['session.started', '10.0.0.9'],
      ['session.refused', '10.0.0.9'],
    ])
    const [session] = await db.select().from(sessions).where(eq(sessions.accountId, accountId))
    expect(session).toMatchObject({ address: '10.0.0.9' })
  })
})
