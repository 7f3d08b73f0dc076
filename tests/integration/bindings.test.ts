import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { bindingsOfPerson, bindingsOfUnit, findBinding, insertBinding } from '@/db/bindings'
import { accounts } from '@/db/schema'
import { findSession, startSession } from '@/db/sessions'
import { ensureUnit } from '@/db/units'
import { ctxOf } from '@/lib/auth/session'
import { UNIT_FORM } from '@/lib/domain/units/form'
import { decideApplication } from '@/lib/operations/applications/decide'
import { reassignApplication } from '@/lib/operations/applications/reassign'
import { startApplication } from '@/lib/operations/applications/start'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication, viewOwnApplication } from '@/lib/operations/applications/view'
import { withdrawApplication } from '@/lib/operations/applications/withdraw'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import { listUnitBindings } from '@/lib/operations/bindings/list'
import { searchUnitsFor } from '@/lib/operations/bindings/search'
import { switchUnit } from '@/lib/operations/bindings/switch'
import type { Ctx } from '@/lib/operations/context'
import { byOf } from '@/lib/operations/context'
import { viewUnit } from '@/lib/operations/units/view'
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

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

const versionOf = async (id: string) => (await findBinding(db, id))!.version
const decide = async (
  by: Ctx,
  id: string,
  verb: Parameters<typeof decideBinding>[1]['verb'],
  reason?: string,
) => decideBinding(by, { id, version: await versionOf(id), verb, reason })
const statusOf = async (id: string) => (await findBinding(db, id))!.status

/** Chosen and sent off, waiting for the unit. */
async function aRequest(unitId: string) {
  const person = await someone(db, {})
  const { id } = await value(chooseUnit(person, { unitId }))
  await value(decide(person, id, 'submit'))
  return { id, person }
}

/** The unit a person acts for, as their next request finds it. */
async function actsFor({ actor }: Ctx): Promise<string | null> {
  const session = { accountId: actor.accountId, actingName: actor.name, userAgent: null, idToken: null }
  return (await findSession(db, await startSession(db, session, NOW)))!.unitId
}

describe('a person’s binding', () => {
  test('gives no right before the unit’s administrator has approved it, and then does at once', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const { id, person } = await aRequest(unit.id)
    expect(await actsFor(person)).toBeNull()
    await value(decide(unit.owner, id, 'approve'))
    expect(await actsFor(person)).toBe(unit.id)
    await value(decide(unit.owner, id, 'leave'))
    expect(await actsFor(person)).toBeNull()
  })

  test('is rejected with a reason that the person reads, and may be asked for again', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const { id, person } = await aRequest(unit.id)
    expect(codeOf(await decide(unit.owner, id, 'reject', '不是'))).toBe('invalid')
    expect(await statusOf(id)).toBe('PENDING')
    await value(decide(unit.owner, id, 'reject', '不是本单位职工'))
    expect((await bindingsOfPerson(db, person.actor.accountId))[0]).toMatchObject({
      status: 'REJECTED',
      reason: '不是本单位职工',
    })
    const again = await value(chooseUnit(person, { unitId: unit.id }))
    expect(again.id).not.toBe(id)
  })

  test('is there once per unit, also when it is chosen twice at once', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const person = await someone(db, {})
    const chosen = await Promise.all([1, 2, 3].map(() => value(chooseUnit(person, { unitId: unit.id }))))
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(1)
    const by = byOf(person)
    expect(await insertBinding(db, { accountId: person.actor.accountId, unitId: unit.id }, by)).toBeNull()
  })

  test('is nobody’s business before it is sent off, nor another unit’s ever', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const other = await aVerifiedUnit(db, offices)
    const person = await someone(db, {})
    const { id } = await value(chooseUnit(person, { unitId: unit.id }))
    for (const by of [unit.owner, other.owner, await someone(db, {}), ...Object.values(offices)])
      expect(codeOf(await decide(by, id, 'approve'))).toBe('not_found')
    await value(decide(person, id, 'submit'))
    expect(codeOf(await decide(other.owner, id, 'approve'))).toBe('not_found')
    expect(codeOf(await decide(person, id, 'approve'))).toBe('not_allowed')
    expect((await value(listUnitBindings(other.owner))).waiting).toEqual([])
    expect((await value(listUnitBindings(unit.owner))).waiting.map((one) => one.id)).toEqual([id])
  })

  test('is decided once, of two administrators at once, and withdrawn only while it waits', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const second = await someone(db, { role: 'legal_admin', unitId: unit.id })
    const { id, person } = await aRequest(unit.id)
    const version = await versionOf(id)
    const answers = await Promise.all(
      [unit.owner, second].map((by) => decideBinding(by, { id, version, verb: 'approve' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codeOf(await decide(person, id, 'withdraw'))).toBe('not_allowed')
  })

  test('to several units lets one switch between them and to no other', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => aVerifiedUnit(db, offices)))
    const { id, person } = await aRequest(one!.id)
    await value(decide(one!.owner, id, 'approve'))
    const second = await value(chooseUnit(person, { unitId: two!.id }))
    await value(decide(person, second.id, 'submit'))
    await value(decide(two!.owner, second.id, 'approve'))
    expect(await actsFor(person)).toBe(one!.id)
    await value(switchUnit(person, { unitId: two!.id }))
    expect(await actsFor(person)).toBe(two!.id)
    expect(codeOf(await switchUnit(person, { unitId: three!.id }))).toBe('not_found')
    await value(decide(two!.owner, second.id, 'leave'))
    expect(await actsFor(person)).toBe(one!.id)
  })
})

describe('查询', () => {
  test('finds a unit by parts of its name, however they are typed, the likeliest first', async () => {
    const make = (uscc: string, name: string) => ensureUnit(db, uscc, name, UNIT_FORM)
    await make('91330400AAAAAAAA01', '海盐星火紧固件股份有限公司')
    await make('91330400AAAAAAAA02', '海盐星火（集团）ＡＢ科技有限公司')
    await make('91330400AAAAAAAA03', '星火海盐有限公司')
    const names = async (part: string) =>
      (await value(searchUnitsFor(await someone(db, {}), { part }))).found.map(({ name }) => name)
    expect(await names('星火紧固件有限公司')).toEqual(['海盐星火紧固件股份有限公司'])
    expect(await names('ab科技')).toEqual(['海盐星火（集团）ＡＢ科技有限公司'])
    expect((await names('海盐星火'))[0]).toBe('海盐星火紧固件股份有限公司')
    expect(await names('星火')).toHaveLength(3)
    expect(await names('没有这样的')).toEqual([])
  })

  test('tells whether anybody can approve, and who the legal representative is', async () => {
    const unit = await aVerifiedUnit(db, offices)
    await ensureUnit(db, '91330400AAAAAAAA09', '无人管理试验有限公司', UNIT_FORM)
    const person = await someone(db, {})
    const { found } = await value(searchUnitsFor(person, { part: '海宁示例新材料' }))
    const mine = found.find(({ id }) => id === unit.id)
    expect(mine).toMatchObject({ hasAdministrator: true, regionCode: '330481', legalRep: expect.any(String) })
    expect((await value(searchUnitsFor(person, { part: '无人管理试验' }))).found).toMatchObject([
      { hasAdministrator: false },
    ])
  })

  test('wants two characters, and is answered twenty times a minute', async () => {
    const person = await someone(db, {})
    expect(codeOf(await searchUnitsFor(person, { part: '海' }))).toBe('invalid')
    for (let at = 0; at < 20; at++) await value(searchUnitsFor(person, { part: '海盐' }))
    expect(codeOf(await searchUnitsFor(person, { part: '海盐' }))).toBe('invalid')
    const later = { ...person, now: new Date(person.now.getTime() + 60_000) }
    expect(codeOf(await searchUnitsFor(later, { part: '海盐' }))).toBe('ok')
  })

  test('is for people without further rights only', async () => {
    for (const by of Object.values(offices))
      expect(codeOf(await searchUnitsFor(by, { part: '海盐' }))).toBe('not_allowed')
  })
})

describe('what a person submits', () => {
  /** A complete draft that belongs to a bound person. */
  async function aPersonsDraft() {
    const unit = await aVerifiedUnit(db, offices)
    const owner = await someone(db, { unitId: unit.id })
    const draft = await aCompleteDraft({ ...unit, owner })
    return { draft, unit, owner }
  }
  const submit = (by: Ctx, id: string) => submitApplication(by, { id, explanations: {} })
  const version = async (draft: { now: () => Promise<{ version: number }> }) => (await draft.now()).version

  test('goes to the unit first, unseen by the county, and on with 通过并提交', async () => {
    const { draft, unit, owner } = await aPersonsDraft()
    await value(submit(owner, draft.id))
    expect(await draft.now()).toMatchObject({ status: 'UNIT_REVIEW', dataVersion: 1, passedVersion: 0 })
    expect((await draft.now()).acceptNo).toMatch(/^JX-GXYF-2026-\d{6}$/)
    expect(codeOf(await viewApplication(offices.haining, draft.id))).toBe('not_found')
    const pass = async (by: Ctx) =>
      decideApplication(by, { id: draft.id, version: await version(draft), verb: 'pass' })
    expect(codeOf(await pass(owner))).toBe('not_allowed')
    await value(pass(unit.owner))
    expect(await draft.now()).toMatchObject({ status: 'COUNTY_REVIEW', passedVersion: 1 })
    expect((await value(viewApplication(offices.haining, draft.id))).submission?.dataVersion).toBe(1)
  })

  test('is returned by the unit with reasons, mended and sent again under the same number', async () => {
    const { draft, unit, owner } = await aPersonsDraft()
    await value(submit(owner, draft.id))
    const { acceptNo } = await draft.now()
    const reasons = [{ step: 'host', field: 'town', code: 'F03', text: '与营业执照不一致' }]
    await value(
      decideApplication(unit.owner, {
        id: draft.id,
        version: await version(draft),
        verb: 'return',
        reasons,
        note: '',
      }),
    )
    expect((await value(viewOwnApplication(owner, draft.id))).reasons).toEqual(reasons)
    await value(submit(owner, draft.id))
    expect(await draft.now()).toMatchObject({ status: 'UNIT_REVIEW', acceptNo, dataVersion: 2 })
  })

  test('shows the county the version that was passed on while a newer one waits in the unit', async () => {
    const { draft, unit, owner } = await aPersonsDraft()
    await value(submit(owner, draft.id))
    await value(decideApplication(unit.owner, { id: draft.id, version: await version(draft), verb: 'pass' }))
    const reasons = [{ step: 'host', field: 'town', code: 'F03', text: '与营业执照不一致' }]
    await value(
      decideApplication(offices.haining, {
        id: draft.id,
        version: await version(draft),
        verb: 'return',
        reasons,
        note: '',
      }),
    )
    await value(submit(owner, draft.id))
    expect(await draft.now()).toMatchObject({ status: 'UNIT_REVIEW', dataVersion: 2, passedVersion: 1 })
    expect((await value(viewApplication(offices.haining, draft.id))).submission?.dataVersion).toBe(1)
    expect((await value(viewApplication(unit.owner, draft.id))).submission?.dataVersion).toBe(2)
  })

  test('can be taken back while it waits and the round is open', async () => {
    const { draft, unit, owner } = await aPersonsDraft()
    await value(submit(owner, draft.id))
    expect(codeOf(await withdrawApplication(unit.owner, { id: draft.id }))).toBe('not_allowed')
    const late = { ...owner, now: new Date('2026-12-31T09:00:00Z') }
    expect(codeOf(await withdrawApplication(late, { id: draft.id }))).toBe('closed')
    await value(withdrawApplication(owner, { id: draft.id }))
    expect((await draft.now()).status).toBe('DRAFT')
  })

  test('is read by colleagues once submitted, and edited by its owner and the administrator alone', async () => {
    const { draft, unit, owner } = await aPersonsDraft()
    const colleague = await someone(db, { unitId: unit.id })
    expect(codeOf(await viewApplication(colleague, draft.id))).toBe('not_found')
    expect(codeOf(await startApplication(colleague, { programme: 'gxyf' }))).toBe('colleague_applies')
    await value(submit(owner, draft.id))
    expect(codeOf(await viewApplication(colleague, draft.id))).toBe('ok')
    expect(codeOf(await viewOwnApplication(colleague, draft.id))).toBe('not_found')
    expect(codeOf(await viewOwnApplication(unit.owner, draft.id))).toBe('ok')
    expect(codeOf(await startApplication(colleague, { programme: 'gxyf' }))).toBe('exists')
  })
})

/** Someone whom the unit let in, as their next request finds them. */
async function aMember(unit: { id: string; owner: Ctx }) {
  const { id, person } = await aRequest(unit.id)
  await value(decide(unit.owner, id, 'approve'))
  return { id, person, asOf: () => asOf(person) }
}

/** The person with what they may do at this moment. */
async function asOf(person: Ctx): Promise<Ctx> {
  const { accountId, name } = person.actor
  const sid = await startSession(db, { accountId, actingName: name, userAgent: null, idToken: null }, NOW)
  return (await ctxOf(db, { sid, accountId }, NOW))!
}

describe('暂停', () => {
  test('takes every right at once and says why; 恢复 gives them back, and nothing is lost', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const { id, person, asOf: now } = await aMember(unit)
    const draft = await value(startApplication(await now(), { programme: 'gxyf' }))
    expect(codeOf(await decide(unit.owner, id, 'freeze', '短'))).toBe('invalid')
    await value(decide(unit.owner, id, 'freeze', '岗位调整期间暂停'))
    expect((await now()).actor.unitId).toBeNull()
    expect(codeOf(await viewOwnApplication(await now(), draft.id))).toBe('not_found')
    expect((await bindingsOfPerson(db, person.actor.accountId))[0]).toMatchObject({
      status: 'FROZEN',
      reason: '岗位调整期间暂停',
    })
    // Nobody chooses their way around it.
    expect((await value(chooseUnit(person, { unitId: unit.id }))).id).toBe(id)
    expect(codeOf(await decide(person, id, 'thaw'))).toBe('not_allowed')
    await value(decide(unit.owner, id, 'thaw'))
    expect((await value(viewOwnApplication(await now(), draft.id))).application.id).toBe(draft.id)
  })
})

describe('a unit’s administrators', () => {
  test('can be appointed among its people, review for it, and be dismissed again', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const [admin, other] = [await aMember(unit), await aMember(unit)]
    expect(codeOf(await listUnitBindings(await admin.asOf()))).toBe('not_found')
    expect(codeOf(await decide(await other.asOf(), admin.id, 'appoint'))).toBe('not_found')
    await value(decide(unit.owner, admin.id, 'appoint'))
    expect(codeOf(await decide(unit.owner, admin.id, 'appoint'))).toBe('not_allowed')
    const { id, person } = await aRequest(unit.id)
    await value(decide(await admin.asOf(), id, 'approve'))
    expect((await asOf(person)).actor.unitId).toBe(unit.id)
    expect(codeOf(await viewUnit(await admin.asOf(), unit.id))).toBe('ok')
    // Handed over: another one is appointed, and the first steps back.
    await value(decide(await admin.asOf(), other.id, 'appoint'))
    await value(decide(await admin.asOf(), admin.id, 'dismiss'))
    expect(codeOf(await decide(await admin.asOf(), admin.id, 'dismiss'))).toBe('not_allowed')
    expect(codeOf(await listUnitBindings(await other.asOf()))).toBe('ok')
    await value(decide(unit.owner, other.id, 'dismiss'))
    expect(codeOf(await listUnitBindings(await admin.asOf()))).toBe('not_found')
    expect((await admin.asOf()).actor.unitId).toBe(unit.id)
  })

  test('pass on what others filled in, and not what they filled in themselves', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const [admin, second] = [await aMember(unit), await aMember(unit)]
    for (const { id } of [admin, second]) await value(decide(unit.owner, id, 'appoint'))
    const draft = await aCompleteDraft({ ...unit, owner: await admin.asOf() })
    await value(submitApplication(await admin.asOf(), { id: draft.id, explanations: {} }))
    const { status, version } = await draft.now()
    expect(status).toBe('UNIT_REVIEW')
    const pass = async (by: Ctx) =>
      codeOf(await decideApplication(by, { id: draft.id, version, verb: 'pass' }))
    expect(await pass(await admin.asOf())).toBe('not_allowed')
    expect(await pass(await second.asOf())).toBe('ok')
  })

  test('are never all gone: the last one stays, also when two send each other away at once', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const people = await Promise.all(Array.from({ length: 8 }, () => aMember(unit)))
    for (const { id } of people) await value(decide(unit.owner, id, 'appoint'))
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, unit.owner.actor.accountId))
    const admins = await Promise.all(people.map(({ asOf: now }) => now()))
    // Each sends the next one away, in a ring.
    const sent = await Promise.all(
      admins.map((by, at) => decide(by, people[(at + 1) % people.length]!.id, 'leave')),
    )
    expect(sent.map(codeOf)).toContain('last_administrator')
    const left = (await bindingsOfUnit(db, unit.id, ['APPROVED'])).filter(({ administers }) => administers)
    expect(left).toHaveLength(1)
    const last = people.find(({ id }) => id === left[0]!.id)!
    expect(codeOf(await decide(await last.asOf(), last.id, 'leave'))).toBe('last_administrator')
  })
})

describe('转交', () => {
  test('gives a file to another person of the unit, who goes on with all of it', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const [one, two] = [await aMember(unit), await aMember(unit)]
    const draft = await aCompleteDraft({ ...unit, owner: await one.asOf() })
    const give = async (by: Ctx, ownerId: string, version?: number) =>
      codeOf(
        await reassignApplication(by, {
          id: draft.id,
          ownerId,
          version: version ?? (await draft.now()).version,
        }),
      )
    const to = two.person.actor.accountId
    expect(await give(await one.asOf(), to)).toBe('not_allowed')
    expect(await give(await two.asOf(), to)).toBe('not_found')
    expect(await give(unit.owner, (await someone(db, {})).actor.accountId)).toBe('invalid')
    expect(await give(unit.owner, to, 99)).toBe('stale')
    expect(await give(unit.owner, to)).toBe('ok')
    expect(codeOf(await viewOwnApplication(await one.asOf(), draft.id))).toBe('not_found')
    await value(submitApplication(await two.asOf(), { id: draft.id, explanations: {} }))
    const { events } = await value(viewApplication(unit.owner, draft.id))
    expect(events.map(({ kind }) => kind)).toEqual(['started', 'reassigned', 'submitted'])
  })

  test('of what someone left behind is the administrator’s to do, also to themselves', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const { id, asOf: now } = await aMember(unit)
    const draft = await aCompleteDraft({ ...unit, owner: await now() })
    await value(decide(unit.owner, id, 'leave'))
    const { version } = await draft.now()
    const ownerId = unit.owner.actor.accountId
    await value(reassignApplication(unit.owner, { id: draft.id, ownerId, version }))
    await value(submitApplication(unit.owner, { id: draft.id, explanations: {} }))
    expect((await draft.now()).status).toBe('COUNTY_REVIEW')
  })
})
