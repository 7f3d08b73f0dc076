import 'server-only'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from '@/lib/domain/accounts/demo'
import { env } from '@/lib/env'

/** Who can sign in to try the platform; null anywhere but in the embedded demo. */
export const findDemo = (): { people: readonly DemoPerson[]; password: string } | null =>
  env().DEMO ? { people: DEMO_PEOPLE, password: DEMO_PASSWORD } : null
