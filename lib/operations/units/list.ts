import { countUnits, listUnits, type UnitLine } from '@/db/units'
import type { UnitStatus } from '@/lib/domain/units/workflow'
import type { Ctx } from '../context'

export type { UnitLine } from '@/db/units'

export type UnitList = { lines: UnitLine[]; counts: Partial<Record<UnitStatus, number>> }

/** The units this reviewer looks after, by status. */
export async function listUnitsFor(
  ctx: Ctx,
  input: { statuses: readonly UnitStatus[]; page: number },
): Promise<UnitList> {
  const [lines, counts] = await Promise.all([
    listUnits(ctx.db, ctx.actor, input.statuses, input.page),
    countUnits(ctx.db, ctx.actor),
  ])
  return { lines, counts }
}
