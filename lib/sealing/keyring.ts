import { randomBytes } from 'node:crypto'
import { ALGORITHMS, type Algorithm, keyOf, type SealingKey, type WrittenKey } from './key'

/** The file that holds the keys. It lies outside the database and is no part of its backup. */
export type KeyFile = { current: string; keys: Record<string, WrittenKey> }

/** The keys by their names, and the one that is sealed with. */
export type Keyring = { current: SealingKey; byId: ReadonlyMap<string, SealingKey> }

export const KEY_ID = /^[a-z0-9]{1,32}$/
const SECRET = /^[0-9a-f]{64}$/

/** Throws one sentence that names what is wrong, never a key. */
export function readKeyFile(text: string): KeyFile {
  const file = parsed(text)
  if (!isRecord(file) || typeof file.current !== 'string' || !isRecord(file.keys)) {
    throw new Error('the file of keys is not one: it needs "current" and "keys"')
  }
  for (const [id, key] of Object.entries(file.keys)) {
    const fault = KEY_ID.test(id) ? faultOf(key) : 'has a name that is not lower-case letters and digits'
    if (fault) throw new Error(`the sealing key "${id}" ${fault}`)
  }
  if (!Object.hasOwn(file.keys, file.current)) {
    throw new Error(`the current sealing key "${file.current}" is not among the keys`)
  }
  return file as KeyFile
}

export function keyringOf({ current, keys }: KeyFile): Keyring {
  const byId = new Map(Object.entries(keys).map(([id, key]) => [id, keyOf(id, key)]))
  return { current: byId.get(current)!, byId }
}

/** A new key under a name that no other has. */
export function newKey(algorithm: Algorithm, now: Date): [id: string, key: WrittenKey] {
  const [secret, search] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')]
  const id = `k${now.toISOString().slice(0, 10).replaceAll('-', '')}${randomBytes(3).toString('hex')}`
  return [id, { algorithm, secret, search, madeAt: now.toISOString() }]
}

export function newKeyFile(algorithm: Algorithm, now: Date): KeyFile {
  const [id, key] = newKey(algorithm, now)
  return { current: id, keys: { [id]: key } }
}

function faultOf(key: unknown): string | null {
  if (!isRecord(key)) return 'is not one'
  if (!(ALGORITHMS as readonly unknown[]).includes(key.algorithm)) return 'names no algorithm, "sm" or "aes"'
  if (!isStrong(key.secret) || !isStrong(key.search) || key.secret === key.search) {
    return 'is weak: "secret" and "search" must be 32 random bytes each, in hex'
  }
  return null
}

/** Random bytes use almost every digit of their sixteen. */
const isStrong = (secret: unknown): boolean =>
  typeof secret === 'string' &&
  SECRET.test(secret) &&
  new Set(secret).size >= 10 &&
  !/01234567|abcdef0/.test(secret)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
