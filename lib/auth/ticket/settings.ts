import 'server-only'
import { env } from '@/lib/env'

const NAMES = [
  'TICKET_PERSONAL_LOGIN',
  'TICKET_PERSONAL_API',
  'TICKET_SERVICE_CODE',
  'TICKET_SERVICE_SECRET',
  'TICKET_LEGAL_LOGIN',
  'TICKET_LEGAL_API',
  'TICKET_PROJECT_ID',
  'TICKET_PROJECT_SECRET',
] as const

/** All of it is there where the protocol is `ticket`: `lib/env.ts` sees to that. */
export const ticketSettings = () => env() as Required<Pick<ReturnType<typeof env>, (typeof NAMES)[number]>>
