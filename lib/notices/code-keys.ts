import { createHmac, hkdfSync } from 'node:crypto'
import { CODE_POLICY, type CodeKeys } from '@/lib/domain/notices/codes'

/** One-time codes and what they are counted by, from the secret that signs sessions. */
export function codeKeys(secret: string): CodeKeys {
  const key = (what: string) => Buffer.from(hkdfSync('sha256', secret, '', `one-time codes: ${what}`, 32))
  const [code, seal] = [key('code'), key('seal')]
  return {
    codeOf: (id) => {
      // RFC 4226, with the row's id for a counter.
      const tag = createHmac('sha256', code).update(id).digest()
      return String(tag.readUIntBE(0, 6) % 10 ** CODE_POLICY.digits).padStart(CODE_POLICY.digits, '0')
    },
    sealOf: (text) => createHmac('sha256', seal).update(text).digest('hex'),
  }
}
