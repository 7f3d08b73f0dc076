import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eventsOf } from '@/db/applications'
import { applications } from '@/db/schema'
import { type Decision, decideApplication } from '@/lib/operations/applications/decide'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import type { Ctx } from '@/lib/operations/context'
import { testDatabase } from '@/tests/support/database'
import {
  aSubmitted,
  aVerifiedUnit,
  codeOf,
  someone,
  type TestDraft,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)
const leader = await someone(db, { role: 'county_leader', name: '章海宁', regionCode: '330481' })
const elsewhere = await someone(db, { role: 'county_leader', name: '林南湖', regionCode: '330402' })
const OPINION = '材料真实完整，同意推荐上报。'

/** A submitted file of a programme whose county signs. */
async function aSigned(): Promise<TestDraft> {
  const draft = await aSubmitted(await aVerifiedUnit(db, offices))
  await db
    .update(applications)
    .set({ stages: ['county_sign'] })
    .where(eq(applications.id, draft.id))
  return draft
}
type Verb = Exclude<Decision['verb'], 'pass' | 'return'>
const decide = async (by: Ctx, draft: TestDraft, verb: Verb, opinion = OPINION) =>
  decideApplication(by, { id: draft.id, version: (await draft.now()).version, verb, opinion })
const waitingFor = async (by: Ctx) =>
  (await listApplicationsFor(by, { statuses: ['COUNTY_SIGN'], oldestFirst: true, page: 1 })).lines.map(
    ({ id }) => id,
  )

test('what the reviewer passes waits for the county’s leader, who signs it on to the city', async () => {
  const draft = await aSigned()
  expect(codeOf(await decide(leader, draft, 'sign'))).toBe('not_allowed')
  await value(decide(offices.haining, draft, 'approve'))
  expect((await draft.now()).status).toBe('COUNTY_SIGN')
  expect(await waitingFor(leader)).toContain(draft.id)
  expect(await waitingFor(elsewhere)).not.toContain(draft.id)

  expect(codeOf(await decide(leader, draft, 'sign', '同意'))).toBe('invalid')
  expect(codeOf(await decide(offices.haining, draft, 'sign'))).toBe('not_allowed')
  expect(codeOf(await decide(offices.leader, draft, 'sign'))).toBe('not_allowed')
  expect(codeOf(await decide(elsewhere, draft, 'sign'))).toBe('not_found')
  await value(decide(leader, draft, 'sign'))
  expect((await draft.now()).status).toBe('CITY_FORMAL')
  expect((await eventsOf(db, draft.id)).at(-1)).toMatchObject({ kind: 'signed', actorName: '章海宁' })
})

test('what the leader sends back is reviewed anew, and the unit cannot touch it meanwhile', async () => {
  const draft = await aSigned()
  await value(decide(offices.haining, draft, 'approve'))
  await value(decide(leader, draft, 'sendBack', '专职人员的社保证明请再核一遍。'))
  expect(await draft.now()).toMatchObject({ status: 'COUNTY_REVIEW', dataVersion: 1 })
  await value(decide(offices.haining, draft, 'approve'))
  expect((await draft.now()).status).toBe('COUNTY_SIGN')
})

test('signed and sent back at once, one of the two counts', async () => {
  const draft = await aSigned()
  await value(decide(offices.haining, draft, 'approve'))
  const codes = (await Promise.all([decide(leader, draft, 'sign'), decide(leader, draft, 'sendBack')])).map(
    codeOf,
  )
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
})
