import { createHmac, randomBytes } from 'node:crypto'
import { CIPHERS } from './ciphers'
import type { SealingKey } from './key'

/** `sealed:1:<key>:<base64url>`: what is sealed, in which form, with which key. */
const SEALED = /^(sealed:1:([a-z0-9]{1,32}):)([A-Za-z0-9_-]+)$/

/** Text that only the holder of the key can read, and that nobody can change. The same text never looks the same twice. */
export function seal(key: SealingKey, plain: string, iv = randomBytes(CIPHERS[key.algorithm].ivBytes)) {
  const head = `sealed:1:${key.id}:`
  return head + CIPHERS[key.algorithm].seal(key, iv, head, plain).toString('base64url')
}

/** The key that a sealed text names; null for one that is not sealed. */
export const keyIdOf = (text: string): string | null =>
  text.startsWith('sealed:') ? (SEALED.exec(text)?.[2] ?? null) : null

/** What was sealed. Throws for a text that was changed or that this key did not seal. */
export function open(key: SealingKey, text: string): string {
  const found = SEALED.exec(text)
  const plain = found && CIPHERS[key.algorithm].open(key, found[1]!, Buffer.from(found[3]!, 'base64url'))
  if (plain === null) throw new Error(`a value sealed with the key "${key.id}" has been changed`)
  return plain
}

/** The same for the same text under the same key, and telling nothing of it: what one can look for (GB/T 32905). */
export const searchHash = (key: SealingKey, text: string): string =>
  `${key.id}:${createHmac('sm3', key.search).update(text).digest('hex')}`
