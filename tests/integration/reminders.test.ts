import { describe, expect, test } from 'vitest'
import { findBinding } from '@/db/bindings'
import type { BindingVerb } from '@/lib/domain/bindings/workflow'
import { submitApplication } from '@/lib/operations/applications/submit'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Ctx } from '@/lib/operations/context'
import { remind } from '@/lib/operations/notices/remind'
import { testDatabase } from '@/tests/support/database'
import { noticesOf } from '@/tests/support/notices'
import {
  aCompleteDraft,
  aDraft,
  aVerifiedUnit,
  NOW,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
// It closes on 31 December at 17:00 in Shanghai.
await theRound(db)

const remindersOf = async ({ actor }: Ctx) =>
  (await noticesOf(db, actor.accountId)).filter(({ key }) => key !== null)

describe('a binding that waits', () => {
  const decide = async (by: Ctx, id: string, verb: BindingVerb) =>
    value(decideBinding(by, { id, version: (await findBinding(db, id))!.version, verb }))

  test('for three working days is told once to the administrator and the person, with who can help', async () => {
    const unit = await aVerifiedUnit(db, offices)
    // On Thursday, 26 November, at 14:00.
    const person = { ...(await someone(db, { name: '姚婷' })), now: new Date('2026-11-26T06:00:00Z') }
    const { id } = await value(chooseUnit(person, { unitId: unit.id }))
    await decide(person, id, 'submit')

    await remind(db, new Date('2026-12-01T05:59:59Z'))
    expect([await remindersOf(unit.owner), await remindersOf(person)]).toEqual([[], []])
    const due = new Date('2026-12-01T06:00:00Z')
    await Promise.all([remind(db, due), remind(db, due)])
    await remind(db, new Date('2026-12-10T06:00:00Z'))
    expect(await remindersOf(unit.owner)).toMatchObject([
      { kind: 'binding_reminder', params: { surname: '姚', days: 3 }, path: '/unit/review' },
    ])
    expect(await remindersOf(person)).toMatchObject([
      {
        kind: 'binding_slow',
        params: { unit: '海宁示例新材料有限公司', desk: '海宁市科学技术局', telephone: '0573-82000481' },
        path: '/bindings',
      },
    ])
  })

  test('is no longer waited for once it is decided, and counts anew when it is sent again', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const person = await someone(db, {})
    const { id } = await value(chooseUnit(person, { unitId: unit.id }))
    await decide(person, id, 'submit')
    await decide(person, id, 'withdraw')
    await remind(db, new Date('2026-12-10T06:00:00Z'))
    expect(await remindersOf(person)).toEqual([])
    const later = { ...person, now: new Date('2026-12-10T06:00:00Z') }
    await decide(later, id, 'submit')
    await remind(db, new Date('2026-12-14T06:00:00Z'))
    expect(await remindersOf(person)).toEqual([])
    await remind(db, new Date('2026-12-15T06:00:00Z'))
    expect(await remindersOf(person)).toHaveLength(1)
  })
})

describe('a draft', () => {
  const hours = (before: number) => new Date(Date.parse('2026-12-31T09:00:00Z') - before * 3_600_000)

  test('is reminded of seven days, three days, one day and two hours before the round closes, once each', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const draft = await aDraft(unit)
    await remind(db, hours(168.1))
    expect(await remindersOf(unit.owner)).toEqual([])
    for (const before of [168, 100, 72, 50, 24, 23, 2, 1, 0, -1]) {
      await Promise.all([remind(db, hours(before)), remind(db, hours(before))])
    }
    const told = await remindersOf(unit.owner)
    expect(told.map(({ at }) => at)).toEqual([hours(168), hours(72), hours(24), hours(2)])
    expect(told[0]).toMatchObject({
      kind: 'deadline',
      params: { status: 'DRAFT', closesAt: '2026-12-31T09:00:00.000Z' },
      path: `/applications/${draft.id}`,
    })
  })

  test('that was begun after a reminder was due hears of the next one; what was submitted, of none', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const late = { ...unit, owner: { ...unit.owner, now: hours(30) } }
    await aDraft(late)
    await remind(db, hours(29))
    expect(await remindersOf(unit.owner)).toEqual([])
    await remind(db, hours(23))
    expect(await remindersOf(unit.owner)).toHaveLength(1)

    const other = await aVerifiedUnit(db, offices)
    const sent = await aCompleteDraft(other)
    await value(submitApplication(sent.owner, { id: sent.id, explanations: {} }))
    await remind(db, hours(1))
    expect(await remindersOf(other.owner)).toEqual([])
    expect(NOW < hours(168)).toBe(true)
  })

  test('of a worker that was down hears of the reminder that is due now, not of those that were missed', async () => {
    const unit = await aVerifiedUnit(db, offices)
    await aDraft(unit)
    await remind(db, hours(20))
    await remind(db, hours(19))
    expect((await remindersOf(unit.owner)).map(({ at }) => at)).toEqual([hours(20)])
  })

  test('that lies with the unit is reminded of to its administrator alone, who can send it on', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const person = await someone(db, { name: '姚婷' })
    const { id } = await value(chooseUnit(person, { unitId: unit.id }))
    for (const [by, verb] of [
      [person, 'submit'],
      [unit.owner, 'approve'],
    ] as const)
      await value(decideBinding(by, { id, version: (await findBinding(db, id))!.version, verb }))
    const member = { ...person, actor: { ...person.actor, unitId: unit.id } }
    const draft = await aCompleteDraft({ ...unit, owner: member })
    await value(submitApplication(member, { id: draft.id, explanations: {} }))
    await remind(db, hours(24))
    expect(await remindersOf(member)).toEqual([])
    expect(await remindersOf(unit.owner)).toMatchObject([
      { kind: 'deadline', params: { status: 'UNIT_REVIEW' }, path: `/applications/${draft.id}` },
    ])
  })
})

describe('a county', () => {
  // Its time ends on 28 January at 17:00 in Shanghai.
  const hours = (before: number) => new Date(Date.parse('2027-01-28T09:00:00Z') - before * 3_600_000)

  test('in which files wait hears of the end of its time, once each; a county without any hears nothing', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    await value(submitApplication(draft.owner, { id: draft.id, explanations: {} }))
    const before = (await remindersOf(offices.haining)).length
    for (const left of [168.1, 168, 100, 72, 24, 23, 2, 0, -1])
      await Promise.all([remind(db, hours(left)), remind(db, hours(left))])
    const told = (await remindersOf(offices.haining)).slice(before)
    expect(told.map(({ at }) => at)).toEqual([hours(168), hours(72), hours(24), hours(2)])
    expect(told[0]).toMatchObject({
      kind: 'county_deadline',
      params: { closesAt: '2027-01-28T09:00:00.000Z', count: expect.any(Number) },
      path: '/office?status=COUNTY_REVIEW',
    })
    expect(await remindersOf(offices.nanhu)).toEqual([])
  })
})
