import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from './client'
import { signInsBegun } from './schema'

export type BegunSignIn = typeof signInsBegun.$inferSelect

/** Keeps a sign-in that has more to answer, and forgets those that nobody finished. */
export async function insertBegun(
  db: Db,
  begun: typeof signInsBegun.$inferInsert,
  forgetBefore: Date,
): Promise<void> {
  await db.delete(signInsBegun).where(lt(signInsBegun.createdAt, forgetBefore))
  await db.insert(signInsBegun).values(begun)
}

export async function findBegun(db: Db, tokenHash: string, hold?: 'update'): Promise<BegunSignIn | null> {
  const query = db.select().from(signInsBegun).where(eq(signInsBegun.tokenHash, tokenHash))
  const [row] = hold ? await query.for(hold) : await query
  return row ?? null
}

export const updateBegun = async (
  tx: Db,
  id: string,
  set: Partial<Pick<BegunSignIn, 'question' | 'answer' | 'wrong' | 'endedAt'>>,
): Promise<void> => {
  await tx
    .update(signInsBegun)
    .set(set)
    .where(and(eq(signInsBegun.id, id), isNull(signInsBegun.endedAt)))
}
