import { randomUUID } from 'node:crypto'
import { loadContent } from '@/db/filings'
import type { Brought } from '@/db/imports'
import { dayIn } from '@/lib/domain/shanghai'
import { type PlannedRow, planImport } from '@/lib/forms/exchange/plan'
import type { ListStep } from '@/lib/forms/spec'
import type { Ctx } from '../context'

/** What would become of a table now. A line that adds a row keeps the id it was first given. */
export async function planNow(
  ctx: Ctx,
  filingId: string,
  step: ListStep,
  { table, mapping, plan }: Omit<Brought, 'plan'> & { plan?: PlannedRow[] },
): Promise<PlannedRow[]> {
  const given = new Map(plan?.filter(({ kind }) => kind === 'add').map(({ line, id }) => [line, id]))
  return planImport({
    step,
    content: { ...(await loadContent(ctx.db, filingId)), facts: {} },
    lines: table.lines.slice(table.head === null ? 0 : table.head + 1),
    mapping,
    today: dayIn(ctx.now),
    newId: (line) => given.get(line) ?? randomUUID(),
  })
}
