import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import type { UserType } from '@/lib/domain/accounts/identity'
import type { Failure } from '../failure'
import { ticketSettings } from './settings'

export type Exchanged = { theirs: unknown } | { failure: Failure }

/** What they called us back with, for who it stands; asked server to server, and given once. */
export async function exchange(userType: UserType, query: Record<string, string>): Promise<Exchanged> {
  const ticket = userType === 'personal' ? query.ticket : (query.ssotoken ?? query.ssoToken)
  if (!ticket || ticket.length > 2_000) return { failure: 'denied' }
  try {
    return userType === 'personal' ? await person(ticket) : await company(ticket)
  } catch {
    return { failure: 'down' }
  }
}

const Said = z.looseObject({ result: z.coerce.string(), token: z.string().optional() })

/** 个人: the ticket becomes a token, the token the person. */
async function person(ticket: string): Promise<Exchanged> {
  const validated = Said.parse(await askPersonal('ticketValidation', { st: ticket }))
  if (validated.result !== '0' || !validated.token) return { failure: 'expired' }
  const told = Said.parse(await askPersonal('getUserInfo', { token: validated.token }))
  return told.result === '0' ? { theirs: told } : { failure: 'expired' }
}

function askPersonal(method: string, more: Record<string, string>): Promise<unknown> {
  const {
    TICKET_SERVICE_CODE: servicecode,
    TICKET_SERVICE_SECRET: secret,
    TICKET_PERSONAL_API,
  } = ticketSettings()
  const time = secondsInShanghai(new Date())
  const sign = createHash('md5').update(`${servicecode}${secret}${time}`).digest('hex')
  const body = new URLSearchParams({ method, servicecode, time, sign, datatype: 'json', ...more })
  return ask(TICKET_PERSONAL_API, { body })
}

/** 法人: the token itself is asked about, signed with the project's secret. */
async function company(token: string): Promise<Exchanged> {
  const { TICKET_PROJECT_ID, TICKET_PROJECT_SECRET, TICKET_LEGAL_API } = ticketSettings()
  const body = JSON.stringify({ token })
  const told = z.looseObject({ errCode: z.coerce.number(), info: z.unknown().optional() }).parse(
    await ask(TICKET_LEGAL_API, {
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-project-id': TICKET_PROJECT_ID,
        'x-signature-algorithm': 'hmac-sha256',
        'x-signature': createHmac('sha256', TICKET_PROJECT_SECRET).update(body).digest('hex'),
      },
    }),
  )
  return told.errCode === 0 ? { theirs: told.info } : { failure: 'expired' }
}

async function ask(
  address: string,
  init: { body: URLSearchParams | string; headers?: Record<string, string> },
) {
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(5_000), ...init })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  return answer.json()
}

/** `20261124140501` */
const secondsInShanghai = (at: Date): string =>
  new Date(at.getTime() + 8 * 60 * 60_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
