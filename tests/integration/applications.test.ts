import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eventsOf, findApplication, findSubmission, nextNumber, otherCenterNames } from '@/db/applications'
import { findFormKey } from '@/db/filings'
import { WORKFLOW } from '@/lib/domain/applications/workflow'
import type { Reason } from '@/lib/domain/event'
import { moveToBin } from '@/lib/operations/applications/bin'
import { decideApplication } from '@/lib/operations/applications/decide'
import { generateDocument } from '@/lib/operations/applications/generate'
import { startApplication } from '@/lib/operations/applications/start'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication, viewStep } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { requestDocument } from '@/lib/operations/documents/request'
import { latestDocument } from '@/lib/operations/documents/view'
import { saveStep } from '@/lib/operations/filings/save-step'
import { viewProgramme } from '@/lib/operations/programmes/view'
import { decideUnit } from '@/lib/operations/units/decide'
import { submitUnit } from '@/lib/operations/units/submit'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aCompleteUnit,
  aDraft,
  aNewUnit,
  aSubmitted,
  aVerifiedUnit,
  codeOf,
  fill,
  NOW,
  someone,
  type TestDraft,
  type TestUnit,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

const start = (by: Ctx) => startApplication(by, { programme: 'gxyf' })
const submit = (draft: TestDraft, over: Partial<Ctx> = {}, explanations = {}) =>
  submitApplication({ ...draft.owner, ...over }, { id: draft.id, explanations })
const REASONS: Reason[] = [{ step: 'host', field: 'town', code: 'F03', text: '与营业执照不一致' }]
const OPINION = '材料真实完整，同意推荐上报。'
const giveBack = async (draft: TestDraft, by = offices.haining, reasons = REASONS) =>
  decideApplication(by, {
    id: draft.id,
    version: (await draft.now()).version,
    verb: 'return',
    reasons,
    note: '',
  })
const approve = async (draft: TestDraft, by = offices.haining, opinion = OPINION) =>
  decideApplication(by, { id: draft.id, version: (await draft.now()).version, verb: 'approve', opinion })
const latestSubmission = async (id: string) =>
  findSubmission(db, id, (await findApplication(db, id))!.dataVersion)
const countOf = async (table: string) =>
  Number(
    (await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]!.n,
  )

describe('开始申报', () => {
  test('needs a unit that its county has verified', async () => {
    const fresh = await aNewUnit(db)
    expect(codeOf(await start(fresh.owner))).toBe('unit_not_verified')
    const waiting = await aCompleteUnit(db)
    await value(submitUnit(waiting.owner, { id: waiting.id }))
    expect(codeOf(await start(waiting.owner))).toBe('unit_not_verified')
    await value(
      decideUnit(offices.haining, { id: waiting.id, version: (await waiting.now()).version, verb: 'verify' }),
    )
    expect(codeOf(await start(waiting.owner))).toBe('ok')
  })
  test('is for those who act for the unit, within the round, and for programmes that there are', async () => {
    const unit = await aVerifiedUnit(db, offices)
    for (const by of Object.values(offices)) expect(codeOf(await start(by))).toBe('not_allowed')
    expect(codeOf(await start(await someone(db, {})))).toBe('not_bound')
    expect(codeOf(await startApplication(unit.owner, { programme: 'nonsense' }))).toBe('not_found')
    expect(codeOf(await start({ ...unit.owner, now: new Date('2026-09-30T00:00:00Z') }))).toBe('not_open')
    expect(codeOf(await start({ ...unit.owner, now: new Date('2026-12-31T09:00:00Z') }))).toBe('closed')
    expect(codeOf(await start(await someone(db, { unitId: unit.id })))).toBe('ok')
  })
  test('begins with what the county verified, and tells it as the first event', async () => {
    const draft = await aDraft(await aVerifiedUnit(db, offices))
    const { content, events, application } = await value(viewApplication(draft.owner, draft.id))
    expect(content.answers.host).toMatchObject({
      contactName: '查月红',
      districtCode: '330481',
      registeredCapital: '3000',
    })
    expect(application).toMatchObject({
      status: 'DRAFT',
      dataVersion: 0,
      acceptNo: null,
      regionCode: '330481',
    })
    expect(events.map(({ kind, actorName }) => [kind, actorName])).toEqual([['started', '查月红']])
  })
  test('twice leads to the same application, also when both come at once, and leaves nothing behind (R03)', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const admin = await someone(db, { role: 'legal_admin', unitId: unit.id })
    const before = await countOf('filings')
    const answers = await Promise.all([unit.owner, admin, unit.owner, admin].map(start))
    const made = answers.filter((one) => one.ok)
    expect(made).toHaveLength(1)
    const id = made[0]!.ok ? made[0]!.value.id : ''
    for (const one of answers.filter((one) => !one.ok))
      expect(one).toEqual({ ok: false, refusal: { code: 'exists', id } })
    expect(await start(admin)).toEqual({ ok: false, refusal: { code: 'exists', id } })
    expect(await countOf('filings')).toBe(before + 1)
    expect((await value(viewProgramme(unit.owner, 'gxyf'))).current).toMatchObject({ id, status: 'DRAFT' })
  })
})

test('a centre name stands once in the city, brackets and spaces aside, but a unit may keep its own (R33)', async () => {
  const unit = await aVerifiedUnit(db, offices)
  const first = await aCompleteDraft(unit)
  await fill(first.owner, first.filingId, 'cover', { centerName: '嘉兴市示例（同名）高新技术研究开发中心' })
  await value(submit(first))
  const other = await aCompleteDraft(await aVerifiedUnit(db, offices))
  await fill(other.owner, other.filingId, 'cover', { centerName: '嘉兴市示例(同 名)高新技术研究开发中心' })
  const found = async (draft: TestDraft) =>
    (await value(viewApplication(draft.owner, draft.id))).problems.map(({ code }) => code)
  expect(await found(other)).toContain('r33_taken')
  expect(codeOf(await submit(other))).toBe('invalid')
  expect(await otherCenterNames(db, unit.id, '嘉兴市示例(同名)高新技术研究开发中心')).toEqual([])
})

describe('提交', () => {
  test('is for the unit: others do not find the draft, and its county may not submit for it', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    const other = await aNewUnit(db)
    const member = await someone(db, { unitId: draft.unit.id })
    const tried = async () =>
      Promise.all(
        [other.owner, member, ...Object.values(offices)].map(async (by) =>
          codeOf(await submitApplication(by, { id: draft.id, explanations: {} })),
        ),
      )
    expect(await tried()).toEqual([
      'not_found',
      'not_found',
      'not_found',
      'not_found',
      'not_found',
      'not_found',
    ])
    expect((await draft.now()).status).toBe('DRAFT')
    await value(submit(draft))
    // A colleague reads it now, as its offices do.
    expect(await tried()).toEqual([
      'not_found',
      'not_allowed',
      'not_allowed',
      'not_found',
      'not_allowed',
      'not_allowed',
    ])
    expect(codeOf(await submitApplication(draft.owner, { id: 'nonsense', explanations: {} }))).toBe(
      'not_found',
    )
  })
  test('of what lacks something is refused, names it and changes nothing', async () => {
    const draft = await aDraft(await aVerifiedUnit(db, offices))
    const refused = await submit(draft)
    expect(codeOf(refused)).toBe('invalid')
    const problems = !refused.ok && refused.refusal.code === 'invalid' ? refused.refusal.problems : []
    expect(new Set(problems.map(({ step }) => step))).toEqual(
      new Set(['cover', 'host', 'staff', 'attachments', 'pledge']),
    )
    expect(await draft.now()).toMatchObject({ status: 'DRAFT', version: 0, acceptNo: null })
  })
  test('wants a reason for a warning, and keeps it with the copy', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    await fill(draft.owner, draft.filingId, 'host', { contactMobile: '13800000001' })
    const refused = await submit(draft)
    expect(codeOf(refused)).toBe('unexplained')
    const [problem] = !refused.ok && refused.refusal.code === 'unexplained' ? refused.refusal.problems : []
    const id = [problem!.step, problem!.row, problem!.field, problem!.code].filter(Boolean).join(':')
    expect(codeOf(await submit(draft, {}, { [id]: '  太短  ' }))).toBe('unexplained')
    await value(submit(draft, {}, { [id]: '法定代表人兼任联系人' }))
    expect((await latestSubmission(draft.id))!.explanations).toEqual({ [id]: '法定代表人兼任联系人' })
  })
  test('in the last millisecond is in time, and at the end itself is not; a returned file may be mended after it', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    const end = new Date('2026-12-31T09:00:00Z')
    expect(await submit(draft, { now: end })).toEqual({
      ok: false,
      refusal: { code: 'closed', since: end.toISOString() },
    })
    await value(submit(draft, { now: new Date(end.getTime() - 1) }))
    await value(giveBack(draft))
    await value(submit(draft, { now: new Date(end.getTime() + 1) }))
  })
  test('twice, one after the other or at once, submits once and answers the same', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    const answers = await Promise.all([submit(draft), submit(draft), submit(draft)])
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { id: draft.id } })))
    expect(await submit(draft)).toEqual({ ok: true, value: { id: draft.id } })
    const application = await draft.now()
    expect(application).toMatchObject({ status: 'COUNTY_REVIEW', dataVersion: 1, version: 1 })
    expect((await eventsOf(db, draft.id)).map(({ kind }) => kind)).toEqual(['started', 'submitted'])
  })
  test('freezes what was said: it stays the same when the draft goes on', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    const first = await latestSubmission(draft.id)
    await value(giveBack(draft))
    await fill(draft.owner, draft.filingId, 'host', { town: '改了的镇' })
    expect(await latestSubmission(draft.id)).toEqual(first)
    await value(submit(draft))
    const second = await latestSubmission(draft.id)
    expect([first!.dataVersion, second!.dataVersion]).toEqual([1, 2])
    expect([first!.content.answers.host!.town, second!.content.answers.host!.town]).toEqual([
      '示例街道',
      '改了的镇',
    ])
    expect(second!.receiptNo).toBe(`${(await draft.now()).acceptNo}-V2`)
  })
})

describe('受理编号', () => {
  test('is given at the first 提交 and kept over every return', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    const { acceptNo } = await draft.now()
    expect(acceptNo).toMatch(/^JX-GXYF-2026-\d{6}$/)
    await value(giveBack(draft))
    expect((await draft.now()).acceptNo).toBe(acceptNo)
    await value(submit(draft))
    expect((await draft.now()).acceptNo).toBe(acceptNo)
  })
  test('is never given twice, however many come at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, () => nextNumber(db, 'TEST')))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })
  test('is not used up by a 提交 that is undone', async () => {
    const undone = db.transaction(async (tx) => {
      expect(await nextNumber(tx, 'UNDONE')).toBe(1)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await nextNumber(db, 'UNDONE')).toBe(1)
  })
})

describe('the county', () => {
  test('that is another one finds no such file; the city and the unit see it and may not decide', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    for (const decide of [approve, giveBack]) {
      expect(codeOf(await decide(draft, offices.nanhu))).toBe('not_found')
      for (const by of [offices.officer, offices.leader, draft.owner])
        expect(codeOf(await decide(draft, by))).toBe('not_allowed')
    }
    expect((await draft.now()).status).toBe('COUNTY_REVIEW')
  })
  test('returns with reasons, which the unit reads while it mends, and the file is open again', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    const change = [{ name: 'town', was: '示例街道', now: '新镇' }]
    const edit = () => saveStep(draft.owner, { filingId: draft.filingId, step: 'host', changes: change })
    expect(codeOf(await edit())).toBe('not_allowed')
    expect(codeOf(await giveBack(draft, offices.haining, []))).toBe('invalid')
    expect(codeOf(await giveBack(draft, offices.haining, [{ ...REASONS[0]!, text: '短' }]))).toBe('invalid')
    const nowhere = { ...REASONS[0]!, field: 'noSuchField' }
    expect(codeOf(await giveBack(draft, offices.haining, [nowhere]))).toBe('invalid')
    expect((await draft.now()).status).toBe('COUNTY_REVIEW')
    await value(giveBack(draft))
    expect((await value(viewApplication(draft.owner, draft.id))).reasons).toEqual(REASONS)
    expect(codeOf(await edit())).toBe('ok')
    await value(submit(draft))
    expect((await value(viewApplication(draft.owner, draft.id))).reasons).toEqual([])
  })
  test('recommends with an opinion of ten characters or more', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    for (const opinion of ['', '   ', '同意推荐上报一二三', '字'.repeat(1001)])
      expect(codeOf(await approve(draft, offices.haining, opinion))).toBe('invalid')
    await value(approve(draft, offices.haining, ` ${OPINION} `))
    expect(await draft.now()).toMatchObject({ status: 'CITY_FORMAL' })
    expect((await eventsOf(db, draft.id)).at(-1)).toMatchObject({
      kind: 'approved',
      note: OPINION,
      actorName: '许海宁',
    })
    expect(codeOf(await giveBack(draft))).toBe('not_allowed')
  })
  test('of two reviewers at once decides once, and one who read an older version is told', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    const second = await someone(db, { role: 'county_reviewer', regionCode: '330481' })
    const { version } = await draft.now()
    const codes = (await Promise.all([approve(draft), giveBack(draft, second), approve(draft, second)])).map(
      codeOf,
    )
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.every((code) => ['ok', 'stale', 'not_allowed'].includes(code))).toBe(true)

    const other = await aSubmitted(await aVerifiedUnit(db, offices))
    await value(giveBack(other))
    await value(submit(other))
    const stale = { id: other.id, version, verb: 'approve', opinion: OPINION } as const
    expect(codeOf(await decideApplication(offices.haining, stale))).toBe('stale')
  })
})

describe('the recycle bin', () => {
  const bin = (by: Ctx, draft: TestDraft, verb: 'delete' | 'restore') => moveToBin(by, { id: draft.id, verb })
  test('takes a draft and gives it back, and is the unit’s alone', async () => {
    const draft = await aDraft(await aVerifiedUnit(db, offices))
    const other = await aNewUnit(db)
    for (const by of [other.owner, ...Object.values(offices)])
      expect(codeOf(await bin(by, draft, 'delete'))).toBe('not_found')
    expect(codeOf(await bin(draft.owner, draft, 'restore'))).toBe('not_allowed')
    await value(bin(draft.owner, draft, 'delete'))
    expect(codeOf(await bin(draft.owner, draft, 'delete'))).toBe('not_allowed')
    expect(codeOf(await submit(draft))).toBe('not_allowed')
    const changes = [{ name: 'town', was: undefined, now: 'x' }]
    expect(codeOf(await saveStep(draft.owner, { filingId: draft.filingId, step: 'host', changes }))).toBe(
      'not_allowed',
    )
    await value(bin(draft.owner, draft, 'restore'))
    expect((await eventsOf(db, draft.id)).map(({ kind }) => kind)).toEqual(['started', 'deleted', 'restored'])
  })
  test('does not take what was submitted, not even after a return', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    expect(codeOf(await bin(draft.owner, draft, 'delete'))).toBe('not_allowed')
    await value(giveBack(draft))
    expect(codeOf(await bin(draft.owner, draft, 'delete'))).toBe('not_allowed')
  })
  test('leaves room for a new one, and then gives nothing back', async () => {
    const draft = await aDraft(await aVerifiedUnit(db, offices))
    await value(bin(draft.owner, draft, 'delete'))
    const { id } = await value(start(draft.owner))
    expect(await bin(draft.owner, draft, 'restore')).toEqual({ ok: false, refusal: { code: 'exists', id } })
  })
  test('giving back while a new one is begun: one of them is there in the end, and nobody meets an error', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const first = await aDraft(unit)
    await value(bin(first.owner, first, 'delete'))
    for (let round = 0; round < 6; round++) {
      const answers = await Promise.all(
        round % 2
          ? [bin(first.owner, first, 'restore'), start(unit.owner)]
          : [start(unit.owner), bin(first.owner, first, 'restore')],
      )
      expect(answers.map(codeOf).toSorted()).toEqual(['exists', 'ok'])
      const id = answers.flatMap((one) => (one.ok ? [one.value.id] : []))[0]!
      await value(moveToBin(unit.owner, { id, verb: 'delete' }))
    }
  })
})

describe('looking at an application', () => {
  test('is for those who may, draft or submitted; its document goes the same way, what is being filled in is the unit’s alone', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const draft = await aCompleteDraft(unit)
    const other = await aNewUnit(db)
    const looks: ((by: Ctx) => Promise<{ ok: boolean }>)[] = [
      (by) => viewApplication(by, draft.id),
      (by) => viewStep(by, draft.id, 'host'),
      (by) => latestDocument(by, draft.id),
    ]
    const seen = async () => {
      const all = { owner: draft.owner, other: other.owner, ...offices }
      const told = Object.entries(all).map(async ([who, by]) => {
        const answers = await Promise.all(looks.map((look) => look(by)))
        return [who, answers.map(({ ok }) => (ok ? 'y' : 'n')).join('')]
      })
      return Object.fromEntries(await Promise.all(told))
    }
    const none = { other: 'nnn', nanhu: 'nnn' }
    expect(await seen()).toEqual({ owner: 'yyy', ...none, haining: 'nnn', officer: 'nnn', leader: 'nnn' })
    await value(submit(draft))
    expect(await seen()).toEqual({ owner: 'yyy', ...none, haining: 'yny', officer: 'yny', leader: 'yny' })
  })
  test('生成 is for the unit', async () => {
    const draft = await aSubmitted(await aVerifiedUnit(db, offices))
    const generate = (by: Ctx) => generateDocument(by, { applicationId: draft.id })
    const other = await aNewUnit(db)
    for (const by of [other.owner, offices.nanhu]) expect(codeOf(await generate(by))).toBe('not_found')
    for (const by of [offices.haining, offices.officer, offices.leader]) {
      expect(codeOf(await generate(by))).toBe('not_allowed')
      const job = {
        sheet: (await latestSubmission(draft.id))!.sheet,
        watermark: null,
        acceptNo: null,
        dataVersion: 1,
        madeAt: NOW.toISOString(),
      }
      expect(codeOf(await requestDocument(by, { applicationId: draft.id, job, fileName: 'x' }))).toBe(
        'not_allowed',
      )
    }
  })
})

describe('the events of an application', () => {
  test('played through the table from the first to the last arrive at the status that is stored', async () => {
    const unit: TestUnit = await aVerifiedUnit(db, offices)
    const draft = await aCompleteDraft(unit)
    await value(moveToBin(draft.owner, { id: draft.id, verb: 'delete' }))
    await value(moveToBin(draft.owner, { id: draft.id, verb: 'restore' }))
    await value(submit(draft))
    await value(giveBack(draft))
    await value(submit(draft))
    await value(approve(draft))

    const [started, ...events] = await eventsOf(db, draft.id)
    expect(started).toMatchObject({ kind: 'started', fromStatus: null, toStatus: 'DRAFT', dataVersion: 0 })
    let at: string = started!.toStatus
    let submissions = 0
    for (const event of events) {
      const row = WORKFLOW.find(
        (one) =>
          one.event === event.kind &&
          (one.from as readonly string[]).includes(at) &&
          one.to === event.toStatus,
      )
      expect(row, `${event.kind} from ${at}`).toBeDefined()
      expect([event.fromStatus, event.toStatus]).toEqual([at, row!.to])
      if (event.kind === 'submitted') submissions++
      expect(event.dataVersion).toBe(submissions)
      at = event.toStatus
    }
    const stored = await draft.now()
    expect([at, submissions, events.length]).toEqual([stored.status, stored.dataVersion, stored.version])
    expect(await findFormKey(db, draft.filingId)).toBe('gxyf@1')
  })
})
