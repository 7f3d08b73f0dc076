import type { Role } from '../actor'

/** Why a session ended. Whoever signed out did so themselves: what they had asked for before is still theirs. */
export const END_REASONS = ['signed_out', 'replaced', 'revoked', 'password', 'disabled', 'granted'] as const
export type EndReason = (typeof END_REASONS)[number]

export type SessionState = { seenAt: Date; endedAt: Date | null; disabledAt: Date | null; role: Role }

/** How long a session may rest: half an hour for applicants, a quarter for staff. */
export const idleMinutes = (role: Role): number => (role === 'legal_admin' || role === 'member' ? 30 : 15)

export const isLive = (session: SessionState, now: Date): boolean =>
  session.endedAt === null &&
  session.disabledAt === null &&
  now.getTime() - session.seenAt.getTime() < idleMinutes(session.role) * 60_000

/** Noting every single request would be a write per page; once a minute is exact enough. */
export const isWorthNoting = (session: SessionState, now: Date): boolean =>
  now.getTime() - session.seenAt.getTime() >= 60_000

/** How long it may still rest; nothing once it is over. */
export const restsFor = (session: SessionState, now: Date): number =>
  isLive(session, now) ? session.seenAt.getTime() + idleMinutes(session.role) * 60_000 - now.getTime() : 0

/** So long before the end its owner is told. */
export const WARNED_MINUTES = 5

/**
 * Whether what was asked for in a session may still be done after it: whoever signed out themselves still wants it;
 * whose session was taken away no more.
 */
export const isRevoked = ({
  endReason,
  disabledAt,
}: {
  endReason: EndReason | null
  disabledAt: Date | null
}): boolean =>
  disabledAt !== null || (endReason !== null && endReason !== 'signed_out' && endReason !== 'replaced')
