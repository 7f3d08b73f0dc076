import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/actor'
import type { Round } from '@/lib/domain/programmes/round'
import { UNIT_FORM } from '@/lib/domain/units/form'
import type { Cells } from '@/lib/forms/content'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { startApplication } from '@/lib/operations/applications/start'
import type { Ctx } from '@/lib/operations/context'
import { saveRow } from '@/lib/operations/filings/rows'
import { decideUnit } from '@/lib/operations/units/decide'
import { submitUnit } from '@/lib/operations/units/submit'
import { findApplication } from '../../applications'
import type { Db } from '../../client'
import { accounts } from '../../schema'
import { findUnit } from '../../units'
import { boundPerson, fill, made, NO_BROWSER } from '../play'
import { syntheticContent } from './application'
import { chanceOf } from './chance'
import { instants } from './dates'
import type { Files } from './files'
import { type Move, movesOf } from './moves'
import { personName } from './names'
import type { PlannedApplication, PlannedUnit } from './plan'
import { type SyntheticUnit, syntheticUnit } from './unit'

export type Scene = {
  seed: number
  programme: string
  rounds: readonly Round[]
  counties: Map<string, Actor>
  files: Files
  now: Date
}

const DAY_MS = 86_400_000

/** One unit, verified, with its applications filled in. Answers what is to happen to them afterwards. */
export async function prepareUnit(db: Db, scene: Scene, planned: PlannedUnit): Promise<Move[]> {
  const { seed, rounds, counties, files } = scene
  const unit = syntheticUnit(seed, planned.index)
  const first = rounds[planned.applications[0]!.yearsAgo]!
  const at = new Date(first.opensAt.getTime() - (10 + (planned.index % 80)) * DAY_MS)
  const owner = await legalPerson(db, unit, at)
  const county = counties.get(unit.region.code)!
  const person = {
    subject: `${unit.subject}-person`,
    name: personName(chanceOf(seed, 'person', planned.index)),
  }
  const member = await boundPerson(db, person, owner, at)
  await verify({ db, actor: owner, now: at }, county, unit, files)
  const moves: Move[] = []
  for (const one of planned.applications)
    moves.push(...(await fillIn(db, scene, unit, { owner, county, member }, one)))
  return moves
}

async function legalPerson(db: Db, unit: SyntheticUnit, now: Date): Promise<Actor> {
  const { subject, actingName, uscc, name } = unit
  const identity = { kind: 'legal' as const, subject, actingName, company: { uscc, name } }
  const { accountId, sid } = await made(signIn(db, identity, NO_BROWSER, now))
  const [account] = await db
    .update(accounts)
    .set({ demo: true })
    .where(eq(accounts.id, accountId))
    .returning({ unitId: accounts.unitId })
  return {
    accountId,
    sessionId: sid,
    role: 'legal_admin',
    name: actingName,
    unitId: account!.unitId,
    regionCode: null,
  }
}

/** 单位基本信息 filled in, submitted and verified. */
async function verify(ctx: Ctx, county: Actor, { profile }: SyntheticUnit, files: Files): Promise<void> {
  const id = ctx.actor.unitId!
  const { filingId } = (await findUnit(ctx.db, id))!
  await fill(ctx, filingId, 'profile', profile)
  await files.attachAll(ctx, filingId, UNIT_FORM)
  await made(submitUnit(ctx, { id }))
  const { version } = (await findUnit(ctx.db, id))!
  await made(decideUnit({ ...ctx, actor: county }, { id, version, verb: 'verify' }))
}

async function fillIn(
  db: Db,
  { seed, programme, rounds, files, now }: Scene,
  unit: SyntheticUnit,
  people: { owner: Actor; county: Actor; member: Actor },
  planned: PlannedApplication,
): Promise<Move[]> {
  const round = rounds[planned.yearsAgo]!
  const chance = chanceOf(seed, 'history', planned.index)
  const [startedAt, filledAt, ...later] = instants(round, now, 6, chance)
  // What the unit itself reviews was filled in by one of its people.
  const by = planned.status.startsWith('UNIT_') ? people.member : people.owner
  const started = await made(startApplication({ db, actor: by, now: startedAt! }, { programme }))
  const { filingId } = (await findApplication(db, started.id))!

  const ctx: Ctx = { db, actor: by, now: filledAt! }
  const { answers, rows } = syntheticContent(seed, unit, planned, round.year)
  // Drafts stand where people leave them: one just begun, one half done, one without its attachments.
  const left = planned.status === 'DRAFT' ? chance.whole(0, 2) : 3
  const steps = left === 0 ? ['cover'] : left === 1 ? ['cover', 'host'] : Object.keys(answers)
  for (const step of steps) await fill(ctx, filingId, step, answers[step]!)
  const lists = left === 0 ? {} : left === 1 ? { staff: rows.staff!.slice(0, 5) } : rows
  await addRows(ctx, filingId, lists)
  const without = [
    ...(answers.host!.isHighTech === 'yes' ? [] : ['A04']),
    ...(rows.cooperation!.length > 0 ? [] : ['A12']),
  ]
  if (left > 2) await files.attachAll(ctx, filingId, round.formKey, without)
  return movesOf(started.id, planned, people, later)
}

async function addRows(ctx: Ctx, filingId: string, lists: Record<string, readonly Cells[]>): Promise<void> {
  for (const [step, rows] of Object.entries(lists)) {
    for (const cells of rows)
      await made(saveRow(ctx, { filingId, step, rowId: randomUUID(), was: {}, now: cells }))
  }
}
