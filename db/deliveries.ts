import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { DeliveryError, DeliveryState } from '@/lib/domain/notices/delivery'
import type { Db } from './client'
import { accounts, deliveries } from './schema'

export type Delivery = typeof deliveries.$inferSelect

export async function insertDelivery(tx: Db, values: typeof deliveries.$inferInsert): Promise<Delivery> {
  const [made] = await tx.insert(deliveries).values(values).returning()
  return made!
}

/** Takes a delivery on for one more attempt; null where there is nothing left to do. */
export async function takeOn(db: Db, id: string): Promise<Delivery | null> {
  const [taken] = await db
    .update(deliveries)
    .set({ attempts: sql`${deliveries.attempts} + 1`, nextAt: null })
    .where(and(eq(deliveries.id, id), inArray(deliveries.state, ['waiting', 'retrying'])))
    .returning()
  return taken ?? null
}

/** What became of an attempt. */
export const noteDelivery = async (
  db: Db,
  id: string,
  to: {
    state: DeliveryState
    error?: DeliveryError | null
    destination?: string
    nextAt?: Date | null
    endedAt?: Date
  },
): Promise<void> => {
  await db.update(deliveries).set(to).where(eq(deliveries.id, id))
}

/** Puts a failed one back to be sent. Answers false when it has not failed, or someone else did so first. */
export async function reopenDelivery(tx: Db, id: string): Promise<boolean> {
  const reopened = await tx
    .update(deliveries)
    .set({ state: 'waiting', attempts: 0, error: null, nextAt: null, endedAt: null })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'failed')))
    .returning({ id: deliveries.id })
  return reopened.length > 0
}

export async function findDelivery(db: Db, id: string): Promise<Delivery | null> {
  const [found] = await db.select().from(deliveries).where(eq(deliveries.id, id))
  return found ?? null
}

const line = {
  id: deliveries.id,
  kind: deliveries.kind,
  channel: deliveries.channel,
  state: deliveries.state,
  attempts: deliveries.attempts,
  error: deliveries.error,
  destination: deliveries.destination,
  at: deliveries.at,
  nextAt: deliveries.nextAt,
  endedAt: deliveries.endedAt,
  role: accounts.role,
}

/** Everything that was to be sent, the newest first. */
export const listDeliveries = (
  db: Db,
  { state, page, pageSize }: { state: DeliveryState | null; page: number; pageSize: number },
) =>
  db
    .select(line)
    .from(deliveries)
    .leftJoin(accounts, eq(accounts.id, deliveries.accountId))
    .where(state ? eq(deliveries.state, state) : undefined)
    .orderBy(desc(deliveries.at), asc(deliveries.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
export type DeliveryLine = Awaited<ReturnType<typeof listDeliveries>>[number]

export async function countDeliveries(db: Db): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await db
    .select({ state: deliveries.state, count: count() })
    .from(deliveries)
    .groupBy(deliveries.state)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}
