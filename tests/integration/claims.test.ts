import { describe, expect, test } from 'vitest'
import { moveToBin } from '@/lib/operations/applications/bin'
import { claimedElsewhere } from '@/lib/operations/applications/claimed-elsewhere'
import { applicationContext } from '@/lib/operations/applications/context'
import { othersOf } from '@/lib/operations/applications/others'
import { viewApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aDraft,
  addRow,
  aSubmitted,
  aVerifiedUnit,
  fill,
  NOW,
  type TestDraft,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)

/** Somebody whom the complete sample has among its staff, 专职. */
const WANG = '33040019850615001X'
const othersFor = async (draft: TestDraft, now = NOW) =>
  othersOf({ db }, await applicationContext({ db, now }, await draft.now()))
const elsewhereFor = async (by: Ctx, draft: TestDraft) =>
  claimedElsewhere(by, await value(viewApplication(by, draft.id)))

describe('what other units have in their applications too', () => {
  test('is found from their submission on, and not of their drafts', async () => {
    const [first, second] = [await aVerifiedUnit(db, offices), await aVerifiedUnit(db, offices)]
    const draft = await aCompleteDraft(first)
    const ours = await aCompleteDraft(second)
    expect((await othersFor(ours)).claimed.people).toEqual([])
  })
})
