import 'server-only'
import { headers } from 'next/headers'

/** Where a call comes from, already what can be trusted of it: see lib/health/requests.ts. */
export const addressHere = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'unknown'
