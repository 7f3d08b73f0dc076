import { latestFailures, noteAttempt } from '@/db/accounts'
import { type FoundUnit, searchUnits } from '@/db/units'
import { bareName, gramsOf } from '@/lib/domain/units/name-search'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

const SHOWN = 20
const PER_MINUTE = 20
const MINUTE_MS = 60_000

export type UnitSearch = { found: FoundUnit[]; more: boolean }

/** 查询 (manual §1.2): units by a part of their name, at least two characters, twenty times a minute. */
export async function searchUnitsFor(ctx: Ctx, input: { part: string }): Promise<Result<UnitSearch>> {
  if (ctx.actor.role !== 'member') return refuse({ code: 'not_allowed' })
  const grams = gramsOf(input.part.slice(0, 100))
  if (!grams) return refuseSearch('search_short')

  const bucket = `search:${ctx.actor.accountId}`
  const noted = await noteAttempt(ctx.db, [bucket], ctx.now)
  const earlier = await latestFailures(ctx.db, bucket, PER_MINUTE, noted)
  const oldest = earlier[PER_MINUTE - 1]
  if (oldest && ctx.now.getTime() - oldest.getTime() < MINUTE_MS) return refuseSearch('search_often')

  const found = await searchUnits(ctx.db, { grams, part: bareName(input.part) }, SHOWN + 1)
  return ok({ found: found.slice(0, SHOWN), more: found.length > SHOWN })
}

const refuseSearch = (code: 'search_short' | 'search_often') =>
  refuse<UnitSearch>({ code: 'invalid', problems: [{ field: 'part', code, severity: 'error' }] })
