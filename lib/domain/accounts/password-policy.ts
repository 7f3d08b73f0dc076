import type { Role } from '../actor'

/**
 * What domain §6.5 asks of the passwords of own accounts, as data. Lengths count characters. A page may read it without
 * the lists that passwords are looked up in.
 */
export const PASSWORD_POLICY = {
  shortest: { expert: 8, staff: 10 },
  longest: 128,
  kinds: 3,
  /** The present one and those before it: none of these comes back. */
  remembered: 5,
} as const

export const shortestPassword = (role: Role): number =>
  role === 'expert' ? PASSWORD_POLICY.shortest.expert : PASSWORD_POLICY.shortest.staff
