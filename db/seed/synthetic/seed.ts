import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { and, eq } from 'drizzle-orm'
import { programmeByKey } from '@/lib/domain/programmes'
import { type Round, roundOf } from '@/lib/domain/programmes/round'
import { diskStore } from '@/lib/files/store'
import { roundAt, saveBatch } from '../../batches'
import type { Db } from '../../client'
import { batches, units } from '../../schema'
import { countyReviewers } from './counties'
import { syntheticFiles } from './files'
import { doMove, type Move } from './moves'
import { planOf } from './plan'
import { prepareUnit, type Scene } from './prepare'
import { syntheticUnit } from './unit'

export type SyntheticSeed = {
  applications: number
  seed: number
  dataDir: string
  now: Date
  /** How many units are prepared at once. */
  atOnce?: number
  /** Told now and then how much of the whole is done, from 0 to 1. */
  progress?: (done: number) => void
}

const PROGRAMME = 'gxyf'

/**
 * Fills the database with applications that do not exist, through the operations that people use, so that only
 * what can be reached is there. Words, dates and numbers are the same for the same seed and day.
 */
export async function seedSynthetic(db: Db, input: SyntheticSeed): Promise<{ units: number }> {
  const { applications, seed, dataDir, now, progress = () => {} } = input
  if (await isPlayed(db, seed)) {
    throw new Error(`Seed ${seed} has been played into this database already: please choose another --seed.`)
  }
  const plan = planOf(applications, seed)
  const files = await syntheticFiles(
    diskStore(path.join(dataDir, 'files/stored')),
    path.join(dataDir, `files/seed-${randomUUID()}`),
  )
  try {
    const rounds = await roundsUntil(db, now)
    const scene: Scene = {
      seed,
      programme: PROGRAMME,
      rounds,
      counties: await countyReviewers(db),
      files,
      now,
    }
    const prepared = await inParallel(plan, input.atOnce ?? 6, async (unit, done) => {
      const moves = await db.transaction((tx) => prepareUnit(tx, scene, unit))
      progress((done / plan.length) * 0.8)
      return moves
    })
    await inOrder(db, prepared.flat(), (share) => progress(0.8 + share * 0.2))
  } finally {
    await files.clear()
  }
  return { units: plan.length }
}

async function isPlayed(db: Db, seed: number): Promise<boolean> {
  const { uscc } = syntheticUnit(seed, 0)
  return (await db.select({ id: units.id }).from(units).where(eq(units.uscc, uscc))).length > 0
}

/** The round of today and those of the two years before it, which are made where they are missing. */
async function roundsUntil(db: Db, now: Date): Promise<Round[]> {
  const programme = programmeByKey(PROGRAMME)
  const current = await roundAt(db, PROGRAMME, now)
  if (!current) throw new Error('There is no round to apply in yet: please start the platform once.')
  const earlier = [1, 2].map((years) => roundOf(programme, current.year - years))
  for (const round of earlier) {
    const same = and(eq(batches.programmeKey, round.programmeKey), eq(batches.year, round.year))
    if ((await db.select().from(batches).where(same)).length === 0) await saveBatch(db, round)
  }
  return [current, ...earlier]
}

/** One after the other as time went by, so that 受理编号 are given in the order of submission. */
async function inOrder(db: Db, moves: readonly Move[], progress: (share: number) => void): Promise<void> {
  const ordered = moves.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const [number, move] of ordered.entries()) {
    await doMove(db, move, number)
    progress((number + 1) / ordered.length)
  }
}

async function inParallel<T, R>(
  all: readonly T[],
  atOnce: number,
  run: (one: T, done: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  let done = 0
  const lane = async () => {
    while (next < all.length) {
      const at = next++
      results[at] = await run(all[at]!, ++done)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}
