import { eq } from 'drizzle-orm'
import type { Db } from './client'
import { accounts } from './schema/accounts'
import { experts } from './schema/experts'

export type Expert = typeof experts.$inferSelect
export type NewExpert = Omit<Expert, 'accountId' | 'consentedAt'> & {
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
    await tx.insert(experts).values({ accountId: account.id, ...said, consentedAt: at })
    return account.id
  })
}

export async function findExpert(db: Db, accountId: string): Promise<Expert | undefined> {
  const [row] = await db.select().from(experts).where(eq(experts.accountId, accountId))
  return row
}
