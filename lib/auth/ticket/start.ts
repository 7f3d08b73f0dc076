import 'server-only'
import { randomBytes } from 'node:crypto'
import type { UserType } from '@/lib/domain/accounts/identity'
import { env } from '@/lib/env'
import type { SignInAnswer } from '../options'
import { begunCookie } from './begun'
import { ticketSettings } from './settings'

/** Leads to 浙江政务服务网, which leads back with a ticket (`domain.md` §2.2). */
export async function startTicket(userType: UserType, returnTo: string): Promise<SignInAnswer> {
  const state = randomBytes(24).toString('base64url')
  const callback = new URL(`/sign-in/ticket/${userType}`, env().PUBLIC_URL)
  callback.searchParams.set('state', state)
  const cookie = await begunCookie({ state, userType, returnTo })
  return { answer: { location: loginAddress(userType, callback.href), setCookies: [cookie] }, failure: null }
}

function loginAddress(userType: UserType, callback: string): string {
  const settings = ticketSettings()
  const login = new URL(
    userType === 'personal' ? settings.TICKET_PERSONAL_LOGIN : settings.TICKET_LEGAL_LOGIN,
  )
  const said =
    userType === 'personal'
      ? { action: 'ssoLogin', servicecode: settings.TICKET_SERVICE_CODE, goto: callback }
      : { spappurl: callback }
  for (const [name, value] of Object.entries(said)) login.searchParams.set(name, value)
  return login.href
}
