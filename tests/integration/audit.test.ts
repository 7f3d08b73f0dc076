import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recordAudit } from '@/db/audit'
import { auditLinks, auditLog } from '@/db/schema'
import { ROLES } from '@/lib/domain/actor'
import { mayDo } from '@/lib/domain/duties'
import { submitApplication } from '@/lib/operations/applications/submit'
import { sealAudit } from '@/lib/operations/audit/seal'
import { exportAudit, searchAudit } from '@/lib/operations/audit/search'
import { verifyAudit } from '@/lib/operations/audit/verify'
import { byOf } from '@/lib/operations/context'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aVerifiedUnit,
  codeOf,
  NOW,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

/** A log of its own, because a chain is about all of it. */
async function aLog() {
  const { db, owner } = await testDatabase()
  const auditor = await someone(db, { role: 'audit_admin', name: '陈审计' })
  const entry = (id: string) => ({
    ...byOf(auditor),
    action: 'unit.verified' as const,
    object: { kind: 'unit', id },
  })
  const write = (...ids: string[]) => Promise.all(ids.map((id) => recordAudit(db, entry(id))))
  return { db, owner, auditor, entry, write }
}

describe('the log', () => {
  test('has a row for each step of an application, from where it came, and none for what was refused', async () => {
    const { db } = await testDatabase()
    await theRound(db)
    const unit = await aVerifiedUnit(db, await theOffices(db))
    const draft = await aCompleteDraft(unit)
    const owner = { ...draft.owner, address: '10.1.2.3' }
    expect(codeOf(await submitApplication(await someone(db, {}), { id: draft.id, explanations: {} }))).toBe(
      'not_found',
    )
    await value(submitApplication(owner, { id: draft.id, explanations: {} }))
    const rows = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.objectId, draft.id))
      .orderBy(asc(auditLog.id))
    expect(rows.map(({ action, actorName, address }) => [action, actorName, address])).toEqual([
      ['application.started', '查月红', null],
      ['application.submitted', '查月红', '10.1.2.3'],
    ])
    expect(rows[1]!.detail).toEqual({ from: 'DRAFT', to: 'COUNTY_REVIEW', dataVersion: 1 })
  })

  test('holds nobody’s number, wherever one was typed', async () => {
    const { db, entry } = await aLog()
    const number = '33040019850615001X'
    await recordAudit(db, {
      ...entry(number),
      actorName: `姚${number}`,
      detail: { reason: `核对 ${number} 的社保`, rows: 1 },
    })
    const rows = JSON.stringify(await db.select().from(auditLog))
    expect(rows).toContain('核对')
    expect(rows).not.toContain('19850615')
  })

  test('keeps nothing of what is rolled back', async () => {
    const { db, entry } = await aLog()
    await db
      .transaction(async (tx) => {
        await recordAudit(tx, entry('x'))
        throw new Error('no')
      })
      .catch(() => {})
    expect(await db.select().from(auditLog)).toEqual([])
  })
})

describe('sealing', () => {
  test('by several at once lays one link per row', async () => {
    const { db, write } = await aLog()
    await write(...Array.from({ length: 50 }, (_, at) => `u${at}`))
    const sealed = await Promise.all([1, 2, 3, 4].map(() => sealAudit(db, NOW)))
    expect(sealed.reduce((sum, one) => sum + one.sealed, 0)).toBe(50)
    const links = await db.select().from(auditLinks).orderBy(asc(auditLinks.position))
    expect(links.map(({ position }) => position)).toEqual(links.map((_, at) => at + 1))
    expect(new Set(links.map(({ logId }) => logId)).size).toBe(50)
  })

  test('takes up a row that was committed after younger ones were sealed', async () => {
    const { db, auditor, entry, write } = await aLog()
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    let written = () => {}
    const isWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = db.transaction(async (tx) => {
      await recordAudit(tx, entry('slow'))
      written()
      await held
    })
    await isWritten
    await write('quick')
    expect((await sealAudit(db, NOW)).sealed).toBe(1)
    go()
    await slow
    expect((await sealAudit(db, NOW)).sealed).toBe(1)
    expect(await value(verifyAudit(auditor))).toMatchObject({ fault: null, unsealed: 0 })
  })
})

describe('verifying', () => {
  test('finds nothing in a log that was left alone, and is itself put on record', async () => {
    const { auditor, write, db } = await aLog()
    await write('a', 'b', 'c')
    expect(await value(verifyAudit(auditor))).toMatchObject({
      head: { position: 3 },
      fault: null,
      unsealed: 0,
    })
    const [last] = await db.select().from(auditLog).orderBy(sql`id desc`).limit(1)
    expect(last).toMatchObject({ action: 'audit.verified', outcome: 'done' })
  })

  // As the owner of the database, whom no grant keeps from it.
  test.each([
    ['a changed row', sql`update audit_log set actor_name = '别人' where object_id = 'b'`, 'changed'],
    ['a row that is gone', sql`delete from audit_log where object_id = 'b'`, 'gone'],
    [
      'a row that is gone together with its link',
      sql`with gone as (delete from audit_log where object_id = 'b' returning id)
        delete from audit_links where log_id in (select id from gone)`,
      'gap',
    ],
  ])('finds %s', async (_, tamper, kind) => {
    const { auditor, owner, write, entry, db } = await aLog()
    for (const id of ['a', 'b', 'c']) await recordAudit(db, entry(id))
    await sealAudit(db, NOW)
    await owner.execute(tamper)
    await write('d')
    expect((await value(verifyAudit(auditor))).fault).toMatchObject({ kind })
  })

  test('finds a row that was slipped in far back', async () => {
    const { auditor, owner, write, db } = await aLog()
    await owner.execute(sql`alter sequence audit_log_id_seq restart with 500000`)
    await write('a')
    await sealAudit(db, NOW)
    await owner.execute(sql`insert into audit_log (id, at, actor_name, action, object_kind, object_id)
      overriding system value values (5, now(), '别人', 'unit.verified', 'unit', 'z')`)
    expect(await value(verifyAudit(auditor))).toMatchObject({ fault: null, unsealed: 1 })
  })

  test('is the auditor’s: to all others there is no log, but the observer reads it', async () => {
    const { db } = await aLog()
    for (const role of ROLES) {
      const who = await someone(db, { role, subject: role })
      const reads = codeOf(await searchAudit(who, { filter: {} }))
      expect([role, reads]).toEqual([
        role,
        role === 'audit_admin' || role === 'observer' ? 'ok' : 'not_found',
      ])
      expect(codeOf(await verifyAudit(who))).toBe(role === 'audit_admin' ? 'ok' : 'not_found')
      expect(codeOf(await exportAudit(who, {}))).toBe(role === 'audit_admin' ? 'ok' : 'not_found')
      expect(mayDo(who.actor, 'audit.read')).toBe(reads === 'ok')
    }
  })
})

describe('searching', () => {
  test('narrows by person, action, object and day, and goes on where it ended', async () => {
    const { db, auditor, entry } = await aLog()
    const day = 24 * 60 * 60_000
    for (let at = 0; at < 120; at++)
      await recordAudit(db, { ...entry(`u${at % 2}`), at: new Date(NOW.getTime() + (at >= 60 ? day : 0)) })
    await recordAudit(db, { ...entry('u9'), actorName: '100%_沈' })
    const search = async (filter: Parameters<typeof searchAudit>[1]['filter'], before?: number) =>
      value(searchAudit(auditor, { filter, before }))
    expect((await search({ object: 'u1' })).rows).toHaveLength(60)
    expect((await search({ actor: '100%_' })).rows.map(({ objectId }) => objectId)).toEqual(['u9'])
    expect((await search({ from: new Date(NOW.getTime() + 1) })).rows).toHaveLength(60)
    expect((await search({ until: new Date(NOW.getTime() + 1) })).rows).toHaveLength(61)
    expect((await search({ action: 'audit.exported' })).rows).toEqual([])
    const first = await search({})
    const second = await search({}, first.next!)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 21, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(121)
  })
})
