import {
  and,
  arrayOverlaps,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { AuditActor } from '@/lib/domain/audit/entry'
import type { Reason } from '@/lib/domain/event'
import { EXPERT_FORM } from '@/lib/domain/experts/form'
import type { SearchTerm } from '@/lib/domain/experts/search'
import { type ExpertEventKind, type ExpertStatus, IN_POOL } from '@/lib/domain/experts/workflow'
import type { Channel } from '@/lib/domain/notices/kinds'
import type { Content } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { recordAudit } from './audit'
import type { Db } from './client'
import { insertFiling, openStep, writeStep } from './filings'
import { containing } from './like'
import { accounts } from './schema/accounts'
import { expertEvents, experts } from './schema/experts'

export type Expert = typeof experts.$inferSelect
export type NewExpert = Pick<Expert, 'applyType' | 'mobile' | 'email' | 'consentVersion'> & {
  username: string
  name: string
  passwordHash: string
}

/** Makes an expert's account. Null when someone else has the name, or took it a moment before. */
export async function insertExpert(db: Db, expert: NewExpert, at: Date): Promise<string | null> {
  const { username, name, passwordHash, ...said } = expert
  return db.transaction(async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ role: 'expert', username, name, passwordHash, passwordChangedAt: at, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!account) return null
    const filingId = await insertFiling(tx, EXPERT_FORM)
    // The name is offered as it was given; everything else is asked.
    await openStep(tx, filingId, 'basic', name, at)
    await writeStep(tx, filingId, 'basic', { name }, { accountId: account.id, name }, at)
    await tx.insert(experts).values({ accountId: account.id, filingId, ...said, consentedAt: at, since: at })
    return account.id
  })
}

/** `hold` keeps the row as it is until the transaction ends. */
export async function findExpert(
  db: Db,
  accountId: string,
  hold?: 'share' | 'update',
): Promise<Expert | null> {
  const query = db.select().from(experts).where(eq(experts.accountId, accountId))
  const [row] = hold ? await query.for(hold) : await query
  return row ?? null
}

export async function findExpertByFiling(
  db: Db,
  filingId: string,
  hold: 'share' | 'update',
): Promise<Expert | null> {
  const [row] = await db.select().from(experts).where(eq(experts.filingId, filingId)).for(hold)
  return row ?? null
}

export const eventsOfExpert = (db: Db, expertId: string) =>
  db
    .select({
      id: expertEvents.id,
      kind: expertEvents.kind,
      actorName: expertEvents.actorName,
      note: expertEvents.note,
      reasons: expertEvents.reasons,
      at: expertEvents.at,
    })
    .from(expertEvents)
    .where(eq(expertEvents.expertId, expertId))
    .orderBy(expertEvents.id)
export type ExpertMoment = Awaited<ReturnType<typeof eventsOfExpert>>[number]

export type ExpertSubmission = { content: Content; sheet: Sheet; at: Date }

/** What was submitted, frozen. */
export async function findExpertSubmission(db: Db, eventId: number | null): Promise<ExpertSubmission | null> {
  if (eventId === null) return null
  const [found] = await db
    .select({ content: expertEvents.content, sheet: expertEvents.sheet, at: expertEvents.at })
    .from(expertEvents)
    .where(eq(expertEvents.id, eventId))
  return found?.content && found.sheet ? { content: found.content, sheet: found.sheet, at: found.at } : null
}

export type ExpertChange = {
  expert: Expert
  to: ExpertStatus
  event: ExpertEventKind
  note?: string
  reasons?: Reason[]
  submission?: { content: Content; sheet: Sheet }
  policyVersion?: string
  set?: Partial<typeof experts.$inferInsert>
}

/** Saves a decided change, its event and its audit row together. Answers false when someone else decided first. */
export async function saveExpertChange(
  db: Db,
  change: ExpertChange,
  by: AuditActor & { at: Date },
): Promise<boolean> {
  const { expert, to, event, note, reasons, submission, policyVersion, set } = change
  const { address: _, ...actor } = by
  return db.transaction(async (tx) => {
    const saved = await tx
      .update(experts)
      .set({ ...set, status: to, since: by.at, version: sql`${experts.version} + 1` })
      .where(and(eq(experts.accountId, expert.accountId), eq(experts.version, expert.version)))
      .returning({ id: experts.accountId })
    if (saved.length === 0) return false
    const [told] = await tx
      .insert(expertEvents)
      .values({
        expertId: expert.accountId,
        kind: event,
        fromStatus: expert.status,
        toStatus: to,
        note,
        reasons,
        policyVersion,
        ...submission,
        ...actor,
      })
      .returning({ id: expertEvents.id })
    if (submission)
      await tx.update(experts).set({ submissionId: told!.id }).where(eq(experts.accountId, expert.accountId))
    await recordAudit(tx, {
      ...by,
      action: `expert.${event}`,
      object: { kind: 'expert', id: expert.accountId },
      detail: { from: expert.status, to },
    })
    return true
  })
}

/** Who stands in the pool and last said that the profile holds before `before`. */
export async function confirmedBefore(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .select({ id: experts.accountId })
    .from(experts)
    .where(and(inArray(experts.status, [...IN_POOL]), lt(experts.confirmedAt, before)))
    .orderBy(experts.confirmedAt)
  return rows.map(({ id }) => id)
}

export type ExpertLine = Pick<
  Expert,
  'accountId' | 'applyType' | 'status' | 'listedName' | 'unitName' | 'techFields' | 'submittedAt' | 'since'
>

/** Those who have submitted: what waits oldest first, the others by when they came into their state. */
export async function listExperts(
  db: Db,
  asked: {
    statuses: readonly ExpertStatus[]
    terms: readonly SearchTerm[]
    page: number
    pageSize: number
  },
): Promise<{ lines: ExpertLine[]; total: number }> {
  const where = and(
    isNotNull(experts.submittedAt),
    inArray(experts.status, [...asked.statuses]),
    ...asked.terms.map(matching),
  )
  const waiting = asked.statuses.includes('submitted')
  const [lines, [counted]] = await Promise.all([
    db
      .select({
        accountId: experts.accountId,
        applyType: experts.applyType,
        status: experts.status,
        listedName: experts.listedName,
        unitName: experts.unitName,
        techFields: experts.techFields,
        submittedAt: experts.submittedAt,
        since: experts.since,
      })
      .from(experts)
      .where(where)
      .orderBy(waiting ? asc(experts.submittedAt) : desc(experts.since), asc(experts.accountId))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize),
    db.select({ total: count() }).from(experts).where(where),
  ])
  return { lines, total: counted?.total ?? 0 }
}

const matching = ({ text, fields }: SearchTerm): SQL =>
  or(
    containing(experts.listedName, text),
    containing(experts.unitName, text),
    fields.length > 0 ? arrayOverlaps(experts.techFields, [...fields]) : undefined,
  )!

export async function countExperts(db: Db): Promise<Partial<Record<ExpertStatus, number>>> {
  const counts = await db
    .select({ status: experts.status, count: count() })
    .from(experts)
    .where(isNotNull(experts.submittedAt))
    .groupBy(experts.status)
  return Object.fromEntries(counts.map(({ status, count: many }) => [status, many]))
}

/** A code that was sent there came back. */
export const noteVerified = async (tx: Db, accountId: string, channel: Channel, at: Date): Promise<void> => {
  await tx
    .update(experts)
    .set(channel === 'sms' ? { mobileVerifiedAt: at } : { emailVerifiedAt: at })
    .where(eq(experts.accountId, accountId))
}

/** Another mobile or e-mail, of which nothing is proved yet. */
export const replaceContact = async (
  tx: Db,
  accountId: string,
  channel: Channel,
  address: string,
): Promise<void> => {
  await tx
    .update(experts)
    .set(
      channel === 'sms'
        ? { mobile: address, mobileVerifiedAt: null }
        : { email: address, emailVerifiedAt: null },
    )
    .where(eq(experts.accountId, accountId))
}
