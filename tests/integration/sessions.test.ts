import { randomInt, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import { findDocument } from '@/db/documents'
import { accounts, auditLog, documents, sessions } from '@/db/schema'
import { startSession } from '@/db/sessions'
import { ctxOf } from '@/lib/auth/session'
import { readClaim, writeClaim } from '@/lib/auth/session-cookie'
import { receive } from '@/lib/files/ingest'
import { printDocument } from '@/lib/jobs/print-document'
import { leave } from '@/lib/operations/accounts/leave'
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/operations/accounts/sessions'
import type { Ctx } from '@/lib/operations/context'
import { requestDocument } from '@/lib/operations/documents/request'
import { beginFile } from '@/lib/operations/files/begin'
import { attachFile, completeFile } from '@/lib/operations/files/complete'
import { aDesk, announce, aPut, theRooms } from '@/tests/fixtures/files/desk'
import { makePdf } from '@/tests/fixtures/files/make-pdf'
import { testDatabase } from '../support/database'
import { setEnvironment } from '../support/environment'
import { anApplicationRow, aPrintJob } from '../support/pdf'
import { codeOf, NOW, someone, value } from '../support/stage'

const { db, url } = await testDatabase()
const rooms = theRooms(db)
beforeAll(() => setEnvironment({ DATABASE_URL: url }))

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Someone at several computers; the first is where they sit. */
async function atComputers(count: number) {
  const ctx = await someone(db, { role: 'city_officer', username: `sj_${randomInt(1e12)}`, name: '周经办' })
  const { accountId } = ctx.actor
  const sids: string[] = []
  for (let at = 0; at < count; at++) {
    const about = {
      accountId,
      actingName: '周经办',
      userAgent: 'curl',
      idToken: null,
      address: `10.0.0.${at}`,
    }
    sids.push(await startSession(db, about, later(at)))
  }
  const here: Ctx = { ...ctx, actor: { ...ctx.actor, sessionId: sids[0]! } }
  const isOpen = async (at: number) => (await ctxOf(db, { sid: sids[at]!, accountId }, NOW)) !== null
  return { here, sids, isOpen, accountId }
}

describe('登录记录', () => {
  test('tells where one is signed in, the newest first, and which is this one', async () => {
    const { here, sids } = await atComputers(3)
    await leave(db, sids[1]!, '10.0.0.1', NOW)
    expect(await listOwnSessions(here)).toMatchObject([
      { id: sids[2], live: true, current: false, address: '10.0.0.2' },
      { id: sids[1], live: false, current: false, endReason: 'signed_out' },
      { id: sids[0], live: true, current: true },
    ])
    const [resting] = await listOwnSessions({ ...here, now: later(2 + 15) })
    expect(resting).toMatchObject({ live: false, endReason: null })
  })
  test('ends one at once, and that is on record', async () => {
    const { here, sids, isOpen, accountId } = await atComputers(3)
    await value(endOwnSession(here, { id: sids[1]! }))
    expect([await isOpen(0), await isOpen(1), await isOpen(2)]).toEqual([true, false, true])
    const rows = await db.select().from(auditLog).where(eq(auditLog.objectId, accountId))
    expect(rows).toMatchObject([
      { action: 'session.ended', actorId: accountId, detail: { session: sids[1], reason: 'revoked' } },
    ])
  })
  test('ends all others and keeps this one', async () => {
    const { here, isOpen } = await atComputers(3)
    expect(await value(endOtherSessions(here))).toEqual({ ended: 2 })
    expect([await isOpen(0), await isOpen(1), await isOpen(2)]).toEqual([true, false, false])
  })
  test('ends nobody else’s, and not the one that asks', async () => {
    const [one, other] = [await atComputers(1), await atComputers(2)]
    expect(codeOf(await endOwnSession(one.here, { id: other.sids[1]! }))).toBe('not_found')
    expect(codeOf(await endOwnSession(one.here, { id: 'nonsense' }))).toBe('not_found')
    expect(codeOf(await endOwnSession(one.here, { id: one.sids[0]! }))).toBe('not_allowed')
    expect(await other.isOpen(1)).toBe(true)
  })
})

describe('a cookie', () => {
  test('of an ended session, stolen before, opens nothing', async () => {
    const { here, sids, accountId } = await atComputers(2)
    const stolen = await writeClaim({ sid: sids[1]!, accountId })
    await value(endOwnSession(here, { id: sids[1]! }))
    expect(await ctxOf(db, (await readClaim(stolen))!, NOW)).toBeNull()
  })
  test('with another person’s session, or another account, opens nothing', async () => {
    const [one, other] = [await atComputers(1), await atComputers(1)]
    for (const claim of [
      { sid: other.sids[0]!, accountId: one.accountId },
      { sid: one.sids[0]!, accountId: other.accountId },
      { sid: randomUUID(), accountId: one.accountId },
    ])
      expect(await ctxOf(db, claim, NOW)).toBeNull()
  })
  test('signed with another secret, or of another shape, says nothing', async () => {
    const { sids, accountId } = await atComputers(1)
    const claim = { sid: sids[0]!, accountId }
    expect(await readClaim(await encode({ token: claim, secret: 'x'.repeat(64) }))).toBeNull()
    const { NEXTAUTH_SECRET: secret } = process.env
    expect(await readClaim(await encode({ token: { sid: 'x', accountId }, secret: secret! }))).toBeNull()
    expect(await readClaim(await encode({ token: { role: 'sys_admin' }, secret: secret! }))).toBeNull()
  })
  test('of a disabled account opens nothing', async () => {
    const { isOpen, accountId } = await atComputers(1)
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, accountId))
    expect(await isOpen(0)).toBe(false)
  })
})

describe('an upload under way', () => {
  const TAKEN: [string, (sessionId: string, accountId: string) => Promise<unknown>][] = [
    ['the session was ended', (id) => db.update(sessions).set({ endedAt: NOW }).where(eq(sessions.id, id))],
    [
      'the account was disabled',
      (_, id) => db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, id)),
    ],
  ]
  test.each(TAKEN)('comes to nothing when %s meanwhile', async (_, take) => {
    const desk = await aDesk(db)
    const { sessionId, accountId } = desk.owner.actor
    const bytes = makePdf()
    const { fileId } = await value(
      beginFile(desk.owner, { ...desk.place, name: 'a.pdf', size: bytes.length }),
    )
    await announce(rooms, fileId)
    await receive(rooms, fileId, 0, aPut(bytes))
    await take(sessionId, accountId)
    expect(codeOf(await completeFile({ db, now: NOW }, { fileId }))).toBe('signed_out')
    const facts = { type: 'pdf', size: 10, sha256: 'ab', pages: 1 } as const
    const whole = { ...desk.place, id: randomUUID(), name: 'b.pdf', facts }
    expect(codeOf(await attachFile(desk.owner, whole))).toBe('signed_out')
  })
  test('of someone whom their unit let go meanwhile is not found any more', async () => {
    const desk = await aDesk(db)
    const bytes = makePdf()
    const offer = { ...desk.place, name: 'a.pdf', size: bytes.length }
    const { fileId } = await value(beginFile(desk.owner, offer))
    await announce(rooms, fileId)
    await receive(rooms, fileId, 0, aPut(bytes))
    await db.update(accounts).set({ unitId: null }).where(eq(accounts.id, desk.owner.actor.accountId))
    expect(codeOf(await completeFile({ db, now: NOW }, { fileId }))).toBe('not_found')
  })
})

describe('a document whose turn to be printed comes', () => {
  // Nothing may be printed: whoever opens a page fails the test.
  const press = {
    db,
    store: rooms.store,
    staging: '/nowhere',
    browser: {
      withPage: () => Promise.reject(new Error('printed')),
      close: async () => {},
    } as unknown as Parameters<typeof printDocument>[0]['browser'],
  }
  const asked = async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    const { id } = await value(requestDocument(owner, { applicationId, job: aPrintJob(), fileName: 'a.pdf' }))
    const print = () => printDocument(press, id, { number: 1, last: true })
    return { id, owner, print, state: async () => (await findDocument(db, id))!.state }
  }
  test.each(['revoked', 'password', 'disabled'] as const)(
    'is not printed when the session was %s',
    async (endReason) => {
      const { owner, print, state } = await asked()
      await db.update(sessions).set({ endedAt: NOW, endReason }).where(eq(sessions.id, owner.actor.sessionId))
      await print()
      expect(await state()).toBe('failed')
    },
  )
  test('is not printed for who no longer acts for the unit', async () => {
    const { owner, print, state } = await asked()
    await db.update(accounts).set({ unitId: null }).where(eq(accounts.id, owner.actor.accountId))
    await print()
    expect(await state()).toBe('failed')
  })
  test('is printed for who signed out by themselves meanwhile', async () => {
    const { owner, print } = await asked()
    await leave(db, owner.actor.sessionId, '10.0.0.1', NOW)
    await expect(print()).rejects.toThrow('printed')
  })
  test('says in which session it was asked for', async () => {
    const { id, owner } = await asked()
    const [row] = await db.select().from(documents).where(eq(documents.id, id))
    expect(row).toMatchObject({ requestedIn: owner.actor.sessionId })
  })
})
