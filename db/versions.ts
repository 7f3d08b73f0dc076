import { and, desc, eq, isNotNull, lt, lte, sql } from 'drizzle-orm'
import type { RowState } from '@/lib/domain/filings/rows-at'
import { continues, type Saver, type VersionHead } from '@/lib/domain/filings/versions'
import type { Answers } from '@/lib/forms/content'
import { changesBetween } from '@/lib/forms/merge'
import type { Db } from './client'
import { filingRows, filingRowVersions, filings, filingVersions } from './schema'

// Called where a step or a row is written, by one writer at a time: who saves holds the step, or the filing's lists.

/** What is told of a save: who, when, and which version it puts back where it does. */
export type Save = { by: Saver; at: Date; restoredFrom?: number }

type Place = { filingId: string; step: string }

const ofStep = ({ filingId, step }: Place) =>
  and(eq(filingVersions.filingId, filingId), eq(filingVersions.step, step))
const one = (place: Place, number: number) => and(ofStep(place), eq(filingVersions.number, number))

const HEAD = {
  number: filingVersions.number,
  formKey: filingVersions.formKey,
  accountId: filingVersions.accountId,
  name: filingVersions.name,
  startedAt: filingVersions.startedAt,
  savedAt: filingVersions.savedAt,
  restoredFrom: filingVersions.restoredFrom,
}

export type Version = VersionHead & { formKey: string }

/** Keeps the answers of a form step as they are from now on. */
export async function recordAnswers(tx: Db, place: Place, answers: Answers, save: Save): Promise<void> {
  const [latest] = await tx
    .select({ ...HEAD, answers: filingVersions.answers })
    .from(filingVersions)
    .where(ofStep(place))
    .orderBy(desc(filingVersions.number))
    .limit(1)
  if (latest && changesBetween(latest.answers ?? {}, answers).length === 0) return
  await versionFor(tx, place, latest, save, { answers })
}

/** Keeps rows of a list as `filing_rows` has them now; `order` where more than the end of the list has changed. */
export async function recordRows(
  tx: Db,
  place: Place,
  rowIds: readonly string[],
  save: Save & { order?: boolean },
): Promise<void> {
  const [latest] = await tx
    .select(HEAD)
    .from(filingVersions)
    .where(ofStep(place))
    .orderBy(desc(filingVersions.number))
    .limit(1)
  const number = await versionFor(tx, place, latest, save)
  // Copied as they lie, so that two thousand rows are one statement and nothing is unsealed.
  if (rowIds.length > 0)
    await tx.execute(sql`
      insert into ${filingRowVersions} (filing_id, step, row_id, number, position, cells)
      select filing_id, step, id, ${number}::int, position, case when deleted_at is null then cells end
      from ${filingRows} where filing_id = ${place.filingId} and step = ${place.step}
        and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(rowIds)}::jsonb))
      on conflict (filing_id, step, row_id, number)
      do update set position = excluded.position, cells = excluded.cells`)
  if (save.order)
    await tx
      .update(filingVersions)
      .set({
        rowOrder: sql`array(select id from ${filingRows} where filing_id = ${place.filingId}
          and step = ${place.step} and deleted_at is null order by position, id)`,
      })
      .where(one(place, number))
}

/** The number of the version that a save belongs to: the latest one, or one that begins. */
async function versionFor(
  tx: Db,
  place: Place,
  latest: Version | undefined,
  { by, at, restoredFrom }: Save,
  set: { answers?: Answers } = {},
): Promise<number> {
  if (latest && restoredFrom === undefined && continues(latest, by, at)) {
    await tx
      .update(filingVersions)
      .set({ ...set, savedAt: at })
      .where(one(place, latest.number))
    return latest.number
  }
  const number = (latest?.number ?? 0) + 1
  await tx.insert(filingVersions).values({
    ...place,
    ...set,
    number,
    formKey: sql`(select ${filings.formKey} from ${filings} where ${filings.id} = ${place.filingId})`,
    accountId: by.accountId,
    name: by.name,
    startedAt: at,
    savedAt: at,
    restoredFrom: restoredFrom ?? null,
  })
  return number
}

export type KeptVersion = Version & { answers: Answers | null }

/** Versions of a step, the newest first, from `before` down; the answers are those of a form step. */
export const versionsOf = (
  db: Db,
  place: Place,
  { before, limit }: { before?: number; limit: number },
): Promise<KeptVersion[]> =>
  db
    .select({ ...HEAD, answers: filingVersions.answers })
    .from(filingVersions)
    .where(and(ofStep(place), before === undefined ? undefined : lt(filingVersions.number, before)))
    .orderBy(desc(filingVersions.number))
    .limit(limit)

export async function findVersion(db: Db, place: Place, number: number): Promise<KeptVersion | null> {
  const [found] = await versionsOf(db, place, { before: number + 1, limit: 1 })
  return found?.number === number ? found : null
}

export type RowCounts = { number: number; added: number; removed: number; changed: number; moved: boolean }

/** How many rows each version of a list added, took away and changed, and whether it put them in another order. */
export async function rowCountsOf(db: Db, { filingId, step }: Place): Promise<RowCounts[]> {
  return db.execute<RowCounts>(sql`
    select v.number,
      count(*) filter (where r.is_there and not r.was_there)::int as added,
      count(*) filter (where not r.is_there and r.was_there)::int as removed,
      count(*) filter (where r.is_there and r.was_there)::int as changed,
      v.row_order is not null as moved
    from ${filingVersions} v left join (
      select number, cells is not null as is_there,
        coalesce(lag(cells is not null) over (partition by row_id order by number), false) as was_there
      from ${filingRowVersions} where filing_id = ${filingId} and step = ${step}
    ) as r on r.number = v.number
    where v.filing_id = ${filingId} and v.step = ${step}
    group by v.number, v.row_order order by v.number`)
}

/** Each row of a list as the versions up to `number` left it, and the last order that they put them in. */
export async function rowStatesAt(
  db: Db,
  { filingId, step }: Place,
  number: number,
): Promise<{ states: RowState[]; order: { number: number; ids: string[] } | null }> {
  const [states, [ordered]] = await Promise.all([
    db
      .selectDistinctOn([filingRowVersions.rowId], {
        id: filingRowVersions.rowId,
        number: filingRowVersions.number,
        position: filingRowVersions.position,
        cells: filingRowVersions.cells,
      })
      .from(filingRowVersions)
      .where(
        and(
          eq(filingRowVersions.filingId, filingId),
          eq(filingRowVersions.step, step),
          lte(filingRowVersions.number, number),
        ),
      )
      .orderBy(filingRowVersions.rowId, desc(filingRowVersions.number)),
    db
      .select({ number: filingVersions.number, ids: filingVersions.rowOrder })
      .from(filingVersions)
      .where(
        and(
          ofStep({ filingId, step }),
          lte(filingVersions.number, number),
          isNotNull(filingVersions.rowOrder),
        ),
      )
      .orderBy(desc(filingVersions.number))
      .limit(1),
  ])
  return { states, order: ordered?.ids ? { number: ordered.number, ids: ordered.ids } : null }
}
