import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { accounts, sessions } from '@/db/schema'
import { ctxOf } from '@/lib/auth/session'
import { cookieName, readClaim } from '@/lib/auth/session-cookie'
import { startSignIn } from '@/lib/auth/start'
import { BY_TICKET, completeTicket } from '@/lib/auth/ticket/complete'
import { DEMO_PASSWORD, DEMO_SUBJECTS, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import type { UserType } from '@/lib/domain/accounts/identity'
import { testDatabase } from '../support/database'
import { setEnvironment } from '../support/environment'
import { actionOf, PlainBrowser } from '../support/plain-browser'
import { type Standins, startStandins } from '../support/standins'

const APP = 'http://localhost:3998'
const { db, url } = await testDatabase()
let at = ''
let standins: Standins

beforeAll(async () => {
  standins = await startStandins(APP)
  at = `${standins.url}/sso/ticket`
  setEnvironment({
    PUBLIC_URL: APP,
    DATABASE_URL: url,
    SSO_PROTOCOL: 'ticket',
    TICKET_PERSONAL_LOGIN: `${at}/personal`,
    TICKET_PERSONAL_API: `${at}/simpleauth`,
    TICKET_SERVICE_CODE: standins.clientId,
    TICKET_SERVICE_SECRET: standins.clientSecret,
    TICKET_LEGAL_LOGIN: `${at}/legal`,
    TICKET_LEGAL_API: `${at}/userquery`,
    TICKET_PROJECT_ID: standins.clientId,
    TICKET_PROJECT_SECRET: standins.clientSecret,
    TICKET_LOGOUT_URL: `${at}/logout?redirect={return}`,
  })
})

const nameAndValue = (cookie: string): [string, string] => {
  const [name, value] = cookie.split(';')[0]!.split('=')
  return [name!, value!]
}

/** As far as the address with the ticket, which they lead the browser back to. */
async function upToTheTicket(userType: UserType, username: string) {
  const { answer } = await startSignIn(userType, '/sign-in/return?from=%2Funit')
  const browser = new PlainBrowser()
  const page = await browser.open(answer.location)
  const back = await browser.submit(actionOf(page), { username, password: DEMO_PASSWORD }, '/sign-in/ticket/')
  return {
    userType,
    query: Object.fromEntries(new URL(back.url).searchParams),
    cookies: Object.fromEntries(answer.setCookies.map(nameAndValue)),
    userAgent: 'a test',
  }
}

const claimIn = ({ answer }: Awaited<ReturnType<typeof completeTicket>>) =>
  readClaim(Object.fromEntries(answer.setCookies.map(nameAndValue))[cookieName('session')])

describe('signing in by ticket', () => {
  test('as a 法人 opens the same account and unit as OpenID Connect does, and leads on', async () => {
    const signedIn = await completeTicket(await upToTheTicket('legal', 'faren01'))
    expect(signedIn).toMatchObject({ failure: null, answer: { location: '/sign-in/return?from=%2Funit' } })
    const claim = await claimIn(signedIn)
    expect((await ctxOf(db, claim!, new Date()))?.actor).toMatchObject({ role: 'legal_admin', name: '孙悦' })
    const [account] = await db.select().from(accounts).where(eq(accounts.subject, DEMO_SUBJECTS.faren01))
    expect(account).toMatchObject({ name: DEMO_UNITS.nanhu.name })
    const [session] = await db.select().from(sessions).where(eq(sessions.id, claim!.sid))
    expect(session?.idToken).toBe(BY_TICKET)
  })

  test('as a 个人 makes a person’s account', async () => {
    const claim = await claimIn(await completeTicket(await upToTheTicket('personal', 'geren01')))
    expect((await ctxOf(db, claim!, new Date()))?.actor).toMatchObject({ role: 'member', name: '陆晓明' })
  })

  test.each(['legal', 'personal'] as const)(
    'takes a ticket of a %s once, also of two at once',
    async (userType) => {
      const returned = await upToTheTicket(userType, userType === 'legal' ? 'faren02' : 'geren02')
      const both = await Promise.all([completeTicket(returned), completeTicket(returned)])
      expect(both.map(({ failure }) => failure).sort()).toEqual(['expired', null])
      expect((await completeTicket(returned)).failure).toBe('expired')
    },
  )

  test('in another browser than the one that began it opens nothing', async () => {
    const mine = await upToTheTicket('legal', 'faren01')
    const theirs = await upToTheTicket('legal', 'faren02')
    expect(await completeTicket({ ...mine, cookies: {} })).toMatchObject({ failure: 'expired' })
    expect(await completeTicket({ ...theirs, cookies: mine.cookies })).toMatchObject({ failure: 'state' })
    const forged = { ...mine.query, state: `${mine.query.state}x` }
    expect(await completeTicket({ ...mine, query: forged })).toMatchObject({ failure: 'state' })
    expect(await completeTicket({ ...mine, userType: 'personal' })).toMatchObject({ failure: 'state' })
  })

  test('that was called off, was made up or is not answered comes to nothing, with its reason', async () => {
    const mine = await upToTheTicket('personal', 'geren01')
    const { ticket: _, ...without } = mine.query
    expect(await completeTicket({ ...mine, query: without })).toMatchObject({ failure: 'denied' })
    expect(await completeTicket({ ...mine, query: { ...mine.query, ticket: 'x'.repeat(30) } })).toMatchObject(
      {
        failure: 'expired',
      },
    )
  })

  test('tells nothing to a stranger who knows a ticket but not the secret', async () => {
    const { query } = await upToTheTicket('personal', 'geren01')
    const said = {
      method: 'ticketValidation',
      servicecode: 'test-platform',
      time: '20261124140000',
      sign: 'x',
    }
    const personal = await fetch(`${at}/simpleauth`, {
      method: 'POST',
      body: new URLSearchParams({ ...said, st: query.ticket!, datatype: 'json' }),
    })
    expect(await personal.json()).toMatchObject({ result: '2001' })
    const legal = await fetch(`${at}/userquery`, {
      method: 'POST',
      body: JSON.stringify({ token: query.ticket }),
    })
    expect(await legal.json()).toMatchObject({ errCode: 401 })
  })

  test('leads people back to no other site', async () => {
    const answer = await fetch(`${at}/legal?spappurl=${encodeURIComponent('https://evil.example/')}`)
    expect(answer.status).toBe(400)
  })

  test('says so when nobody answers there', async () => {
    const mine = await upToTheTicket('legal', 'faren01')
    await standins.stop()
    expect(await completeTicket(mine)).toMatchObject({ failure: 'down' })
  })
})
