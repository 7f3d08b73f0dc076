import { describe, expect, test } from 'vitest'
import { eventsOfUnit } from '@/db/units'
import type { Answers } from '@/lib/forms/content'
import { applicationContext } from '@/lib/operations/applications/context'
import { saveStep } from '@/lib/operations/filings/save-step'
import { decideUnit } from '@/lib/operations/units/decide'
import { applyRegistry } from '@/lib/operations/units/registry'
import { submitUnit } from '@/lib/operations/units/submit'
import { viewUnit } from '@/lib/operations/units/view'
import { blocks } from '@/lib/result'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteUnit,
  aDraft,
  aNewUnit,
  aVerifiedUnit,
  codeOf,
  fill,
  someone,
  type TestUnit,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

const REASONS = [{ step: 'profile', field: 'legalRep', code: 'F03', text: '与营业执照不一致' }]
const submit = (unit: TestUnit) => submitUnit(unit.owner, { id: unit.id })
const decide = async (unit: TestUnit, verb: 'verify' | 'return', by = offices.haining) => {
  const { version } = await unit.now()
  return decideUnit(
    by,
    verb === 'verify'
      ? { id: unit.id, version, verb }
      : { id: unit.id, version, verb, reasons: REASONS, note: '' },
  )
}
const edit = (unit: TestUnit, typed: Answers) => fill(unit.owner, unit.filingId, 'profile', typed)

describe('提交 of basic information', () => {
  test('that lacks something is refused, and names it', async () => {
    const unit = await aNewUnit(db)
    await edit(unit, { name: '海宁示例新材料有限公司', contactMobile: '1380' })
    const refused = await submit(unit)
    expect(codeOf(refused)).toBe('invalid')
    const problems = !refused.ok && refused.refusal.code === 'invalid' ? refused.refusal.problems : []
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'legalRep', severity: 'missing' }),
        expect.objectContaining({ field: 'contactMobile', severity: 'error' }),
        expect.objectContaining({ step: 'licence', field: 'LIC', code: 'file_missing' }),
      ]),
    )
    expect(problems.every(blocks)).toBe(true)
    expect(await unit.now()).toMatchObject({ status: 'saved', version: 0, submittedAt: null })
    expect(await eventsOfUnit(db, unit.id)).toEqual([])
  })
  test('passes it to the county it names, and locks it', async () => {
    const unit = await aCompleteUnit(db)
    expect(codeOf(await submit(unit))).toBe('ok')
    expect(await unit.now()).toMatchObject({ status: 'pending', regionCode: '330481', verified: null })
    const changes = [{ name: 'contactName', was: '查月红', now: '别人' }]
    expect(codeOf(await saveStep(unit.owner, { filingId: unit.filingId, step: 'profile', changes }))).toBe(
      'not_allowed',
    )
    expect(codeOf(await submit(unit))).toBe('not_allowed')
  })
  test('is for its own legal person alone', async () => {
    const unit = await aCompleteUnit(db)
    const member = await someone(db, { unitId: unit.id })
    const other = await aNewUnit(db)
    for (const by of [member, other.owner, offices.haining, offices.officer])
      expect(codeOf(await submitUnit(by, { id: unit.id }))).toBe('not_found')
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000'])
      expect(codeOf(await submitUnit(unit.owner, { id }))).toBe('not_found')
  })
})

describe('核验', () => {
  test('by the wrong county finds no such unit; by the city, which only reads it, is not allowed', async () => {
    const unit = await aCompleteUnit(db)
    expect(codeOf(await decide(unit, 'verify'))).toBe('not_found')
    await submit(unit)
    for (const verb of ['verify', 'return'] as const) {
      expect(codeOf(await decide(unit, verb, offices.nanhu))).toBe('not_found')
      expect(codeOf(await decide(unit, verb, offices.officer))).toBe('not_allowed')
      expect(codeOf(await decide(unit, verb, offices.leader))).toBe('not_allowed')
      expect(codeOf(await decide(unit, verb, unit.owner))).toBe('not_allowed')
    }
    expect((await unit.now()).status).toBe('pending')
  })
  test('of a unit of 市本级 is the city officer’s, and the leader’s not', async () => {
    const unit = await aCompleteUnit(db, { districtCode: '3304J0' })
    await submit(unit)
    expect(codeOf(await decide(unit, 'verify', offices.haining))).toBe('not_found')
    expect(codeOf(await decide(unit, 'verify', offices.leader))).toBe('not_allowed')
    expect(codeOf(await decide(unit, 'verify', offices.officer))).toBe('ok')
  })
  test('puts what was submitted in force, name and all', async () => {
    const unit = await aCompleteUnit(db, { name: '海宁改名新材料有限公司', registeredCapital: '３,000' })
    await submit(unit)
    await decide(unit, 'verify')
    expect(await unit.now()).toMatchObject({
      status: 'verified',
      name: '海宁改名新材料有限公司',
      verified: { name: '海宁改名新材料有限公司', registeredCapital: '3000' },
    })
  })
  test('by two reviewers at once: one decides, the other is told, and there is one event', async () => {
    const unit = await aCompleteUnit(db)
    await submit(unit)
    const { version } = await unit.now()
    const second = await someone(db, { role: 'county_reviewer', regionCode: '330481', name: '另一位' })
    const answers = await Promise.all([
      decideUnit(offices.haining, { id: unit.id, version, verb: 'verify' }),
      decideUnit(second, { id: unit.id, version, verb: 'return', reasons: REASONS, note: '' }),
    ])
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'not_allowed' || code === 'stale')).toHaveLength(1)
    expect((await eventsOfUnit(db, unit.id)).map(({ kind }) => kind)).toEqual([
      'submitted',
      codes[0] === 'ok' ? 'verified' : 'returned',
    ])
  })
  test('of a page that is out of date is told so', async () => {
    const unit = await aCompleteUnit(db)
    await submit(unit)
    const { version } = await unit.now()
    await decide(unit, 'return')
    await submit(unit)
    expect(codeOf(await decideUnit(offices.haining, { id: unit.id, version, verb: 'verify' }))).toBe('stale')
    expect((await unit.now()).status).toBe('pending')
  })
  test('of twelve units at once does not run out of connections', async () => {
    const units = await Promise.all(Array.from({ length: 12 }, () => aCompleteUnit(db)))
    for (const unit of units) await submit(unit)
    const answers = await Promise.all(units.map((unit) => decide(unit, 'verify')))
    expect(answers.map(codeOf)).toEqual(units.map(() => 'ok'))
  })
  test('by 退回 wants reasons, keeps them, and opens the file', async () => {
    const unit = await aCompleteUnit(db)
    await submit(unit)
    const { version } = await unit.now()
    const without = await decideUnit(offices.haining, {
      id: unit.id,
      version,
      verb: 'return',
      reasons: [],
      note: '',
    })
    expect(codeOf(without)).toBe('invalid')
    expect(codeOf(await decide(unit, 'return'))).toBe('ok')
    expect((await eventsOfUnit(db, unit.id)).at(-1)).toMatchObject({
      kind: 'returned',
      reasons: REASONS,
      actorName: '许海宁',
    })
    await edit(unit, { legalRep: '沈国栋' })
    expect(codeOf(await submit(unit))).toBe('ok')
  })
})

describe('a verified unit', () => {
  const facts = async (unit: TestUnit) => {
    const draft = await aDraft(unit)
    return async () => (await applicationContext(unit.owner, await draft.now())).content.facts
  }
  test('that changes a key field stays in force as verified until the new 核验', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const now = await facts(unit)
    await edit(unit, { legalRep: '新法人' })
    const view = await value(viewUnit(unit.owner, unit.id))
    expect(view.unverified).toEqual(['legalRep'])
    for (const step of ['edited', 'submitted', 'returned', 'submitted again'] as const) {
      if (step.startsWith('submitted')) await value(submit(unit))
      if (step === 'returned') await value(decide(unit, 'return'))
      expect((await now())['unit.legalRep'], step).toBe('沈国梁')
      expect((await unit.now()).verified!.legalRep, step).toBe('沈国梁')
    }
    await value(decide(unit, 'verify'))
    expect((await now())['unit.legalRep']).toBe('新法人')
  })
  test('that changes a contact has it in force at once, where it is right', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const now = await facts(unit)
    await edit(unit, { contactMobile: '13900000009' })
    expect((await now())['unit.contactMobile']).toBe('13900000009')
    await edit(unit, { contactMobile: '139' })
    expect((await now())['unit.contactMobile']).toBe('13800000002')
    expect((await unit.now()).status).toBe('verified')
  })
  test('has events that lead to the status it has', async () => {
    const unit = await aVerifiedUnit(db, offices)
    await edit(unit, { legalRep: '新法人' })
    await submit(unit)
    await decide(unit, 'return')
    const events = await eventsOfUnit(db, unit.id)
    expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'verified', 'submitted', 'returned'])
    for (const [at, event] of events.entries())
      expect(event.fromStatus).toBe(at === 0 ? 'saved' : events[at - 1]!.toStatus)
    expect(events.at(-1)!.toStatus).toBe((await unit.now()).status)
    expect(events.length).toBe((await unit.now()).version)
  })
})

describe('the answer of the registry', () => {
  const registry = { name: '海宁示例新材料有限公司', legalRep: '沈国梁', regStatus: 'active' }
  test('fills the gaps, and what differs only when it is chosen', async () => {
    const unit = await aNewUnit(db)
    await edit(unit, { legalRep: '沈某' })
    const first = await value(applyRegistry(unit.owner, { filingId: unit.filingId, registry, take: [] }))
    expect(first.filled.sort()).toEqual(['name', 'regStatus'])
    expect(first.differing).toEqual([{ name: 'legalRep', mine: '沈某', theirs: '沈国梁' }])
    const second = await value(
      applyRegistry(unit.owner, { filingId: unit.filingId, registry, take: ['legalRep'] }),
    )
    expect(second.answers.legalRep).toBe('沈国梁')
    expect((await unit.now()).registry?.answers).toEqual(registry)
  })
  test('asked for twice at once does no harm', async () => {
    const unit = await aNewUnit(db)
    const twice = [1, 2, 3, 4].map(() =>
      applyRegistry(unit.owner, { filingId: unit.filingId, registry, take: [] }),
    )
    expect((await Promise.all(twice)).map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })
  test('is for the unit’s own form alone, while it is open', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const other = await aNewUnit(db)
    const draft = await aDraft(unit)
    const apply = (by: typeof unit.owner, filingId: string) =>
      applyRegistry(by, { filingId, registry, take: [] })
    expect(codeOf(await apply(other.owner, unit.filingId))).toBe('not_found')
    expect(codeOf(await apply(offices.haining, unit.filingId))).toBe('not_allowed')
    expect(codeOf(await apply(unit.owner, draft.filingId))).toBe('not_found')
    await submit(unit)
    expect(codeOf(await apply(unit.owner, unit.filingId))).toBe('not_allowed')
  })
})

describe('looking at a unit', () => {
  test('its own legal person always, its county and the city once it was submitted, nobody else ever', async () => {
    const unit = await aCompleteUnit(db)
    const member = await someone(db, { unitId: unit.id })
    const seen = async () => {
      const all = { own: unit.owner, member, ...offices }
      const codes = Object.entries(all).map(async ([who, by]) => [who, codeOf(await viewUnit(by, unit.id))])
      return Object.fromEntries(await Promise.all(codes))
    }
    const nobody = {
      own: 'ok',
      member: 'not_found',
      haining: 'not_found',
      nanhu: 'not_found',
      officer: 'not_found',
      leader: 'not_found',
    }
    expect(await seen()).toEqual(nobody)
    await submit(unit)
    expect(await seen()).toEqual({ ...nobody, haining: 'ok', officer: 'ok', leader: 'ok' })
  })
})
