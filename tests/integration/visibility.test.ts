import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countApplications, listApplications } from '@/db/applications'
import { insertFiling } from '@/db/filings'
import { applications, batches, units } from '@/db/schema'
import { countUnits, ensureUnit, listUnits } from '@/db/units'
import { ROLES } from '@/lib/domain/actor'
import type { Assignments } from '@/lib/domain/applications/assignments'
import { maySee, STATUSES, type Status } from '@/lib/domain/applications/workflow'
import { UNIT_FORM } from '@/lib/domain/units/form'
import { maySeeUnit, UNIT_STATUSES } from '@/lib/domain/units/workflow'
import { viewApplication } from '@/lib/operations/applications/view'
import { viewUnit } from '@/lib/operations/units/view'
import { testDatabase } from '@/tests/support/database'
import { codeOf, NOW, someone, theOffices, theRound } from '@/tests/support/stage'

const { db } = await testDatabase()
await theRound(db)

// One unit per region and status; in each, applications in every status, in the bin and out of it, of two owners.
const REGIONS = ['330481', '330402', '3304J0'] as const
const seeded = await (async () => {
  const offices = await theOffices(db)
  const all = await Promise.all(
    REGIONS.flatMap((regionCode, at) =>
      UNIT_STATUSES.map(async (status, index) => {
        const uscc = `9133048100000${at}${index}000`
        const { id } = await ensureUnit(db, uscc, `单位${at}${index}`, UNIT_FORM)
        const submitted = status === 'incomplete' || status === 'saved' ? null : NOW
        await db
          .update(units)
          .set({ status, regionCode: submitted ? regionCode : null, submittedAt: submitted })
          .where(eq(units.id, id))
        return id
      }),
    ),
  )
  const [first, second] = [all[3]!, all[8]!]
  const people = {
    ...offices,
    proper: await someone(db, { role: 'county_reviewer', regionCode: '3304J0' }),
    nowhere: await someone(db, { role: 'county_reviewer' }),
    owner: await someone(db, { role: 'legal_admin', unitId: first, subject: 'owner' }),
    admin: await someone(db, { role: 'legal_admin', unitId: first, subject: 'admin' }),
    member: await someone(db, { unitId: first }),
    colleague: await someone(db, { unitId: first }),
    helper: await someone(db, { unitId: first }),
    other: await someone(db, { role: 'legal_admin', unitId: second, subject: 'other' }),
    newcomer: await someone(db, { role: 'legal_admin', subject: 'new' }),
    personal: await someone(db, {}),
    countyLeader: await someone(db, { role: 'county_leader', regionCode: '330481' }),
    otherLeader: await someone(db, { role: 'county_leader', regionCode: '330402' }),
    leaderOfNowhere: await someone(db, { role: 'county_leader' }),
    observer: await someone(db, { role: 'observer' }),
    expert: await someone(db, { role: 'expert' }),
    expertAdmin: await someone(db, { role: 'expert_admin' }),
    sysAdmin: await someone(db, { role: 'sys_admin' }),
    secAdmin: await someone(db, { role: 'sec_admin' }),
    auditAdmin: await someone(db, { role: 'audit_admin' }),
    unassigned: await someone(db, { role: 'unassigned' }),
  }
  const rounds = await db
    .insert(batches)
    .values(
      Array.from({ length: 40 }, (_, at) => ({
        programmeKey: 'gxyf',
        year: 1980 + at,
        formKey: 'gxyf@1',
        opensAt: NOW,
        closesAt: NOW,
        countyClosesAt: NOW,
      })),
    )
    .returning()
  let round = 0
  const assignedIn = (regionCode: string): Assignments =>
    regionCode === '3304J0' ? {} : { staff: { to: people.helper.actor.accountId, doneAt: null } }
  const rows = [first, second].flatMap((unitId) =>
    REGIONS.flatMap((regionCode) =>
      STATUSES.flatMap((status) =>
        [null, NOW].map((deletedAt) => ({
          batchId: rounds[round++ % 36]!.id,
          unitId,
          ownerId:
            unitId === second
              ? people.other.actor.accountId
              : round % 2
                ? people.owner.actor.accountId
                : people.member.actor.accountId,
          status,
          dataVersion: status === 'DRAFT' ? 0 : 1,
          passedVersion: ['DRAFT', 'UNIT_REVIEW', 'UNIT_RETURNED'].includes(status) ? 0 : 1,
          regionCode,
          deletedAt,
          assigned: assignedIn(regionCode),
          since: NOW,
          createdAt: NOW,
        })),
      ),
    ),
  )
  const filed = await Promise.all(
    rows.map(async (row) => {
      const filingId = await insertFiling(db, 'gxyf@1')
      const [made] = await db
        .insert(applications)
        .values({ ...row, filingId })
        .returning()
      return made!
    }),
  )
  return { people, filed, units: await db.select().from(units) }
})()

const everyone = Object.entries(seeded.people)

describe('the list and the door agree', () => {
  test('on enough to mean something', () => {
    expect(seeded.filed).toHaveLength(72)
    expect(seeded.units).toHaveLength(15)
    expect(everyone).toHaveLength(24)
    expect(new Set(everyone.map(([, { actor }]) => actor.role))).toEqual(new Set(ROLES))
  })
  test.each(everyone)('for %s, on every application, in the list and in the bin', async (_, { actor }) => {
    for (const shelf of ['kept', 'bin'] as const) {
      const listed = await listApplications(db, actor, { shelf, pageSize: 100 })
      const open = seeded.filed.filter(
        (one) => maySee(one, actor) && (one.deletedAt !== null) === (shelf === 'bin'),
      )
      expect(listed.map(({ id }) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted())
    }
  })
  test.each(everyone)('for %s, on how many there are of each status', async (_, { actor }) => {
    const counts = await countApplications(db, actor)
    const open = seeded.filed.filter((one) => maySee(one, actor) && one.deletedAt === null)
    const expected: Partial<Record<Status, number>> = {}
    for (const { status } of open) expected[status] = (expected[status] ?? 0) + 1
    expect(counts).toEqual(expected)
  })
  test.each(everyone)('for %s, on every unit', async (_, { actor }) => {
    const listed = await listUnits(db, actor, UNIT_STATUSES, 1, 100)
    const open = seeded.units.filter((one) => maySeeUnit(one, actor))
    expect(listed.map(({ id }) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted())
    expect(Object.values(await countUnits(db, actor)).reduce((a, b) => a + b, 0)).toBe(open.length)
  })
  test.each(everyone)('for %s, whose door opens to what they may see', async (_, by) => {
    for (const one of seeded.filed.filter((_, at) => at % 5 === 0))
      expect(codeOf(await viewApplication(by, one.id)) === 'ok', one.status).toBe(maySee(one, by.actor))
    for (const one of seeded.units)
      expect(codeOf(await viewUnit(by, one.id)) === 'ok').toBe(maySeeUnit(one, by.actor))
  })
})

describe('lists', () => {
  const { haining, owner } = seeded.people
  test('tell a reviewer the oldest first and a unit the newest, in the same order each time', async () => {
    for (const [at, one] of seeded.filed.entries())
      await db
        .update(applications)
        .set({
          since: new Date(NOW.getTime() - (at % 7) * 1000),
          createdAt: new Date(NOW.getTime() + (at % 5) * 1000),
        })
        .where(eq(applications.id, one.id))
    const queue = await listApplications(db, haining.actor, { oldestFirst: true })
    expect(queue.map(({ since }) => since.getTime())).toEqual(
      queue.map(({ since }) => since.getTime()).toSorted((a, b) => a - b),
    )
    expect(await listApplications(db, haining.actor, { oldestFirst: true })).toEqual(queue)
    const own = (await listApplications(db, owner.actor)).map(({ createdAt }) => createdAt.getTime())
    expect(own).toEqual(own.toSorted((a, b) => b - a))
  })
  test('come in pages that miss nothing and repeat nothing', async () => {
    const all = await listApplications(db, haining.actor, { oldestFirst: true })
    const pages = []
    for (let page = 1; page <= Math.ceil(all.length / 3); page++)
      pages.push(...(await listApplications(db, haining.actor, { oldestFirst: true, page, pageSize: 3 })))
    expect(all.length).toBeGreaterThan(3)
    expect(pages).toEqual(all)
  })
  test('of some statuses hold those and no others', async () => {
    const listed = await listApplications(db, haining.actor, { statuses: ['COUNTY_RETURNED', 'CITY_FORMAL'] })
    expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(['COUNTY_RETURNED', 'CITY_FORMAL']))
    expect(await listApplications(db, haining.actor, { statuses: [] })).toEqual([])
    const waiting = await listUnits(db, haining.actor, ['pending'])
    expect(waiting.map(({ status }) => status)).toEqual(['pending'])
  })
})
