import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Db } from './client'
import type { QueueName } from './queues'

/** What each queue is told. */
export type JobData = { print: { documentId: string }; deliver: { deliveryId: string } }

const SENDER = { migrate: false, supervise: false, schedule: false, registerInstance: false } as const

/**
 * Asks for a job inside a transaction: rolled back, it was never asked for. `key` names what the job is about;
 * the queue holds one job per key. The sender lives as long as the call and talks over the transaction's own
 * connection, so it needs no pool, and nothing of it outlasts the request.
 */
export async function sendJob<Q extends QueueName>(
  tx: Db,
  queue: Q,
  key: string,
  data: JobData[Q],
): Promise<void> {
  const boss = new PgBoss({ ...SENDER, db: fromDrizzle(tx, sql) })
  await boss.start()
  try {
    await boss.send(queue, data, { singletonKey: key })
  } finally {
    await boss.stop({ graceful: false })
  }
}
