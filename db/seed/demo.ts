import { eq } from 'drizzle-orm'
import type { Db } from '../client'
import { accounts } from '../schema'

/** Whether the demo people have been played in. */
export async function isSeeded(db: Db): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.demo, true)).limit(1)
  return found.length > 0
}

/** Plays in the demo people and what they have done so far. Runs once, in one transaction. */
export async function seedDemo(_db: Db, _options: { dataDir: string; now: Date }): Promise<void> {}
