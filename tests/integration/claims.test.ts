import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { earlierAnswers } from '@/db/applications'
import { claims } from '@/db/schema'
import { claimedElsewhere } from '@/lib/operations/applications/claimed-elsewhere'
import { applicationContext } from '@/lib/operations/applications/context'
import { decideApplication } from '@/lib/operations/applications/decide'
import { othersOf } from '@/lib/operations/applications/others'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { saveRow } from '@/lib/operations/filings/rows'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aSubmitted,
  aVerifiedUnit,
  type TestDraft,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

// The complete sample has the same people in each unit's application: whoever is 专职 in one is so in all.

const LAST_YEAR = new Date('2025-11-24T06:00:00Z')

async function aStage() {
  const { db } = await testDatabase()
  const offices = await theOffices(db)
  await theRound(db)
  const aUnit = () => aVerifiedUnit(db, offices)
  const others = async (draft: TestDraft) =>
    othersOf({ db }, await applicationContext({ db, now: draft.owner.now }, await draft.now()))
  const elsewhere = async (by: Ctx, draft: TestDraft) =>
    claimedElsewhere(by, await value(viewApplication(by, draft.id)))
  return { db, offices, aUnit, others, elsewhere }
}

test('people of another unit are found from its submission on, and not of its draft or of one’s own', async () => {
  const { aUnit, others } = await aStage()
  const [first, second] = [await aCompleteDraft(await aUnit()), await aCompleteDraft(await aUnit())]
  expect(await others(second)).toMatchObject({ claimed: { people: [], rights: [] }, unitsOfContact: 0 })
  await value(submitApplication(first.owner, { id: first.id, explanations: {} }))
  expect((await others(second)).claimed.people).toHaveLength(12)
  expect((await others(second)).unitsOfContact).toBe(1)
  expect(await others(first)).toMatchObject({ claimed: { people: [] }, unitsOfContact: 0 })
})

test('what is submitted again takes the place of what was: somebody who is no longer 专职 is free', async () => {
  const { offices, aUnit, others } = await aStage()
  const [first, second] = [await aSubmitted(await aUnit()), await aCompleteDraft(await aUnit())]
  await value(
    decideApplication(offices.haining, {
      id: first.id,
      version: (await first.now()).version,
      verb: 'return',
      reasons: [{ step: 'staff', code: 'F03', text: '人员与社保证明不一致' }],
      note: '',
    }),
  )
  const { content } = await value(viewApplication(first.owner, first.id))
  const { id, cells } = content.rows.staff![0]!
  const place = { filingId: first.filingId, step: 'staff', rowId: id }
  await value(saveRow(first.owner, { ...place, was: cells, now: { ...cells, employment: 'rehired' } }))
  expect((await others(second)).claimed.people).toContain(cells.idNo)
  await value(submitApplication(first.owner, { id: first.id, explanations: {} }))
  const { people } = (await others(second)).claimed
  expect(people).toHaveLength(11)
  expect(people).not.toContain(cells.idNo)
})

test('the offices read which unit it is; the units do not, not even their administrators', async () => {
  const { offices, aUnit, elsewhere } = await aStage()
  const [first, second] = [await aSubmitted(await aUnit()), await aSubmitted(await aUnit())]
  const { acceptNo } = await first.now()
  const found = await elsewhere(offices.haining, second)
  expect(found).toHaveLength(12)
  expect(found[0]).toEqual({
    kind: 'person',
    of: expect.stringMatching(/^.{2,}$/u),
    units: [{ name: '海宁示例新材料有限公司', acceptNo }],
  })
  expect(await elsewhere(second.owner, second)).toEqual([])
  const { problems } = await value(viewApplication(second.owner, second.id))
  expect(JSON.stringify(problems)).not.toContain('有限公司')
})

test('no number stands readable in what is kept for that', async () => {
  const { db, aUnit } = await aStage()
  const draft = await aSubmitted(await aUnit())
  const [kept] = await db.select().from(claims).where(eq(claims.applicationId, draft.id)).limit(1)
  const raw = await db.execute(sql`select * from claims`)
  expect(kept!.value.length).toBeGreaterThan(8)
  expect(JSON.stringify(raw)).not.toContain(kept!.value)
})

test('another year’s applications claim nothing of this year’s, and tell what the unit said then', async () => {
  const { db, offices, aUnit, others } = await aStage()
  await theRound(db, {
    year: 2025,
    opensAt: new Date('2025-10-01T01:00:00Z'),
    closesAt: new Date('2025-12-31T09:00:00Z'),
    countyClosesAt: new Date('2026-01-28T09:00:00Z'),
  })
  const unit = await aUnit()
  await aSubmitted({ ...unit, owner: { ...unit.owner, now: LAST_YEAR } })
  const other = await aCompleteDraft(await aVerifiedUnit(db, offices))
  expect((await others(other)).claimed.people).toEqual([])

  const of = (before: number, unitId = unit.id) =>
    earlierAnswers(db, { unitId, programmeKey: 'gxyf', before }, 'host')
  expect(await of(2026)).toMatchObject({ year: 2025, answers: { staffTotal: '286' } })
  expect(await of(2025)).toBeNull()
  expect(await of(2026, other.unit.id)).toBeNull()
})
