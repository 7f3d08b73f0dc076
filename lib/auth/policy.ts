import type { FactorPolicy } from '@/lib/domain/accounts/due'
import { env } from '@/lib/env'

/** Whether staff must have a second factor here: in production, unless it is said otherwise. */
export const factorPolicy = (): FactorPolicy => env().STAFF_TOTP ?? (env().DEMO ? 'optional' : 'required')
