import { exportBook } from '@/app/filings/workbook/export'
import type { Db } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { emptyContent } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import { stepOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { beginImport } from '@/lib/operations/imports/begin'
import { confirmImport } from '@/lib/operations/imports/confirm'
import { readWorkbook } from '@/lib/workbook/read'
import { writeWorkbook } from '@/lib/workbook/write'
import type { Visitor } from '../visitor'
import { peopleOf } from './content'
import { type Comparison, msOf } from './measure'

const ROWS = 2000
const AT_ONCE = 500

/** A workbook of 2,000 people from its bytes into the list, preview and 确定, against inserting as many rows. */
export async function importing(
  { db, ownerUrl }: { db: Db; ownerUrl: string },
  { actor, filingId }: Visitor,
): Promise<{ comparison: Comparison; end: () => Promise<void> }> {
  const sql = plainConnection(ownerUrl)
  await sql`create table bench_rows (id uuid primary key, position int not null, cells jsonb not null)`
  const people = peopleOf(ROWS)
  const bytes = workbookOf(people)
  const place = { filingId, step: 'staff' }

  const bring = async () => {
    const read = readWorkbook(bytes, ROWS + 10)
    if (!read.ok) throw new Error(read.code)
    const tables = read.sheets.map(({ name, lines }) => ({ source: name, lines }))
    const ctx = { db, actor, now: new Date() }
    const begun = await beginImport(ctx, { ...place, tables })
    if (!begun.ok) throw new Error(begun.refusal.code)
    const done = await confirmImport(ctx, { ...place, id: begun.value.id, soundOnly: false })
    if (!done.ok || done.value.kind !== 'done') throw new Error('Not imported.')
  }
  const insert = () =>
    sql.begin(async (tx) => {
      for (let at = 0; at < ROWS; at += AT_ONCE) {
        const some = people.slice(at, at + AT_ONCE)
        const rows = some.map(({ id, cells }, index) => ({
          id,
          position: at + index,
          cells: sql.json(cells as never),
        }))
        await tx`insert into bench_rows ${tx(rows)}`
      }
    })
  return {
    comparison: {
      name: 'import of 2,000 rows',
      unit: 'ms',
      ours: {
        what: 'readWorkbook, beginImport, confirmImport',
        round: async () => {
          // The list takes 2,000: what stands in it steps aside meanwhile.
          await sql`update filing_rows set step = 'aside' where filing_id = ${filingId} and step = 'staff'`
          const took = await msOf(1, bring)
          await sql`delete from filing_rows where filing_id = ${filingId} and step = 'staff'`
          await sql`update filing_rows set step = 'staff' where filing_id = ${filingId} and step = 'aside'`
          return took
        },
      },
      bare: {
        what: 'INSERT over postgres.js',
        round: async () => {
          const took = await msOf(1, insert)
          await sql`truncate bench_rows`
          return took
        },
      },
    },
    end: async () => {
      await sql`drop table bench_rows`
      await sql.end({ timeout: 5 })
    },
  }
}

/** As a unit keeps it: their numbers in full, and nothing of ours. */
function workbookOf(people: ReturnType<typeof peopleOf>): Buffer {
  const step = stepOf(gxyf1, 'staff') as ListStep
  const [sheet] = exportBook(step, emptyContent(), people).sheets
  const [note, head, ...rows] = sheet!.rows
  const numbers = exchangedColumns(step).findIndex(({ name }) => name === 'idNo')
  const whole = rows.map((row, index) =>
    row.slice(0, -1).map((cell, at) => (at === numbers ? { text: String(people[index]!.cells.idNo) } : cell)),
  )
  return writeWorkbook({ sheets: [{ ...sheet!, rows: [note!, head!.slice(0, -1), ...whole] }] })
}
