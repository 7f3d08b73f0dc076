import { findImport, writeImport } from '@/db/imports'
import { exchangedColumns, type Mapping, ROW_ID } from '@/lib/forms/exchange/columns'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { inList } from '../filings/rows'
import { planNow } from './plan'

/** Takes the columns of a table for what a person says they are. Of two for one, the first counts. */
export const remapImport = (
  ctx: Ctx,
  input: { filingId: string; step: string; id: string; names: readonly string[] },
): Promise<Result<null>> =>
  inList(ctx, input, async (tx, step) => {
    const place = { filingId: input.filingId, step: step.key, accountId: tx.actor.accountId }
    const found = isUuid(input.id) ? await findImport(tx.db, input.id, place) : null
    if (!found) return refuse({ code: 'not_found' })
    const known = new Set([ROW_ID, ...exchangedColumns(step).map(({ name }) => name)])
    const mapping: Mapping = found.mapping.map((_, at) => {
      const name = input.names[at] ?? ''
      return known.has(name) && input.names.indexOf(name) === at ? name : null
    })
    const plan = await planNow(tx, input.filingId, step, { ...found, mapping })
    await writeImport(tx.db, input.id, { ...found, mapping, plan })
    return ok(null)
  })
