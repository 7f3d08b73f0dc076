import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventsOfExpert, findExpert, insertExpert } from '@/db/experts'
import { accounts, auditLog, bindings, experts, sessions } from '@/db/schema'
import type { Identity } from '@/lib/domain/accounts/identity'
import { type Actor, ROLES } from '@/lib/domain/actor'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { reviewsOwnFile } from '@/lib/operations/applications/same-person'
import { viewApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { otherAccountsOf } from '@/lib/operations/personal/others'
import {
  askOfOwnData,
  exportOwnData,
  noteNotice,
  noticeIsDue,
  viewOwnData,
} from '@/lib/operations/personal/own'
import { answerRequest, listRequestsFor } from '@/lib/operations/personal/requests'
import { hiddenPlaces, showWhole, viewHidden } from '@/lib/operations/personal/show'
import { testDatabase } from '@/tests/support/database'
import { noticesOf } from '@/tests/support/notices'
import {
  aSubmitted,
  aVerifiedUnit,
  codeOf,
  NOW,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
const unit = await aVerifiedUnit(db, offices)
await theRound(db)
const file = await aSubmitted(unit)

const shown = () =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, 'personal.shown'), eq(auditLog.objectId, file.id)))

describe('查看完整', () => {
  let place: string
  let number: string
  beforeAll(async () => {
    const found = (await hiddenPlaces(offices.haining, file.id)).find((one) => one.place.endsWith('.idNo'))!
    place = found.place
    number = found.value
  })
  const why = '核对身份证复印件'

  test('shows one number to its county and the city, and puts who, where and why on record', async () => {
    expect((await value(showWhole(offices.haining, { id: file.id, place, why }))).value).toBe(number)
    await value(showWhole(offices.officer, { id: file.id, place, why }))
    const rows = await shown()
    expect(rows.map(({ actorName, detail }) => [actorName, detail])).toEqual([
      ['许海宁', { place, why }],
      ['周经办', { place, why }],
    ])
    expect(JSON.stringify(rows)).not.toContain(number)
  })

  test('asks a reason, and tells of the place without its number', async () => {
    const before = (await shown()).length
    for (const short of ['', '看看', '    核对  '])
      expect(codeOf(await showWhole(offices.haining, { id: file.id, place, why: short }))).toBe('invalid')
    expect(JSON.stringify(await value(viewHidden(offices.haining, { id: file.id, place })))).not.toContain(
      number,
    )
    expect((await shown()).length).toBe(before)
  })

  test('is not found by anybody else, at no other place, and leaves no trace then', async () => {
    const before = (await shown()).length
    const expert = await someone(db, { role: 'expert' })
    const observer = await someone(db, { role: 'observer' })
    const auditor = await someone(db, { role: 'audit_admin' })
    for (const ctx of [offices.nanhu, unit.owner, expert, observer, auditor])
      expect(codeOf(await showWhole(ctx, { id: file.id, place, why }))).toBe('not_found')
    for (const none of ['', 'staff', 'cover.centerName', `${place}x`])
      expect(codeOf(await showWhole(offices.haining, { id: file.id, place: none, why }))).toBe('not_found')
    expect((await shown()).length).toBe(before)
  })
})

describe('the same natural person', () => {
  const NUMBER = '330400199307161036'
  const browser = { userAgent: null, idToken: null, previousSessionId: null }
  const entered = async (identity: Identity): Promise<Actor> => {
    const { sid, accountId } = await value(signIn(db, identity, browser, NOW))
    const role = identity.kind === 'legal' ? 'legal_admin' : 'member'
    return {
      accountId,
      sessionId: sid,
      role,
      name: identity.actingName,
      unitId: unit.id,
      regionCode: null,
    } as Actor
  }
  const uscc = async () => (await unit.now()).uscc
  const acting = async (idNumber?: string): Promise<Identity> => ({
    kind: 'legal',
    subject: `corp-${idNumber ?? 'none'}`,
    company: { uscc: await uscc(), name: '海宁示例新材料有限公司' },
    actingName: '陆晓明',
    idNumber,
  })

  test('is recognised as 个人 and as 经办人, however the number was written, and by nothing else', async () => {
    const person = await entered({ kind: 'personal', subject: 'p1', actingName: '陆晓明', idNumber: NUMBER })
    const same = await entered(await acting(`3304 00199307161036`.replace(' ', '')))
    const other = await entered(await acting('330400199002281045'))
    const unknown = await entered(await acting())
    const names = async (actor: Actor) =>
      (await otherAccountsOf({ db, actor, now: NOW })).map(({ accountId }) => accountId)
    expect(await names(same)).toContain(person.accountId)
    expect(await names(person)).toEqual([same.accountId])
    expect(await names(other)).toEqual([])
    expect(await names(unknown)).toEqual([])
    expect((await viewOwnData({ db, actor: same, now: NOW })).idNo).toBe('330***********1036')
    expect((await viewOwnData({ db, actor: unknown, now: NOW })).idNo).toBeNull()
  })

  test('who passes on their own file is told so, where the unit has somebody else', async () => {
    const person = await entered({ kind: 'personal', subject: 'p1', actingName: '陆晓明', idNumber: NUMBER })
    const same = await entered(await acting(NUMBER))
    const other = await entered(await acting('330400199002281045'))
    const view = await value(viewApplication(unit.owner, file.id))
    const own = { application: { ...view.application, ownerId: person.accountId }, verbs: ['pass'] as const }
    const told = (actor: Actor) => reviewsOwnFile({ db, actor, now: NOW }, { ...own, verbs: [...own.verbs] })
    expect(await told(same)).toBe(false)

    const colleague = await someone(db, { role: 'member', subject: 'p2', unitId: unit.id })
    const bound = { unitId: unit.id, status: 'APPROVED' as const, since: NOW, createdAt: NOW }
    await db.insert(bindings).values({ ...bound, accountId: colleague.actor.accountId })
    expect(await told(same)).toBe(true)
    expect(await told(other)).toBe(false)
    expect(await reviewsOwnFile({ db, actor: same, now: NOW }, { ...own, verbs: [] })).toBe(false)
  })

  test('leaves no number in the database that could be read', async () => {
    const [row] = await db.select().from(sessions).where(eq(sessions.actingName, '陆晓明')).limit(1)
    expect(row).toBeDefined()
    const raw = await db.execute(`select id_no, acting_id_no, id_no_hash, acting_id_no_hash, mobile
      from accounts full join sessions on sessions.account_id = accounts.id`)
    expect(JSON.stringify([...raw])).toContain('sealed:1:')
    expect(JSON.stringify([...raw])).not.toContain(NUMBER)
  })
})

describe('one’s own data', () => {
  const hash = 'their hash'
  const proof = { address: '10.0.0.1', fits: async (password: string) => password === 'right' }
  const anExpert = async () => {
    const expert = { username: `zj${randomUUID()}`, name: '张专家', passwordHash: hash }
    const said = {
      applyType: 'tech',
      mobile: '13800138000',
      email: 'zhang@example.com',
      consentVersion: 'v1',
    }
    const id = (await insertExpert(db, { ...expert, ...said }, NOW))!
    return { db, now: NOW, actor: { ...offices.officer.actor, accountId: id, role: 'expert' as const } }
  }

  test('is shown with its numbers hidden, and taken along whole only with the password', async () => {
    const ctx = await anExpert()
    expect(await viewOwnData(ctx)).toMatchObject({ mobile: '138****8000', email: 'z****@example.com' })
    const hidden = JSON.stringify(await value(exportOwnData(ctx, '', proof)))
    expect(hidden).toContain('138****8000')
    expect(hidden).not.toContain('13800138000')
    expect(JSON.stringify(await value(exportOwnData(ctx, 'right', proof)))).toContain('13800138000')
    expect(codeOf(await exportOwnData(ctx, 'wrong', proof))).toBe('invalid')
    const rows = await db.select().from(auditLog).where(eq(auditLog.objectId, ctx.actor.accountId))
    expect(rows.filter(({ action }) => action === 'personal.exported').map(({ detail }) => detail)).toEqual([
      { whole: false },
      { whole: true },
    ])
    expect(hidden).not.toContain(hash)
  })

  test('whoever has no password here is given it hidden, whatever they type', async () => {
    const person = await someone(db, { role: 'member', subject: 'p9', mobile: '13800138009' })
    const taken = JSON.stringify(await value(exportOwnData(person, 'right', proof)))
    expect(taken).toContain('138****8009')
    expect(taken).not.toContain('13800138009')
  })

  test('is asked to be deleted once, also by two clicks at once; only who consented can end it', async () => {
    const ctx = await anExpert()
    const ask = (kind: 'deletion' | 'withdrawal', by: Ctx = ctx) => askOfOwnData(by, { kind, note: '' })
    const codes = (await Promise.all([ask('deletion'), ask('deletion')])).map(codeOf)
    expect(codes.sort()).toEqual(['not_allowed', 'ok'])
    expect(codeOf(await ask('withdrawal'))).toBe('ok')
    expect((await viewOwnData(ctx)).requests.map(({ kind }) => kind).sort()).toEqual([
      'deletion',
      'withdrawal',
    ])
    expect(codeOf(await ask('withdrawal', unit.owner))).toBe('not_found')
    const rows = await db.select().from(auditLog).where(eq(auditLog.objectId, ctx.actor.accountId))
    expect(rows.map(({ action }) => action).sort()).toEqual(['consent.withdrawn', 'deletion.requested'])
  })

  test('asked for is answered once, in words that the person reads; then it may be asked again', async () => {
    const ctx = await anExpert()
    await value(askOfOwnData(ctx, { kind: 'deletion', note: '' }))
    const system = await someone(db, { role: 'sys_admin', subject: randomUUID() })
    const [request] = (await value(listRequestsFor(system))).filter(
      ({ accountId }) => accountId === ctx.actor.accountId,
    )
    // Fifteen working days after 24 November 2026.
    expect(request).toMatchObject({ kind: 'deletion', due: '2026-12-15', answeredAt: null })
    const answer = (by: Ctx, text = '评审记录依法保存五年，其余已删除') =>
      answerRequest(by, { id: request!.id, answer: text })
    for (const role of ROLES.filter((one) => one !== 'sys_admin')) {
      const other = await someone(db, { role, subject: randomUUID() })
      expect([role, codeOf(await listRequestsFor(other)), codeOf(await answer(other))]).toEqual([
        role,
        'not_found',
        'not_found',
      ])
    }
    expect(codeOf(await answer(system, '好'))).toBe('invalid')
    const both = await Promise.all([answer(system), answer(system)])
    expect(both.map(codeOf).sort()).toEqual(['ok', 'stale'])
    expect((await viewOwnData(ctx)).requests[0]).toMatchObject({ answer: '评审记录依法保存五年，其余已删除' })
    expect((await noticesOf(db, ctx.actor.accountId)).map(({ kind }) => kind)).toEqual(['request_answered'])
    expect(codeOf(await askOfOwnData(ctx, { kind: 'deletion', note: '' }))).toBe('ok')
  })

  test('a consent that ends takes an expert out of the pool at once', async () => {
    const ctx = await anExpert()
    const { accountId } = ctx.actor
    await db.update(experts).set({ status: 'admitted' }).where(eq(experts.accountId, accountId))
    await value(askOfOwnData(ctx, { kind: 'withdrawal', note: '' }))
    expect((await findExpert(db, accountId))?.status).toBe('suspended')
    const events = await eventsOfExpert(db, accountId)
    expect(events.at(-1)).toMatchObject({ kind: 'suspended', note: '专家本人撤回同意' })
  })

  test('the policy is told of until its present version was noted', async () => {
    const ctx = await anExpert()
    expect(await noticeIsDue(ctx)).toBe(true)
    await value(noteNotice(ctx))
    expect(await noticeIsDue(ctx)).toBe(false)
    await db.update(accounts).set({ noticeVersion: 'before' }).where(eq(accounts.id, ctx.actor.accountId))
    expect(await noticeIsDue(ctx)).toBe(true)
  })
})
