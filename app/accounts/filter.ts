import { ACCOUNT_STATES, GRANTABLE } from '@/lib/domain/accounts/administration'
import { wholeNumber } from '@/lib/forms/whole-number'
import type { AccountFilter } from '@/lib/operations/staff/list'

type Query = Record<string, string | string[] | undefined>
export type TypedFilter = { part: string; state: string; role: string }

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** What the address asks for, and what of it means something. */
export function filterOf(query: Query): { typed: TypedFilter; filter: AccountFilter; page: number } {
  const typed = { part: one(query.part).trim().slice(0, 50), state: one(query.state), role: one(query.role) }
  const filter: AccountFilter = {
    part: typed.part || undefined,
    state: ACCOUNT_STATES.find((state) => state === typed.state),
    role: ([...GRANTABLE, 'expert'] as const).find((role) => role === typed.role),
  }
  return { typed, filter, page: wholeNumber(query.page, 10_000) }
}

export const hrefOf = (typed: TypedFilter, page: number): string =>
  `/accounts?${new URLSearchParams({ ...typed, page: String(page) })}`
