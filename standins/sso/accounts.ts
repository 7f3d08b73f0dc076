import { randomUUID } from 'node:crypto'
import { decoyHash, hashPassword, verifyPassword } from '@/lib/auth/password'
import type { Sql } from '../database'

export const USER_TYPES = ['legal', 'personal'] as const
export type UserType = (typeof USER_TYPES)[number]

/** The claims of domain §2.2, apart from `sub` and `user_type`. */
export type Claims = Record<string, string>

export type Account = { id: string; userType: UserType; username: string; claims: Claims }
export type NewAccount = Omit<Account, 'id'> & { id?: string; password: string }

const COLUMNS = 'id, user_type as "userType", username, claims'

export async function findAccount(sql: Sql, id: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select ${sql.unsafe(COLUMNS)} from accounts where id = ${id}`
  return row
}

/** The account whose name and password these are. An unknown name takes as long as a wrong password. */
export async function findBySecret(
  sql: Sql,
  userType: UserType,
  username: string,
  password: string,
): Promise<Account | null> {
  const [row] = await sql<(Account & { hash: string })[]>`
    select ${sql.unsafe(COLUMNS)}, password_hash as hash from accounts
    where user_type = ${userType} and lower(username) = ${username.toLowerCase()}`
  const fits = await verifyPassword(password, row?.hash ?? (await decoyHash()))
  return row && fits ? row : null
}

/** Changes a password; false where the old one is not right. Every other sign-in of the account ends. */
export async function changePassword(
  sql: Sql,
  id: string,
  { current, next, session }: { current: string; next: string; session: string },
): Promise<boolean> {
  const [row] = await sql<{ hash: string }[]>`select password_hash as hash from accounts where id = ${id}`
  if (!row || !(await verifyPassword(current, row.hash))) return false
  const hash = await hashPassword(next)
  return sql.begin(async (tx) => {
    // The hash that was just looked at: of two changes at once the second has typed an old password.
    const changed = await tx`
      update accounts set password_hash = ${hash} where id = ${id} and password_hash = ${row.hash} returning id`
    if (changed.length === 0) return false
    await tx`
      delete from oidc_records
      where model = 'Session' and payload->>'accountId' = ${id} and id <> ${session}`
    return true
  })
}

export async function isTaken(sql: Sql, userType: UserType, by: { username: string } | { uscc: string }) {
  const found =
    'username' in by
      ? await sql`select 1 from accounts where user_type = ${userType} and lower(username) = ${by.username.toLowerCase()}`
      : await sql`select 1 from accounts where user_type = ${userType} and claims->>'uscc' = ${by.uscc}`
  return found.length > 0
}

/** Answers null where someone else took the name or the code a moment before. */
export async function addAccount(sql: Sql, account: NewAccount): Promise<string | null> {
  const { id = randomUUID(), userType, username, password, claims } = account
  const hash = await hashPassword(password)
  const added = await sql`
    insert into accounts (id, user_type, username, password_hash, claims)
    values (${id}, ${userType}, ${username}, ${hash}, ${sql.json(claims)})
    on conflict do nothing
    returning id`
  return added.length > 0 ? id : null
}
