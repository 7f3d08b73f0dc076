import { applicationInRound } from '@/db/applications'
import { type Batch, roundAt } from '@/db/batches'
import { findUnit, type Unit } from '@/db/units'
import { mayApply } from '@/lib/domain/applications/start'
import { maySee, type Status } from '@/lib/domain/applications/workflow'
import { findProgramme, type Programme } from '@/lib/domain/programmes'
import type { Refusal, Result } from '@/lib/result'
import { ok, refuse } from '@/lib/result'
import { type Earlier, earlierOf } from '../applications/earlier'
import type { Ctx } from '../context'

export type ProgrammeView = {
  programme: Programme
  batch: Batch | null
  unit: Unit | null
  /** The unit's own application of this round, if it has one. */
  current: { id: string; status: Status; maySee: boolean } | null
  /** What 沿用上年 would take over. */
  earlier: Earlier | null
  /** Why 开始申报 is not possible, or null where it is. */
  hindrance: Refusal | null
}

/** A programme as this person meets it today. */
export async function viewProgramme(ctx: Ctx, key: string): Promise<Result<ProgrammeView>> {
  const programme = findProgramme(key)
  if (!programme) return refuse({ code: 'not_found' })
  const [batch, unit] = await Promise.all([
    roundAt(ctx.db, key, ctx.now),
    ctx.actor.unitId ? findUnit(ctx.db, ctx.actor.unitId) : null,
  ])
  const current = batch && unit ? await applicationInRound(ctx.db, unit.id, batch.id) : null
  const earlier = batch && unit && !current ? await earlierOf(ctx, unit.id, batch) : null
  const allowed = mayApply(ctx.actor, unit, batch, ctx.now)
  return ok({
    programme,
    batch,
    unit,
    current: current && { id: current.id, status: current.status, maySee: maySee(current, ctx.actor) },
    earlier: earlier && {
      id: earlier.id,
      year: earlier.year,
      filledByColleague: earlier.filledByColleague,
    },
    hindrance: allowed.ok ? null : allowed.refusal,
  })
}
