import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** `sm`: SM4-CBC with HMAC-SM3. `aes`: AES-256-GCM. */
export const ALGORITHMS = ['sm', 'aes'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A key as it lies in the keyring's file: 32 random bytes each, in hex. */
export type WrittenKey = { algorithm: Algorithm; secret: string; search: string; madeAt: string }

/** A key ready for use. Numbers are looked for under a key of their own, which opens nothing. */
export type SealingKey = {
  id: string
  algorithm: Algorithm
  cipher: KeyObject
  authenticator: KeyObject
  search: KeyObject
}

export function keyOf(id: string, { algorithm, secret, search }: WrittenKey): SealingKey {
  const from = Buffer.from(secret, 'hex')
  const derived = (use: string, bytes: number) =>
    createSecretKey(
      createHmac(algorithm === 'sm' ? 'sm3' : 'sha256', from)
        .update(`sealing 1 ${use}`)
        .digest()
        .subarray(0, bytes),
    )
  return {
    id,
    algorithm,
    cipher: derived('cipher', algorithm === 'sm' ? 16 : 32),
    authenticator: derived('authenticator', 32),
    search: createSecretKey(Buffer.from(search, 'hex')),
  }
}
