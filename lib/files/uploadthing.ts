import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * Both ends of the UploadThing protocol are ours, so its secrets follow from FILES_SECRET and its addresses
 * from our own: the browser sends to the public one, the two ends call each other inside.
 */
export const INGEST_PATH = '/api/ingest'
const CALLBACK_PATH = '/api/uploadthing'
const APP_ID = 'jiaxing'

const apiKey = (): string =>
  `sk_${Buffer.from(hkdfSync('sha256', env().FILES_SECRET, '', 'uploadthing', 32)).toString('hex')}`

export const uploadThingToken = (): string =>
  Buffer.from(JSON.stringify({ apiKey: apiKey(), appId: APP_ID, regions: ['local'] })).toString('base64')

/** Where the browser sends to. It is signed, so it must be the same for both ends. */
export const ingestUrl = (): string => new URL(INGEST_PATH, env().PUBLIC_URL).href

/** The application as it reaches itself: a proxy in front may not let it out and in again. */
export function insideUrl(path: string): string {
  const { HOST, PORT } = env()
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}${path}`
}

export const ingestInside = (): string => insideUrl(INGEST_PATH)
export const callbackUrl = (): string => insideUrl(CALLBACK_PATH)

export const isOurKey = (given: string | null): boolean => given !== null && isSame(given, apiKey())

export const signed = (payload: string): string =>
  `hmac-sha256=${createHmac('sha256', apiKey()).update(payload).digest('hex')}`

export type Ticket = { fileId: string; key: string; expiresAt: number }

/** Reads a signed upload address. Null unless we signed it, whole and for this key. */
export function readTicket(key: string, search: string): Ticket | null {
  const query = new URLSearchParams(search)
  const signature = query.get('signature')
  query.delete('signature')
  if (signature === null || !isSame(signature, signed(`${ingestUrl()}/${key}?${query}`))) return null
  // Values are encoded once more before they are signed.
  const fileId = decodeURIComponent(query.get('x-ut-custom-id') ?? '')
  return { fileId, key, expiresAt: Number(query.get('expires')) }
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
