/** Time-based codes (RFC 6238): SHA-1, six digits, thirty seconds. Every authenticator reads these. */
const STEP_MS = 30_000
const DIGITS = 6
/** Clocks may differ by one step. */
const DRIFT = 1

export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array

export const stepAt = (at: Date): number => Math.floor(at.getTime() / STEP_MS)

export function totpCode(hmac: Hmac, secret: Uint8Array, step: number): string {
  const message = new Uint8Array(8)
  new DataView(message.buffer).setBigUint64(0, BigInt(step))
  const digest = hmac(secret, message)
  const offset = digest[digest.length - 1]! & 0xf
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const number = (view.getUint32(offset) & 0x7fff_ffff) % 10 ** DIGITS
  return String(number).padStart(DIGITS, '0')
}

/** The step whose code this is, of those not older than what was taken before; null where it is none. */
export function fittingStep(
  hmac: Hmac,
  secret: Uint8Array,
  code: string,
  { now, last }: { now: Date; last: number | null },
): number | null {
  const here = stepAt(now)
  for (let step = here - DRIFT; step <= here + DRIFT; step++)
    if ((last === null || step > last) && totpCode(hmac, secret, step) === code) return step
  return null
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 (RFC 4648) without padding, as authenticators take it. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

export function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}

/** What the picture says to the authenticator. */
export const otpauthUri = (
  secret: string,
  { issuer, account }: { issuer: string; account: string },
): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`

/** A code as it was meant: full-width figures, spaces and hyphens are how people write it. */
export const foldCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\-—－]/g, '')
    .toLowerCase()

export const isTotpShape = (code: string): boolean => /^\d{6}$/.test(code)
