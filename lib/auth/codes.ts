import 'server-only'
import type { CodeKeys } from '@/lib/domain/notices/codes'
import { env } from '@/lib/env'
import { codeKeys } from '@/lib/notices/code-keys'

let keys: CodeKeys | undefined
/** The same as the worker's, which sends the codes. */
export const codesHere = (): CodeKeys => {
  keys ??= codeKeys(env().NEXTAUTH_SECRET)
  return keys
}
