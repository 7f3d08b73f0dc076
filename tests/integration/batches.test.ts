import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { lookUpBatch, roundAt } from '@/db/batches'
import { auditLog } from '@/db/schema'
import { ROLES } from '@/lib/domain/actor'
import type { TypedBatch } from '@/lib/domain/batches/read'
import { startApplication } from '@/lib/operations/applications/start'
import { submitApplication } from '@/lib/operations/applications/submit'
import { withdrawApplication } from '@/lib/operations/applications/withdraw'
import { changeBatch } from '@/lib/operations/batches/change'
import { listBatchesFor } from '@/lib/operations/batches/list'
import { prepareBatch } from '@/lib/operations/batches/prepare'
import { publishBatch } from '@/lib/operations/batches/publish'
import { viewBatch } from '@/lib/operations/batches/view'
import { viewProgramme } from '@/lib/operations/programmes/view'
import { testDatabase } from '@/tests/support/database'
import { noticesOf } from '@/tests/support/notices'
import {
  aCompleteDraft,
  aDraft,
  aSubmitted,
  aVerifiedUnit,
  codeOf,
  completedDraft,
  NOW,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
const { officer, leader } = offices
const current = await theRound(db)

/** A round of a year that no other test has, open at `NOW`. */
let years = 2030
const typedRound = (over: TypedBatch = {}): TypedBatch => ({
  programmeKey: 'gxyf',
  year: String(years++),
  formKey: 'gxyf@1',
  opensOn: '2026-11-01',
  opensTime: '09:00',
  closesOn: '2026-12-31',
  closesTime: '17:00',
  countyClosesOn: '2027-01-28',
  countyClosesTime: '17:00',
  cityClosesOn: '2027-03-31',
  cityClosesTime: '17:00',
  graceMinutes: '10',
  ...over,
})
const batchNow = async (id: string) => (await lookUpBatch(db, id))!
const recorded = async (id: string) =>
  (await db.select().from(auditLog).where(eq(auditLog.objectId, id)).orderBy(auditLog.id)).map(
    ({ action, actorId, detail }) => ({ action, actorId, detail }),
  )

describe('who may', () => {
  test('only the city’s offices see rounds, its officer and leader prepare them, its leader publishes', async () => {
    const id = (await value(prepareBatch(officer, typedRound()))).id
    for (const role of ROLES) {
      const who = await someone(db, { role, regionCode: null })
      const reads = ['city_officer', 'city_leader', 'observer'].includes(role)
      const prepares = ['city_officer', 'city_leader'].includes(role)
      const expected = reads ? 'ok' : 'not_found'
      expect([role, codeOf(await listBatchesFor(who)), codeOf(await viewBatch(who, id))]).toEqual([
        role,
        expected,
        expected,
      ])
      expect([role, codeOf(await prepareBatch(who, typedRound({ year: '' })))]).toEqual([
        role,
        prepares ? 'invalid' : 'not_found',
      ])
      expect([role, codeOf(await changeBatch(who, { id, version: 99, typed: typedRound() }))]).toEqual([
        role,
        prepares ? 'stale' : reads ? 'not_allowed' : 'not_found',
      ])
      expect([role, codeOf(await publishBatch(who, { id, version: 99 }))]).toEqual([
        role,
        role === 'city_leader' ? 'stale' : reads ? 'not_allowed' : 'not_found',
      ])
    }
    expect((await batchNow(id)).publishedAt).toBeNull()
  })

  test('what is no round, or no name of one, is not there', async () => {
    for (const id of ['nonsense', '00000000-0000-4000-8000-00000000beef']) {
      expect(codeOf(await viewBatch(leader, id))).toBe('not_found')
      expect(codeOf(await changeBatch(leader, { id, version: 0, typed: typedRound() }))).toBe('not_found')
      expect(codeOf(await publishBatch(leader, { id, version: 0 }))).toBe('not_found')
    }
  })
})

describe('a round that is prepared', () => {
  test('is invisible to applicants until its leader publishes it, and then the one that is open', async () => {
    const later = new Date('2028-06-01T06:00:00Z')
    const unit = await aVerifiedUnit(db, offices)
    const owner = { ...unit.owner, now: later }
    const days = ['2028-05-01', '2028-07-31', '2028-08-31', '2028-09-30'] as const
    const [opensOn, closesOn, countyClosesOn, cityClosesOn] = days
    const round = typedRound({ opensOn, closesOn, countyClosesOn, cityClosesOn })
    const { id } = await value(prepareBatch(officer, round))
    const seen = async () => (await value(viewProgramme(owner, 'gxyf'))).batch?.id
    expect(await seen()).toBe(current)
    expect(codeOf(await startApplication(owner, { programme: 'gxyf' }))).toBe('closed')

    await value(publishBatch({ ...leader, now: later }, { id, version: 0 }))
    expect(await seen()).toBe(id)
    expect(codeOf(await startApplication(owner, { programme: 'gxyf' }))).toBe('ok')
    expect((await roundAt(db, 'gxyf', NOW))?.id).toBe(current)
    expect(await recorded(id)).toEqual([
      expect.objectContaining({ action: 'batch.prepared', actorId: officer.actor.accountId }),
      expect.objectContaining({ action: 'batch.published', actorId: leader.actor.accountId }),
    ])
  })

  test('can be corrected throughout by the officer; one year has one round', async () => {
    const { id } = await value(prepareBatch(officer, typedRound()))
    const other = await value(prepareBatch(officer, typedRound()))
    const { year } = await batchNow(other.id)
    const taken = {
      ok: false,
      refusal: { code: 'invalid', problems: [{ field: 'year', code: 'year_taken' }] },
    }
    expect(await prepareBatch(officer, typedRound({ year: String(year) }))).toMatchObject(taken)
    const input = { id, version: 0, typed: typedRound({ year: String(year) }) }
    expect(await changeBatch(officer, input)).toMatchObject(taken)
    await value(
      changeBatch(officer, { ...input, typed: typedRound({ note: '请尽早提交。', sealedPage: 'yes' }) }),
    )
    expect(await batchNow(id)).toMatchObject({
      version: 1,
      note: '请尽早提交。',
      sealedPage: true,
      publishedAt: null,
    })
    expect(codeOf(await changeBatch(officer, input))).toBe('stale')
  })

  test('is not published when it would be over, nor twice', async () => {
    const { id } = await value(
      prepareBatch(officer, typedRound({ opensOn: '2026-10-01', closesOn: '2026-11-01' })),
    )
    expect(codeOf(await publishBatch(leader, { id, version: 0 }))).toBe('invalid')
    expect(codeOf(await publishBatch(leader, { id: current, version: 0 }))).toBe('not_allowed')
  })
})

describe('a round that is running', () => {
  const moved = (over: TypedBatch = {}) =>
    typedRound({ year: '2026', opensOn: '2026-10-01', closesOn: '2027-01-04', ...over })

  test('is prolonged by its leader with a reason, on record, and those who still fill in are told', async () => {
    const [drafting, done] = [await aVerifiedUnit(db, offices), await aVerifiedUnit(db, offices)]
    const draft = await aDraft(drafting)
    await aSubmitted(done)
    const { version } = await batchNow(current)

    expect(codeOf(await changeBatch(officer, { id: current, version, typed: moved() }))).toBe('not_allowed')
    expect(await changeBatch(leader, { id: current, version, typed: moved() })).toMatchObject({
      refusal: { problems: [{ field: 'reason', code: 'required' }] },
    })
    expect(await recorded(current)).toEqual([])
    await value(changeBatch(leader, { id: current, version, typed: moved({ reason: '因系统维护顺延' }) }))

    expect(await batchNow(current)).toMatchObject({
      version: version + 1,
      closesAt: new Date('2027-01-04T09:00:00Z'),
      // What people have begun does not become another form.
      formKey: 'gxyf@1',
      year: 2026,
    })
    expect(await recorded(current)).toEqual([
      {
        action: 'batch.changed',
        actorId: leader.actor.accountId,
        detail: {
          programme: 'gxyf',
          year: 2026,
          'closesAt.was': '2026-12-31T09:00:00.000Z',
          closesAt: '2027-01-04T09:00:00.000Z',
          'cityClosesAt.was': null,
          cityClosesAt: '2027-03-31T09:00:00.000Z',
          reason: '因系统维护顺延',
        },
      },
    ])
    const told = async (unit: typeof drafting) =>
      (await noticesOf(db, unit.owner.actor.accountId)).filter(({ kind }) => kind === 'closing_moved')
    expect(await told(drafting)).toMatchObject([
      {
        params: {
          was: '2026-12-31T09:00:00.000Z',
          closesAt: '2027-01-04T09:00:00.000Z',
          reason: '因系统维护顺延',
        },
        path: `/applications/${draft.id}`,
      },
    ])
    expect(await told(done)).toEqual([])

    // Nobody hears of what does not concern them.
    const next = { id: current, version: version + 1 }
    await value(
      changeBatch(leader, { ...next, typed: moved({ graceMinutes: '15', reason: '宽限改为一刻钟' }) }),
    )
    expect(await told(drafting)).toHaveLength(1)
    const back = moved({ closesOn: '2026-12-31', reason: '恢复原定时间' })
    await value(changeBatch(leader, { id: current, version: version + 2, typed: back }))
  })

  test('of two who change it at once one is told that the other came first', async () => {
    const { version } = await batchNow(current)
    const one = (note: string) =>
      changeBatch(leader, { id: current, version, typed: moved({ closesOn: '2026-12-31', note }) })
    const codes = (await Promise.all([one('请尽早。'), one('请提前。')])).map(codeOf)
    expect(codes.sort()).toEqual(['ok', 'stale'])
  })
})

describe('a submission that was begun in time', () => {
  const at = (iso: string) => new Date(iso)
  const submitted = (draft: Awaited<ReturnType<typeof aDraft>>, iso: string) =>
    submitApplication({ ...draft.owner, now: at(iso) }, { id: draft.id, explanations: {} })

  test('and was refused may be finished within ten minutes of the end, and no later', async () => {
    const drafts = []
    for (let unit = 0; unit < 2; unit++) {
      const draft = await aDraft(await aVerifiedUnit(db, offices))
      expect(codeOf(await submitted(draft, '2026-12-31T08:59:59.999Z'))).toBe('invalid')
      drafts.push(await completedDraft(draft))
    }
    expect(codeOf(await submitted(drafts[0]!, '2026-12-31T09:10:00.000Z'))).toBe('closed')
    expect(codeOf(await submitted(drafts[0]!, '2026-12-31T09:09:59.999Z'))).toBe('ok')
    expect(codeOf(await submitted(drafts[1]!, '2026-12-31T09:00:00.000Z'))).toBe('ok')
    expect((await drafts[0]!.now()).submittedAt).toEqual(at('2026-12-31T09:09:59.999Z'))
  })

  test('is one that was begun: not after the end, and not by looking', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    expect(codeOf(await submitted(draft, '2026-12-31T09:00:00.000Z'))).toBe('closed')
    expect(codeOf(await submitted(draft, '2026-12-31T09:00:01.000Z'))).toBe('closed')
    expect((await draft.now()).submitBegunAt).toBeNull()
  })

  test('and was finished is not begun any more when it is taken back', async () => {
    const draft = await aDraft(await aVerifiedUnit(db, offices))
    expect(codeOf(await submitted(draft, '2026-12-31T08:50:00.000Z'))).toBe('invalid')
    expect((await draft.now()).submitBegunAt).toEqual(at('2026-12-31T08:50:00.000Z'))
    await completedDraft(draft)
    expect(codeOf(await submitted(draft, '2026-12-31T08:51:00.000Z'))).toBe('ok')
    expect((await draft.now()).submitBegunAt).toBeNull()
    expect(codeOf(await withdrawApplication(draft.owner, { id: draft.id }))).toBe('not_allowed')
  })
})
