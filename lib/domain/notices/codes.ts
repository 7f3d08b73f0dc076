import { dayIn } from '../shanghai'
import type { Channel } from './kinds'

/** One-time codes (`domain.md` §6.4). */
export const CODE_POLICY = {
  digits: 6,
  minutes: 5,
  resendSeconds: 60,
  /** To one number or address, and asked for one account. */
  perDay: 5,
  /** Wrong guesses that one code bears. */
  tries: 5,
} as const

/** What a code is for: a new password, or to show that a mobile or an address is one's own. */
export const CODE_PURPOSES = ['password', 'sms', 'email'] as const
export type CodePurpose = (typeof CODE_PURPOSES)[number]

/**
 * A code is not kept anywhere: it follows from its row's id and a key outside the database. `sealOf` turns a number
 * or name into something to count by that tells nobody which it was.
 */
export type CodeKeys = { codeOf: (id: string) => string; sealOf: (text: string) => string }

export type Wait = { code: 'code_wait'; seconds: number } | { code: 'code_daily' }

/** Why no further code may be asked for now; null where one may. `earlier` newest first. */
export function waitFor(earlier: readonly Date[], now: Date): Wait | null {
  const today = earlier.filter((at) => dayIn(at) === dayIn(now))
  const newest = earlier[0]
  const rested = newest ? now.getTime() - newest.getTime() : Number.POSITIVE_INFINITY
  const seconds = Math.ceil(CODE_POLICY.resendSeconds - rested / 1000)
  if (seconds > 0) return { code: 'code_wait', seconds: Math.min(seconds, CODE_POLICY.resendSeconds) }
  return today.length >= CODE_POLICY.perDay ? { code: 'code_daily' } : null
}

export const expiryOf = (at: Date): Date => new Date(at.getTime() + CODE_POLICY.minutes * 60_000)

export type CodeStanding = { expiresAt: Date; takenAt: Date | null; tries: number }

export const isOpenCode = (code: CodeStanding, now: Date): boolean =>
  code.takenAt === null && now < code.expiresAt && code.tries < CODE_POLICY.tries

/** What was typed, with the blanks and full-width digits of a copied message. */
export const readCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '')

export const isChannel = (text: string): text is Channel => text === 'email' || text === 'sms'
