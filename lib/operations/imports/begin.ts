import { insertImport } from '@/db/imports'
import { guessed } from '@/lib/forms/exchange/guess'
import type { Line } from '@/lib/forms/exchange/line'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { inList } from '../filings/rows'
import { planNow } from './plan'

/** The name of a sheet, or of what was pasted, and its lines. */
export type BroughtTable = { source: string; lines: Line[] }

/** Keeps the table that a list is to be filled from, with what would become of each line. Nothing is written yet. */
export const beginImport = (
  ctx: Ctx,
  input: { filingId: string; step: string; tables: readonly BroughtTable[] },
): Promise<Result<{ id: string }>> =>
  inList(ctx, input, async (tx, step) => {
    // The sheet whose head is known best; of equals the first.
    const [best] = input.tables
      .filter(({ lines }) => lines.length > 0)
      .map((table) => ({ ...table, ...guessed(step, table.lines) }))
      .toSorted((a, b) => b.sure - a.sure)
    if (!best) return refused(step, 'nothing_in_it')
    const { source, lines, head, mapping } = best
    const count = lines.length - (head === null ? 0 : head + 1)
    if (count === 0) return refused(step, 'nothing_in_it')
    if (count > step.maxRows) return refused(step, 'too_many_lines', { max: step.maxRows, now: count })
    const brought = { table: { source, lines, head }, mapping }
    const plan = await planNow(tx, input.filingId, step, brought)
    const place = { filingId: input.filingId, step: step.key, accountId: tx.actor.accountId }
    return ok({ id: await insertImport(tx.db, place, { ...brought, plan }, tx.now) })
  })

const refused = (step: ListStep, code: string, params?: Record<string, number>): Result<never> =>
  refuse({
    code: 'invalid',
    problems: [{ step: step.key, field: '', code, severity: 'error', ...(params && { params }) }],
  })
