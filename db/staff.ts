import { and, asc, count, eq, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { type AccountState, ADMINISTRATORS } from '@/lib/domain/accounts/administration'
import type { Role } from '@/lib/domain/actor'
import type { Account } from './accounts'
import type { Db } from './client'
import { containing } from './like'
import { accounts } from './schema'

/** Any number: whoever changes who the three administrators are takes turns. */
const SEPARATION = 330402

/** Makes an account that may do nothing yet. Null where its name is taken. */
export async function insertStaff(
  db: Db,
  account: { username: string; name: string; passwordHash: string },
  at: Date,
): Promise<Account | null> {
  const [made] = await db
    .insert(accounts)
    .values({
      ...account,
      role: 'unassigned',
      mustChangePassword: true,
      passwordChangedAt: at,
      activeAt: at,
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning()
  return made ?? null
}

/** Saves what an administrator decided, on the version that was decided upon; false when another came first. */
export async function saveAccount(
  tx: Db,
  account: Pick<Account, 'id' | 'version'>,
  set: Partial<Pick<Account, 'role' | 'regionCode' | 'disabledAt' | 'activeAt'>>,
): Promise<boolean> {
  const saved = await tx
    .update(accounts)
    .set({ ...set, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, account.id), eq(accounts.version, account.version)))
    .returning({ id: accounts.id })
  return saved.length > 0
}

/** The three administrators as they are, and stay until the transaction ends. */
export async function holdAdministrators(tx: Db): Promise<{ id: string; name: string; role: Role }[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SEPARATION})`)
  return tx
    .select({ id: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(and(inArray(accounts.role, [...ADMINISTRATORS]), isNull(accounts.disabledAt)))
}

export type AccountFilter = { part?: string; state?: AccountState; role?: Role }

const STATE: Record<AccountState, SQL | undefined> = {
  pending: and(eq(accounts.role, 'unassigned'), isNull(accounts.disabledAt)),
  active: and(ne(accounts.role, 'unassigned'), isNull(accounts.disabledAt)),
  disabled: isNotNull(accounts.disabledAt),
}

const filtered = ({ part, state, role }: AccountFilter): SQL | undefined =>
  and(
    isNotNull(accounts.username),
    part ? or(containing(accounts.username, part), containing(accounts.name, part)) : undefined,
    state && STATE[state],
    role && eq(accounts.role, role),
  )

export type AccountLine = Pick<
  Account,
  'id' | 'username' | 'name' | 'role' | 'regionCode' | 'disabledAt' | 'activeAt' | 'demo'
>

/** Own accounts by name, a page at a time. */
export const listStaff = (
  db: Db,
  filter: AccountFilter,
  page: number,
  pageSize: number,
): Promise<AccountLine[]> =>
  db
    .select({
      id: accounts.id,
      username: accounts.username,
      name: accounts.name,
      role: accounts.role,
      regionCode: accounts.regionCode,
      disabledAt: accounts.disabledAt,
      activeAt: accounts.activeAt,
      demo: accounts.demo,
    })
    .from(accounts)
    .where(filtered(filter))
    .orderBy(asc(sql`lower(${accounts.username})`))
    .limit(pageSize)
    .offset((page - 1) * pageSize)

export async function countStaff(db: Db, filter: AccountFilter): Promise<number> {
  const [found] = await db.select({ count: count() }).from(accounts).where(filtered(filter))
  return found!.count
}

/** Open accounts of staff that nobody has used since. Demo people rest as long as they like. */
export const unusedStaff = (tx: Db, since: Date): Promise<Account[]> =>
  tx
    .select()
    .from(accounts)
    .where(
      and(
        isNotNull(accounts.username),
        ne(accounts.role, 'expert'),
        eq(accounts.demo, false),
        isNull(accounts.disabledAt),
        lt(accounts.activeAt, since),
      ),
    )
    .orderBy(asc(accounts.id))
    .for('update')

export const noteActive = async (tx: Db, id: string, at: Date): Promise<void> => {
  await tx.update(accounts).set({ activeAt: at }).where(eq(accounts.id, id))
}
