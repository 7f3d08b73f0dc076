import { createCipheriv, createDecipheriv, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { SealingKey } from './key'

/** Encrypts under `head`, the open part of the text, which nobody may change either. */
type Cipher = {
  ivBytes: number
  seal: (key: SealingKey, iv: Buffer, head: string, plain: string) => Buffer
  /** Null for what was not sealed with this key under this head. */
  open: (key: SealingKey, head: string, body: Buffer) => string | null
}

const SM_TAG = 32

/** GB/T 32907 SM4 in CBC, then GB/T 32905 HMAC-SM3 over all of it (`domain.md` §6.7). */
const sm: Cipher = {
  ivBytes: 16,
  seal: ({ cipher, authenticator }, iv, head, plain) => {
    const sm4 = createCipheriv('sm4-cbc', cipher, iv)
    const body = Buffer.concat([iv, sm4.update(plain, 'utf8'), sm4.final()])
    return Buffer.concat([body, sm3(authenticator, head, body)])
  },
  open: ({ cipher, authenticator }, head, body) => {
    const tagAt = body.length - SM_TAG
    if (tagAt < 32) return null
    const sealed = body.subarray(0, tagAt)
    // Looked at before anything is decrypted: padding tells a forger nothing.
    if (!timingSafeEqual(sm3(authenticator, head, sealed), body.subarray(tagAt))) return null
    const sm4 = createDecipheriv('sm4-cbc', cipher, sealed.subarray(0, 16))
    return sm4.update(sealed.subarray(16), undefined, 'utf8') + sm4.final('utf8')
  },
}

const sm3 = (key: KeyObject, head: string, body: Buffer) =>
  createHmac('sm3', key).update(head).update(body).digest()

const GCM_IV = 12
const GCM_TAG = 16

const aes: Cipher = {
  ivBytes: GCM_IV,
  seal: ({ cipher }, iv, head, plain) => {
    const gcm = createCipheriv('aes-256-gcm', cipher, iv)
    gcm.setAAD(Buffer.from(head))
    return Buffer.concat([iv, gcm.update(plain, 'utf8'), gcm.final(), gcm.getAuthTag()])
  },
  open: ({ cipher }, head, body) => {
    const tagAt = body.length - GCM_TAG
    if (tagAt < GCM_IV) return null
    const gcm = createDecipheriv('aes-256-gcm', cipher, body.subarray(0, GCM_IV), { authTagLength: GCM_TAG })
    gcm.setAAD(Buffer.from(head))
    gcm.setAuthTag(body.subarray(tagAt))
    try {
      return gcm.update(body.subarray(GCM_IV, tagAt), undefined, 'utf8') + gcm.final('utf8')
    } catch {
      return null
    }
  },
}

export const CIPHERS = { sm, aes } as const satisfies Record<SealingKey['algorithm'], Cipher>
