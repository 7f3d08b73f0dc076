import { and, count, eq, isNull, lt, or } from 'drizzle-orm'
import type { Db } from './client'
import { recoveryCodes, secondFactors } from './schema'

export type SecondFactor = typeof secondFactors.$inferSelect

export async function findFactor(db: Db, accountId: string, hold?: 'update'): Promise<SecondFactor | null> {
  const query = db.select().from(secondFactors).where(eq(secondFactors.accountId, accountId))
  const [row] = hold ? await query.for(hold) : await query
  return row ?? null
}

/** A secret that is shown and not in force yet; an earlier one that was never confirmed gives way. */
export async function saveCandidate(db: Db, accountId: string, candidate: string): Promise<void> {
  await db
    .insert(secondFactors)
    .values({ accountId, candidate })
    .onConflictDoUpdate({ target: secondFactors.accountId, set: { candidate } })
}

/** Puts a secret in force, with new recovery codes in the place of earlier ones. */
export async function confirmFactor(
  tx: Db,
  factor: { accountId: string; secret: string; step: number; codeHashes: readonly string[] },
  at: Date,
): Promise<void> {
  const { accountId, secret, step, codeHashes } = factor
  await tx
    .update(secondFactors)
    .set({ secret, candidate: null, confirmedAt: at, lastStep: step })
    .where(eq(secondFactors.accountId, accountId))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ accountId, codeHash })))
}

/** Takes a time step, once: of two at once one is refused, and so is whatever is older. */
export async function takeStep(tx: Db, accountId: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.accountId, accountId),
        or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step)),
      ),
    )
    .returning({ accountId: secondFactors.accountId })
  return taken.length > 0
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(
  tx: Db,
  accountId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id })
  return taken.length > 0
}

/** How many recovery codes are still good. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return found!.count
}

export async function forgetFactor(tx: Db, accountId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await tx.delete(secondFactors).where(eq(secondFactors.accountId, accountId))
}
