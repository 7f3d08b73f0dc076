import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listApplications } from '@/db/applications'
import { findBinding } from '@/db/bindings'
import { accounts, filingChanges, presences } from '@/db/schema'
import { completeContent } from '@/db/seed/fixture/application'
import { findSession, startSession } from '@/db/sessions'
import { ctxOf, hereOf } from '@/lib/auth/session'
import { BEAT_MS, GONE_AFTER_MS } from '@/lib/domain/applications/presence'
import { listAsked } from '@/lib/operations/applications/asked'
import { assignSteps, viewAssignments } from '@/lib/operations/applications/assign'
import { moveToBin } from '@/lib/operations/applications/bin'
import { decideApplication } from '@/lib/operations/applications/decide'
import { generateDocument } from '@/lib/operations/applications/generate'
import { markFilled } from '@/lib/operations/applications/mark-filled'
import { keepCompany, leaveCompany } from '@/lib/operations/applications/presence'
import { reassignApplication } from '@/lib/operations/applications/reassign'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication, viewOwnApplication, viewStep } from '@/lib/operations/applications/view'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Ctx } from '@/lib/operations/context'
import { mayAttach } from '@/lib/operations/files/may-attach'
import { keepRowDraft, saveRow } from '@/lib/operations/filings/rows'
import { saveStep } from '@/lib/operations/filings/save-step'
import type { Result } from '@/lib/result'
import { testDatabase } from '@/tests/support/database'
import { noticesOf } from '@/tests/support/notices'
import {
  aCompleteDraft,
  aDraft,
  addRow,
  aVerifiedUnit,
  codeOf,
  fill,
  NOW,
  someone,
  type TestUnit,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

const later = (by: Ctx, ms: number): Ctx => ({ ...by, now: new Date(NOW.getTime() + ms) })

/** A person whom the unit let in, and as their next request finds them. */
async function aMember(unit: TestUnit, name: string) {
  const person = await someone(db, { name })
  const { id } = await value(chooseUnit(person, { unitId: unit.id }))
  const decide = async (by: Ctx, verb: Parameters<typeof decideBinding>[1]['verb']) =>
    value(
      decideBinding(by, {
        id,
        version: (await findBinding(db, id))!.version,
        verb,
        reason: '岗位调整期间暂停',
      }),
    )
  await decide(person, 'submit')
  await decide(unit.owner, 'approve')
  const { accountId } = person.actor
  const now = async (): Promise<Ctx> => {
    const sid = await startSession(db, { accountId, actingName: name, userAgent: null, idToken: null }, NOW)
    return (await ctxOf(db, { sid, accountId }, NOW))!
  }
  return { accountId, decide, now, ctx: await now() }
}

/** HR was asked for the people, finance for the unit's figures; the legal person began the application. */
async function aTeam(begun = aDraft) {
  const unit = await aVerifiedUnit(db, offices)
  const draft = await begun(unit)
  const hr = await aMember(unit, '王人事')
  const finance = await aMember(unit, '张会计')
  const assign = async (by: Ctx, to: Record<string, string>, version?: number) =>
    assignSteps(by, { id: draft.id, version: version ?? (await draft.now()).version, to })
  await value(assign(unit.owner, { staff: hr.accountId, host: finance.accountId }))
  const saveHost = (by: Ctx, town: string, was?: string) =>
    saveStep(by, { filingId: draft.filingId, step: 'host', changes: [{ name: 'town', was, now: town }] })
  const saveStaff = (by: Ctx, name: string, rowId = randomUUID()) =>
    saveRow(by, { filingId: draft.filingId, step: 'staff', rowId, was: {}, now: { name } })
  return { unit, draft, hr, finance, assign, saveHost, saveStaff }
}

describe('分工', () => {
  test('asks people of the unit for steps: they hear which, and find them under 待填写', async () => {
    const { unit, draft, hr, finance, assign } = await aTeam()
    const told = async (who: string) =>
      (await noticesOf(db, who))
        .filter(({ kind }) => kind === 'asked')
        .map(({ params, path }) => ({ params, path }))
    expect(await told(hr.accountId)).toEqual([
      {
        params: { programme: '市级高新技术研究开发中心认定', steps: '研发中心专职工作人员清单', count: 1 },
        path: `/applications/${draft.id}/steps/staff`,
      },
    ])
    expect(await listAsked(hr.ctx)).toMatchObject([
      { id: draft.id, steps: [{ key: 'staff', title: '研发中心专职工作人员清单' }] },
    ])
    expect(await listApplications(db, hr.ctx.actor)).toMatchObject([{ id: draft.id }])

    // The same once more tells nobody; another step for the same person tells of that one.
    await value(assign(unit.owner, { staff: hr.accountId }))
    expect(await told(hr.accountId)).toHaveLength(1)
    await value(assign(unit.owner, { host: hr.accountId }))
    expect(await told(hr.accountId)).toHaveLength(2)
    expect(await listAsked(finance.ctx)).toEqual([])
    const { events } = await value(viewApplication(unit.owner, draft.id))
    expect(events.map(({ kind, note }) => [kind, note])).toContainEqual(['assigned', '依托企业情况：王人事'])
  })

  test('is decided by the owner and the unit’s administrators, on the version that was read', async () => {
    const { unit, draft, hr, finance, assign } = await aTeam()
    const { version } = await draft.now()
    for (const by of [hr.ctx, finance.ctx]) {
      expect(codeOf(await viewAssignments(by, draft.id))).toBe('not_found')
      expect(codeOf(await assign(by, { cover: hr.accountId }))).toBe('not_allowed')
    }
    for (const by of [offices.haining, offices.officer, await someone(db, { unitId: unit.id })])
      expect(codeOf(await assign(by, { cover: hr.accountId }))).toBe('not_found')
    await finance.decide(unit.owner, 'appoint')
    const administrator = await finance.now()
    expect((await value(viewAssignments(administrator, draft.id))).people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['王人事', '张会计']),
    )
    await value(assign(administrator, { cover: hr.accountId }, version))
    expect(codeOf(await assign(unit.owner, { cover: '' }, version))).toBe('stale')
    await value(
      reassignApplication(unit.owner, { id: draft.id, version: version + 1, ownerId: hr.accountId }),
    )
    await value(assign(hr.ctx, { host: '' }))
    expect((await draft.now()).assigned).toEqual({
      staff: { to: hr.accountId, doneAt: null },
      cover: { to: hr.accountId, doneAt: null },
    })
  })

  test('takes only people who act for the unit now, and steps that are asked', async () => {
    const { unit, draft, hr, assign } = await aTeam()
    const stranger = await someone(db, {})
    const barred = await aMember(unit, '停用者')
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, barred.accountId))
    const frozen = await aMember(unit, '暂停者')
    await frozen.decide(unit.owner, 'freeze')
    const before = (await draft.now()).assigned
    for (const to of [stranger.actor.accountId, barred.accountId, frozen.accountId, 'nonsense'])
      expect(await assign(unit.owner, { cover: to })).toMatchObject({
        refusal: { code: 'invalid', problems: [{ field: 'to.cover', code: 'no_candidate' }] },
      })
    for (const step of ['nonsense', '__proto__', 'constructor'])
      expect(codeOf(await assign(unit.owner, Object.fromEntries([[step, hr.accountId]])))).toBe('invalid')
    expect((await draft.now()).assigned).toEqual(before)
  })
})

describe('who was asked for a step', () => {
  test('fills in that one, reads the others, and does nothing else with the application', async () => {
    const { unit, draft, hr, finance, saveHost, saveStaff } = await aTeam()
    await value(saveStaff(hr.ctx, '甲'))
    await value(saveHost(finance.ctx, '长安镇'))
    expect(codeOf(await saveHost(hr.ctx, '偷改的镇'))).toBe('not_allowed')
    expect(codeOf(await saveStaff(finance.ctx, '偷加的人'))).toBe('not_allowed')
    const slot = { filingId: draft.filingId, step: 'attachments', slot: 'A02' }
    expect(codeOf(await mayAttach(hr.ctx, slot))).toBe('not_allowed')
    expect(codeOf(await mayAttach(unit.owner, slot))).toBe('ok')
    expect([
      (await value(viewStep(hr.ctx, draft.id, 'staff'))).editable,
      (await value(viewStep(hr.ctx, draft.id, 'host'))).editable,
      (await value(viewStep(unit.owner, draft.id, 'host'))).editable,
    ]).toEqual([true, false, true])

    const { id } = draft
    const { version } = await draft.now()
    const refused: [string, Promise<Result<unknown>>][] = [
      ['submit', submitApplication(hr.ctx, { id, explanations: {} })],
      ['delete', moveToBin(hr.ctx, { id, verb: 'delete' })],
      ['reassign', reassignApplication(hr.ctx, { id, version, ownerId: hr.accountId })],
      ['pass', decideApplication(hr.ctx, { id, version, verb: 'pass' })],
      ['generate', generateDocument(hr.ctx, { applicationId: id })],
    ]
    for (const [verb, answer] of refused) expect(codeOf(await answer), verb).toBe('not_allowed')
  })

  test('reads identity numbers and mobiles whole in their own steps alone', async () => {
    const { draft, unit, hr, finance } = await aTeam(aCompleteDraft)
    const [first] = completeContent().rows.staff!
    const number = String(first!.cells.idNo)
    const mobile = String(completeContent().answers.host!.legalRepMobile)
    const texts = async (by: Ctx) => JSON.stringify((await value(viewOwnApplication(by, draft.id))).content)
    expect([number.length, mobile.length]).toEqual([18, 11])
    expect((await texts(hr.ctx)).includes(number)).toBe(true)
    expect((await texts(hr.ctx)).includes(mobile)).toBe(false)
    expect((await texts(finance.ctx)).includes(number)).toBe(false)
    expect((await texts(finance.ctx)).includes(mobile)).toBe(true)
    for (const whole of [number, mobile]) expect((await texts(unit.owner)).includes(whole)).toBe(true)
  })

  test('says that it is filled in, and that it is not; another one cannot', async () => {
    const { unit, draft, hr, finance } = await aTeam()
    const mark = (by: Ctx, done: boolean) => markFilled(by, { id: draft.id, step: 'staff', done })
    for (const by of [finance.ctx, unit.owner]) expect(codeOf(await mark(by, true))).toBe('not_allowed')
    await value(mark(hr.ctx, true))
    expect(await listAsked(hr.ctx)).toEqual([])
    expect((await value(viewAssignments(unit.owner, draft.id))).shares.staff).toMatchObject({
      person: { name: '王人事' },
      doneAt: NOW.toISOString(),
    })
    await value(mark(hr.ctx, false))
    expect(await listAsked(hr.ctx)).toHaveLength(1)
  })

  test('may no more from the moment the unit lets them go or rest, and from the moment another one is asked', async () => {
    const { unit, draft, hr, finance, assign, saveHost, saveStaff } = await aTeam()
    await hr.decide(unit.owner, 'freeze')
    await finance.decide(finance.ctx, 'leave')
    for (const one of [hr, finance]) {
      const now = await one.now()
      expect(codeOf(await viewApplication(now, draft.id))).toBe('not_found')
      expect(codeOf(await viewStep(now, draft.id, 'staff'))).toBe('not_found')
      expect(codeOf(await saveStaff(now, '晚来的人'))).toBe('not_found')
      expect(codeOf(await saveHost(now, '晚来的镇'))).toBe('not_found')
      expect(
        codeOf(await keepCompany(now, { id: draft.id, tab: randomUUID(), step: 'staff', since: 0 })),
      ).toBe('not_found')
      expect(await listAsked(now)).toEqual([])
      expect(await listApplications(db, now.actor)).toEqual([])
    }
    const { shares } = await value(viewAssignments(unit.owner, draft.id))
    expect([shares.staff?.person, shares.host?.person]).toEqual([null, null])
    // Who has left may stay named until another one is asked.
    await value(assign(unit.owner, { staff: hr.accountId, cover: '' }))

    await hr.decide(unit.owner, 'thaw')
    const back = await hr.now()
    await value(saveStaff(back, '又来的人'))
    await value(assign(unit.owner, { staff: '' }))
    expect(codeOf(await saveStaff(back, '晚来的人'))).toBe('not_found')
    expect(codeOf(await viewApplication(back, draft.id))).toBe('not_found')
  })

  test('changes nothing while the application lies with others, nor in the bin', async () => {
    const { unit, draft, hr, saveStaff } = await aTeam(aCompleteDraft)
    await value(moveToBin(unit.owner, { id: draft.id, verb: 'delete' }))
    expect(codeOf(await saveStaff(hr.ctx, '甲'))).toBe('not_found')
    expect(await listAsked(hr.ctx)).toEqual([])
    await value(moveToBin(unit.owner, { id: draft.id, verb: 'restore' }))
    await value(submitApplication(unit.owner, { id: draft.id, explanations: {} }))
    expect(codeOf(await saveStaff(hr.ctx, '甲'))).toBe('not_allowed')
    expect(codeOf(await viewApplication(hr.ctx, draft.id))).toBe('ok')
    expect(codeOf(await viewOwnApplication(hr.ctx, draft.id))).toBe('not_found')
    expect(await listAsked(hr.ctx)).toEqual([])
  })
})

describe('who is there', () => {
  const page = (draft: { id: string }, step: string) => ({ id: draft.id, tab: randomUUID(), step, since: 0 })

  test('is told to the others with their step, and gone as soon as they leave or are silent for too long', async () => {
    const { unit, draft, hr, finance } = await aTeam()
    const [mine, theirs] = [page(draft, 'cover'), page(draft, 'staff')]
    const seen = async (ms: number) => (await value(keepCompany(later(unit.owner, ms), mine))).others
    expect(await seen(0)).toEqual([])
    expect(await value(keepCompany(hr.ctx, theirs))).toMatchObject({
      others: [{ name: '查月红', step: 'cover' }],
      next: BEAT_MS,
    })
    expect(await seen(GONE_AFTER_MS - 1)).toEqual([{ name: '王人事', step: 'staff' }])
    expect((await value(keepCompany(later(unit.owner, GONE_AFTER_MS - 1_000), mine))).next).toBe(1_050)
    expect(await seen(GONE_AFTER_MS)).toEqual([])

    // Gone on to another step: the leaving of the one before comes late and takes nobody away.
    const on = { ...theirs, step: 'host' }
    await value(keepCompany(hr.ctx, on))
    await value(leaveCompany(hr.ctx, theirs))
    expect(await seen(0)).toEqual([{ name: '王人事', step: 'host' }])
    await value(leaveCompany(finance.ctx, on))
    expect(await seen(0)).toEqual([{ name: '王人事', step: 'host' }])
    await value(leaveCompany(hr.ctx, on))
    expect(await seen(0)).toEqual([])
  })

  test('is told to nobody who does not see the draft, and what others left about is swept away', async () => {
    const { unit, draft, hr } = await aTeam()
    for (const by of [
      offices.haining,
      offices.officer,
      await someone(db, { unitId: unit.id }),
      await someone(db, {}),
    ])
      expect(codeOf(await keepCompany(by, page(draft, 'cover')))).toBe('not_found')
    for (const id of ['nonsense', randomUUID()])
      expect(codeOf(await keepCompany(unit.owner, { ...page(draft, 'cover'), id }))).toBe('not_found')
    const gone = page(draft, 'staff')
    await value(keepCompany(hr.ctx, gone))
    await value(keepCompany(later(unit.owner, 120_000), page(draft, 'cover')))
    expect(await db.select().from(presences).where(eq(presences.tab, gone.tab))).toEqual([])
  })

  test('keeps no session awake', async () => {
    const { hr } = await aTeam()
    const { sessionId: sid, accountId } = hr.ctx.actor
    const at = new Date(NOW.getTime() + 10 * 60_000)
    expect(await hereOf(db, { sid, accountId }, at, { peeking: true })).not.toBeNull()
    expect((await findSession(db, sid))?.seenAt).toEqual(NOW)
    await hereOf(db, { sid, accountId }, at)
    expect((await findSession(db, sid))?.seenAt).toEqual(at)
    const over = new Date(at.getTime() + 30 * 60_000)
    expect(await hereOf(db, { sid, accountId }, over, { peeking: true })).toBeNull()
  })
})

describe('what others change', () => {
  test('is told with who, which step and which fields or rows, once, and not to who did it', async () => {
    const { unit, draft, hr, finance, saveHost, saveStaff } = await aTeam()
    const { since } = await value(viewOwnApplication(unit.owner, draft.id))
    const ask = (by: Ctx, from: number) =>
      value(keepCompany(by, { id: draft.id, tab: randomUUID(), step: 'cover', since: from }))
    const row = randomUUID()
    await value(saveStaff(hr.ctx, '甲', row))
    await fill(finance.ctx, draft.filingId, 'host', { town: '长安镇', contactDept: '科技管理部' })
    const heard = await ask(unit.owner, since)
    expect(heard.changes).toEqual([
      { by: '王人事', step: 'staff', items: [row] },
      { by: '张会计', step: 'host', items: ['town', 'contactDept'] },
    ])
    expect((await ask(unit.owner, heard.until)).changes).toEqual([])
    expect((await ask(hr.ctx, since)).changes.map(({ by }) => by)).toEqual(['张会计'])
    expect((await value(viewOwnApplication(unit.owner, draft.id))).since).toBe(heard.until)

    // What is typed into an open dialog is nobody else's news, nor is what changes nothing.
    await value(
      keepRowDraft(hr.ctx, {
        filingId: draft.filingId,
        step: 'staff',
        rowId: row,
        was: {},
        now: { name: '乙' },
      }),
    )
    await value(saveStep(finance.ctx, { filingId: draft.filingId, step: 'host', changes: [] }))
    expect(codeOf(await saveHost(hr.ctx, '不许'))).toBe('not_allowed')
    expect((await ask(unit.owner, heard.until)).changes).toEqual([])
  })

  test('comes with a version by which older answers are known, the same to the page and to who saves', async () => {
    const { unit, draft, finance, saveHost } = await aTeam()
    const first = await value(saveHost(finance.ctx, '长安镇'))
    expect((await value(viewStep(unit.owner, draft.id, 'host'))).version).toBe(first.version)
    const second = await value(saveHost(unit.owner, '许村镇', '长安镇'))
    expect(second.version).toBe(first.version + 1)
    const refused = await value(saveHost(finance.ctx, '盐官镇', '长安镇'))
    expect([refused.conflicts.length, refused.version]).toEqual([1, second.version])
  })

  test('is missed by nobody when many save at once: what is numbered lower is in sight first', async () => {
    const { unit, draft, hr, finance } = await aTeam()
    const latest = async () => {
      const all = await db.select().from(filingChanges).where(eq(filingChanges.filingId, draft.filingId))
      return Math.max(0, ...all.map(({ id }) => id))
    }
    const heard: string[] = []
    let since = 0
    let running = true
    const listening = (async () => {
      while (running || since < (await latest())) {
        const answer = await value(
          keepCompany(unit.owner, { id: draft.id, tab: randomUUID(), step: 'cover', since }),
        )
        heard.push(...answer.changes.flatMap(({ items }) => items))
        since = answer.until
      }
    })()
    const rows = Array.from({ length: 20 }, () => randomUUID())
    await Promise.all([
      ...rows.map((row) => addRow({ owner: hr.ctx, filingId: draft.filingId }, { name: '甲' }, row)),
      ...rows.map((_, at) =>
        saveStep(finance.ctx, {
          filingId: draft.filingId,
          step: 'host',
          changes: [{ name: 'town', was: undefined, now: `镇${at}` }],
        }),
      ),
    ])
    running = false
    await listening
    expect(heard.filter((item) => item !== 'town').toSorted()).toEqual(rows.toSorted())
  })

  test('is forgotten after a day', async () => {
    const { draft, hr, saveStaff } = await aTeam()
    await value(saveStaff(hr.ctx, '甲'))
    await value(saveStaff(later(hr.ctx, 25 * 60 * 60_000), '乙'))
    expect(
      await db.select().from(filingChanges).where(eq(filingChanges.filingId, draft.filingId)),
    ).toHaveLength(1)
  })
})
