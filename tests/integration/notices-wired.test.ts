import { describe, expect, test } from 'vitest'
import { findBinding } from '@/db/bindings'
import type { BindingVerb } from '@/lib/domain/bindings/workflow'
import type { Told } from '@/lib/domain/notices/kinds'
import { decideApplication } from '@/lib/operations/applications/decide'
import { reassignApplication } from '@/lib/operations/applications/reassign'
import { submitApplication } from '@/lib/operations/applications/submit'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Ctx } from '@/lib/operations/context'
import { decideUnit } from '@/lib/operations/units/decide'
import { submitUnit } from '@/lib/operations/units/submit'
import { testDatabase } from '@/tests/support/database'
import { noticesOf } from '@/tests/support/notices'
import {
  aCompleteDraft,
  aCompleteUnit,
  aVerifiedUnit,
  codeOf,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

const PROGRAMME = '市级高新技术研究开发中心认定'
const toldTo = async (ctx: Ctx, but: readonly Told['kind'][] = []) =>
  (await noticesOf(db, ctx.actor.accountId))
    .filter(({ kind }) => !but.includes(kind))
    .map(({ kind, params, path }) => ({ kind, params, path }))

const decide = async (by: Ctx, id: string, verb: BindingVerb, reason?: string) =>
  decideBinding(by, { id, version: (await findBinding(db, id))!.version, verb, reason })

/** A person of the unit, let in by its administrator. */
async function aMember(unit: { id: string; owner: Ctx }) {
  const person = await someone(db, { name: '姚婷' })
  const { id } = await value(chooseUnit(person, { unitId: unit.id }))
  await value(decide(person, id, 'submit'))
  await value(decide(unit.owner, id, 'approve'))
  return { ...person, binding: id, actor: { ...person.actor, unitId: unit.id } }
}

const REASONS = [{ step: 'host', field: 'town', code: 'F03', text: '与营业执照不一致' }]

describe('a binding', () => {
  test('that is asked for is told to every administrator, by surname; the answer to the person', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const second = await aMember(unit)
    await value(decide(unit.owner, second.binding, 'appoint'))
    const person = await someone(db, { name: '姚婷' })
    const { id } = await value(chooseUnit(person, { unitId: unit.id }))
    const before = (await toldTo(unit.owner)).length
    await value(decide(person, id, 'submit'))
    const asked = [{ kind: 'binding_waiting', params: { surname: '姚' }, path: '/unit/review' }]
    expect((await toldTo(unit.owner)).slice(before)).toEqual(asked)
    expect(await toldTo(second, ['binding_decided', 'binding_changed'])).toEqual(asked)
    expect(codeOf(await decide(unit.owner, id, 'reject', '不'))).toBe('invalid')
    expect(await toldTo(person)).toEqual([])
    await value(decide(unit.owner, id, 'reject', '不是本单位职工'))
    expect(await toldTo(person)).toEqual([
      {
        kind: 'binding_decided',
        params: { unit: '海宁示例新材料有限公司', approved: false },
        path: '/bindings',
      },
    ])
  })
})

describe('a unit’s basic information', () => {
  test('is told to be returned, and then to be verified', async () => {
    const unit = await aCompleteUnit(db)
    const decideIt = async (verb: 'verify' | 'return') => {
      await value(submitUnit(unit.owner, { id: unit.id }))
      const { version } = await unit.now()
      const reasons = [{ step: 'profile', field: 'legalRep', code: 'F03', text: '与营业执照不一致' }]
      const more = verb === 'return' ? { verb, reasons, note: '' } : { verb }
      await value(decideUnit(offices.haining, { id: unit.id, version, ...more }))
    }
    await decideIt('return')
    await decideIt('verify')
    expect((await toldTo(unit.owner)).map(({ kind, params }) => [kind, params])).toEqual([
      ['unit_decided', { by: '海宁市科学技术局', verified: false }],
      ['unit_decided', { by: '海宁市科学技术局', verified: true }],
    ])
  })
})

describe('an application', () => {
  const but: Told['kind'][] = ['unit_decided', 'binding_waiting', 'binding_decided']
  async function aPersonsFile() {
    const unit = await aVerifiedUnit(db, offices)
    const owner = await aMember(unit)
    const draft = await aCompleteDraft({ ...unit, owner })
    const submit = () => submitApplication(owner, { id: draft.id, explanations: {} })
    const decideFile = async (by: Ctx, verb: 'pass' | 'return') => {
      const { version } = await draft.now()
      const more = verb === 'return' ? { verb, reasons: REASONS, note: '' } : { verb }
      return decideApplication(by, { id: draft.id, version, ...more })
    }
    return { unit, owner, draft, submit, decideFile }
  }

  test('that a person submits is told to the administrator with a day, once; passing it on to the person', async () => {
    const { unit, owner, draft, submit, decideFile } = await aPersonsFile()
    await value(submit())
    await value(submit())
    // Three working days after Tuesday, 24 November.
    expect(await toldTo(unit.owner, but)).toEqual([
      {
        kind: 'unit_review',
        params: { programme: PROGRAMME, until: '2026-11-27' },
        path: `/applications/${draft.id}`,
      },
    ])
    await value(decideFile(unit.owner, 'pass'))
    expect(await toldTo(owner, but)).toEqual([
      { kind: 'passed', params: { programme: PROGRAMME }, path: `/applications/${draft.id}` },
    ])
  })

  test('that is returned is told to who filled it in and to the administrators, not to who returned it', async () => {
    const { unit, owner, draft, submit, decideFile } = await aPersonsFile()
    await value(submit())
    await value(decideFile(unit.owner, 'return'))
    const returned = (by: string) => ({
      kind: 'returned',
      params: { programme: PROGRAMME, by, count: 1, until: '2026-12-31T09:00:00.000Z' },
      path: `/applications/${draft.id}`,
    })
    expect(await toldTo(owner, but)).toEqual([returned('单位管理员')])
    expect(await toldTo(unit.owner, [...but, 'unit_review'])).toEqual([])
    await value(submit())
    await value(decideFile(unit.owner, 'pass'))
    await value(decideFile(offices.haining, 'return'))
    expect(await toldTo(owner, [...but, 'passed'])).toEqual([
      returned('单位管理员'),
      returned('海宁市科学技术局'),
    ])
    expect(await toldTo(unit.owner, [...but, 'unit_review'])).toEqual([returned('海宁市科学技术局')])
  })

  test('is no business of a person any more who has left the unit', async () => {
    const { unit, owner, submit, decideFile } = await aPersonsFile()
    await value(submit())
    await value(decide(unit.owner, owner.binding, 'leave'))
    await value(decideFile(unit.owner, 'return'))
    expect(await toldTo(owner, [...but, 'binding_changed'])).toEqual([])
  })
})

describe('what a unit changes later', () => {
  test('of a person’s right is told to the person, and not to who left by themselves', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const person = await aMember(unit)
    await value(decide(unit.owner, person.binding, 'appoint'))
    await value(decide(unit.owner, person.binding, 'freeze', '岗位调整期间暂停'))
    await value(decide(unit.owner, person.binding, 'thaw'))
    await value(decide(person, person.binding, 'leave'))
    const told = await toldTo(person, ['binding_decided'])
    expect(told.map(({ params }) => (params as { now: string }).now)).toEqual([
      'appointed',
      'frozen',
      'thawed',
    ])
  })

  test('of who fills in a file is told to both, and to nobody who is gone', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const [one, two] = [await aMember(unit), await aMember(unit)]
    const draft = await aCompleteDraft({ ...unit, owner: one })
    const give = async (to: Ctx) =>
      value(
        reassignApplication(unit.owner, {
          id: draft.id,
          ownerId: to.actor.accountId,
          version: (await draft.now()).version,
        }),
      )
    await give(two)
    const roles = async (who: Ctx) =>
      (await toldTo(who, ['binding_decided', 'binding_changed'])).map(
        ({ params }) => (params as { to?: string }).to,
      )
    expect([await roles(one), await roles(two)]).toEqual([['another'], ['you']])
    await value(decide(unit.owner, two.binding, 'leave'))
    await give(unit.owner)
    expect(await roles(two)).toEqual(['you'])
    expect((await toldTo(unit.owner)).some(({ kind }) => kind === 'reassigned')).toBe(false)
  })
})
