import type { Actor } from '@/lib/domain/actor'
import { REGIONS } from '@/lib/domain/regions'
import type { Db } from '../../client'
import { accounts } from '../../schema'
import { STAFF } from '../people'
import { chanceOf } from './chance'
import { personName } from './names'

/** A reviewer of each region. Regions without one in the demo get one who has no password and cannot sign in. */
export async function countyReviewers(db: Db): Promise<Map<string, Actor>> {
  const reviewers = REGIONS.map(({ code }, index): Actor => {
    const known = Object.values(STAFF).find(({ regionCode }) => regionCode === code)
    const id = known?.id ?? `a1000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const name = known?.name ?? personName(chanceOf('reviewer', code))
    return { accountId: id, sessionId: id, role: 'county_reviewer', name, unitId: null, regionCode: code }
  })
  await db
    .insert(accounts)
    .values(
      reviewers.map(({ accountId: id, role, name, regionCode }) => ({
        id,
        role,
        name,
        regionCode,
        demo: true,
      })),
    )
    .onConflictDoNothing()
  return new Map(reviewers.map((reviewer) => [reviewer.regionCode!, reviewer]))
}
