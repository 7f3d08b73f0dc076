import { maskMobile } from '@/lib/forms/formats/mask'
import type { Channel } from './kinds'

export const DELIVERY_STATES = ['waiting', 'retrying', 'sent', 'failed', 'skipped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why something was not sent: not to be sent at all, or what came back. */
export const DELIVERY_ERRORS = [
  'no_address',
  'switched_off',
  'no_account',
  'not_configured',
  'expired',
  'limit',
  'unreachable',
  'busy',
  'refused',
  'denied',
] as const
export type DeliveryError = (typeof DELIVERY_ERRORS)[number]

/** What came of one attempt. A permanent failure is not tried again. */
export type Sent = { ok: true } | { ok: false; permanent: boolean; code: DeliveryError }

/** How often and after how long a temporary failure is tried again: about an hour and a half altogether. */
export const RETRY = { limit: 8, delaySeconds: 20 } as const

/** By when the next attempt comes, after so many. */
export const nextAttempt = (attempts: number, at: Date): Date =>
  new Date(at.getTime() + RETRY.delaySeconds * 2 ** attempts * 1000)

/** `138****0000`, `k****@jiaxing.gov.cn`. */
export function maskAddress(channel: Channel, address: string): string {
  if (channel === 'sms') return maskMobile(address)
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}****${at > 0 ? address.slice(at) : ''}`
}
