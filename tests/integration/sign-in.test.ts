import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accounts, sessions, signInFailures, units } from '@/db/schema'
import { seedPeople } from '@/db/seed/people'
import { endSession } from '@/db/sessions'
import { completeSignIn } from '@/lib/auth/complete'
import { verifyPassword } from '@/lib/auth/password'
import { ctxOf } from '@/lib/auth/session'
import { cookieName, readClaim, writeClaim } from '@/lib/auth/session-cookie'
import { startSignIn } from '@/lib/auth/start'
import { DEMO_PASSWORD, DEMO_SUBJECTS, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { testDatabase } from '../support/database'
import { setEnvironment } from '../support/environment'
import { actionOf, PlainBrowser } from '../support/plain-browser'
import { type Standins, startStandins } from '../support/standins'

const APP = 'http://localhost:3999'
const { db, url } = await testDatabase()
let standins: Standins

beforeAll(async () => {
  standins = await startStandins(APP)
  setEnvironment({
    PUBLIC_URL: APP,
    DATABASE_URL: url,
    SSO_ISSUER: `${standins.url}/sso`,
    SSO_CLIENT_ID: standins.clientId,
    SSO_CLIENT_SECRET: standins.clientSecret,
  })
  await seedPeople(db)
})

/** As far as the address that the provider sends the browser back to. */
async function upToTheCode(username: string, over: { authorization?: Record<string, string> } = {}) {
  const browser = new PlainBrowser()
  const { answer } = await startSignIn(username.startsWith('faren') ? 'legal' : 'personal', '/')
  const cookies = Object.fromEntries(answer.setCookies.map(nameAndValue))
  const start = new URL(answer.location)
  for (const [name, value] of Object.entries(over.authorization ?? {})) start.searchParams.set(name, value)
  const page = await browser.open(start.href)
  const back = await browser.submit(
    actionOf(page),
    { username, password: DEMO_PASSWORD },
    '/api/auth/callback',
  )
  return { browser, cookies, query: Object.fromEntries(new URL(back.url).searchParams), page }
}

const complete = (query: Record<string, string>, cookies: Record<string, string>) =>
  completeSignIn({ query, cookies, userAgent: 'a test' })

function nameAndValue(cookie: string): [string, string] {
  const [name, value] = cookie.split(';')[0]!.split('=')
  return [name!, decodeURIComponent(value!)]
}

/** The claim in the session cookie that an answer sets; null where it sets none. */
const claimIn = ({ answer }: Awaited<ReturnType<typeof completeSignIn>>) =>
  readClaim(Object.fromEntries(answer.setCookies.map(nameAndValue))[cookieName('session')])

describe('signing in at the provider', () => {
  test('as a 法人 makes account and unit the first time, and finds them again the second', async () => {
    const sids: string[] = []
    for (const _time of [1, 2]) {
      const { query, cookies } = await upToTheCode('faren01')
      const signedIn = await complete(query, cookies)
      expect(signedIn.failure).toBeNull()
      const claim = await claimIn(signedIn)
      const ctx = await ctxOf(db, claim!, new Date())
      expect(ctx?.actor).toMatchObject({ role: 'legal_admin', name: '孙悦' })
      sids.push(claim!.sid)
    }
    expect(new Set(sids).size).toBe(2)
    const made = await db.select().from(accounts).where(eq(accounts.subject, DEMO_SUBJECTS.faren01))
    expect(made).toMatchObject([{ name: DEMO_UNITS.nanhu.name, role: 'legal_admin' }])
    expect(await db.select().from(units).where(eq(units.uscc, DEMO_UNITS.nanhu.uscc))).toHaveLength(1)
  })

  test('as a 个人 makes an account that is bound to no unit', async () => {
    const { query, cookies } = await upToTheCode('geren01')
    const claim = await claimIn(await complete(query, cookies))
    expect((await ctxOf(db, claim!, new Date()))?.actor).toMatchObject({
      role: 'member',
      name: '陆晓明',
      unitId: null,
    })
  })

  test('leaves no identity number in cookie, token or database', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    const signedIn = await complete(query, cookies)
    const claim = await claimIn(signedIn)
    const [session] = await db.select().from(sessions).where(eq(sessions.id, claim!.sid))
    const idToken = Buffer.from(session!.idToken!.split('.')[1]!, 'base64url').toString()
    const rows = await db.execute(
      sql`select (select json_agg(a) from accounts a)::text || (select json_agg(s) from sessions s)::text as all`,
    )
    expect(JSON.stringify(claim) + idToken + JSON.stringify(rows)).not.toMatch(
      /330400198804121014|13800000001/,
    )
    expect(Object.keys(claim!).sort()).toEqual(['accountId', 'sid'])
  })

  test('is refused with a wrong state', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    expect(await complete({ ...query, state: 'forged' }, cookies)).toMatchObject({ failure: 'state' })
  })

  test('is refused with a wrong nonce', async () => {
    const { query, cookies } = await upToTheCode('faren01', { authorization: { nonce: 'forged' } })
    expect(await complete(query, cookies)).toMatchObject({ failure: 'state' })
  })

  test('is refused without the verifier that the code was asked for with', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    const other = await upToTheCode('faren01')
    const pkce = cookieName('pkce')
    expect(await complete(query, { ...cookies, [pkce]: other.cookies[pkce]! })).toMatchObject({
      failure: 'expired',
    })
  })

  test('is refused with a code that was used before, and takes back nothing but that', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    const first = await complete(query, cookies)
    const again = await complete(query, cookies)
    expect(first.failure).toBeNull()
    expect(again.failure).toBe('expired')
    expect(await claimIn(again)).toBeNull()
    expect(await ctxOf(db, (await claimIn(first))!, new Date())).not.toBeNull()
  })

  test('is refused when its cookies have expired', async () => {
    const { query } = await upToTheCode('faren01')
    expect(await complete(query, {})).toMatchObject({ failure: 'expired' })
  })

  test('is refused when its code has expired', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    await standins.sql`update oidc_records set expires_at = now() - interval '1 second' where model = 'AuthorizationCode'`
    expect(await complete(query, cookies)).toMatchObject({ failure: 'expired' })
  })

  test('is told as cancelled when it was cancelled there', async () => {
    const browser = new PlainBrowser()
    const { answer } = await startSignIn('legal', '/')
    const page = await browser.open(answer.location)
    const back = await browser.open(`${page.url}/cancel`, {}, '/api/auth/callback')
    const query = Object.fromEntries(new URL(back.url).searchParams)
    expect(await complete(query, {})).toMatchObject({ failure: 'denied' })
  })

  test('is not begun for a foreign redirect address: the provider shows a page in Chinese', async () => {
    const browser = new PlainBrowser()
    const { answer } = await startSignIn('legal', '/')
    const start = new URL(answer.location)
    start.searchParams.set('redirect_uri', 'http://evil.example/api/auth/callback/jiaxing')
    const page = await browser.open(start.href)
    expect(page.status).toBe(400)
    expect(page.url).toContain(standins.url)
    expect(page.html).toContain('要返回的网址没有登记')
  })

  test('never leads on to another site afterwards', async () => {
    const { answer } = await startSignIn('legal', 'http://evil.example/')
    const returning = answer.setCookies.find((cookie) => cookie.startsWith(cookieName('return')))
    expect(decodeURIComponent(returning!.split(/[=;]/)[1]!)).toBe(APP)
  })

  test('of a disabled account is refused', async () => {
    const { query, cookies } = await upToTheCode('geren02')
    await complete(query, cookies)
    await db
      .update(accounts)
      .set({ disabledAt: new Date() })
      .where(eq(accounts.subject, DEMO_SUBJECTS.geren02))
    const again = await upToTheCode('geren02')
    const refused = await complete(again.query, again.cookies)
    expect(refused.failure).toBe('disabled')
    expect(await claimIn(refused)).toBeNull()
  })

  test('ends the session that the same browser had before', async () => {
    const first = await upToTheCode('faren01')
    const before = await claimIn(await complete(first.query, first.cookies))
    const second = await upToTheCode('faren01')
    await complete(second.query, { ...second.cookies, [cookieName('session')]: await writeClaim(before!) })
    expect(await ctxOf(db, before!, new Date())).toBeNull()
  })
})

describe('a session', () => {
  const signedIn = async () => {
    const { query, cookies } = await upToTheCode('faren01')
    return (await claimIn(await complete(query, cookies)))!
  }

  test('that was ended, or whose row is gone, opens nothing', async () => {
    const ended = await signedIn()
    await endSession(db, ended.sid, new Date())
    expect(await ctxOf(db, ended, new Date())).toBeNull()

    const gone = await signedIn()
    await db.delete(sessions).where(eq(sessions.id, gone.sid))
    expect(await ctxOf(db, gone, new Date())).toBeNull()
  })

  test('that rested half an hour opens nothing', async () => {
    const claim = await signedIn()
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    expect(await ctxOf(db, claim, later(29))).not.toBeNull()
    expect(await ctxOf(db, claim, later(29 + 29))).not.toBeNull()
    expect(await ctxOf(db, claim, later(29 + 29 + 31))).toBeNull()
  })

  test('opens nothing in the name of another account', async () => {
    const claim = await signedIn()
    const [other] = await db.select().from(accounts).where(eq(accounts.username, 'shiju01'))
    expect(await ctxOf(db, { ...claim, accountId: other!.id }, new Date())).toBeNull()
  })

  test('cookie that someone else made says nothing', async () => {
    const claim = await signedIn()
    const forged = await encode({ token: claim, secret: randomBytes(32).toString('hex') })
    const whole = await writeClaim(claim)
    const bent = `${whole.slice(0, -4)}AAAA`
    expect(await readClaim(whole)).toEqual(claim)
    for (const token of [forged, bent, 'x', '', undefined]) expect(await readClaim(token)).toBeNull()
  })
})

describe('signing in to an own account', () => {
  const now = new Date('2026-11-24T06:00:00Z')
  const attempt = (username: string, password: string, at = now, address = '10.0.0.1') =>
    signInStaff(
      db,
      {
        username,
        address,
        userAgent: null,
        previousSessionId: null,
        fits: async (hash) => hash !== null && verifyPassword(password, hash),
      },
      at,
    )
  const problem = (code: string) => ({ ok: false, refusal: { problems: [{ field: 'password', code }] } })
  afterEach(async () => {
    await db.delete(signInFailures)
  })

  test.each(['nanhu01', 'haining01', 'shiju01', 'shiju02', 'NanHu01'])('lets %s in', async (username) => {
    const signedIn = await attempt(username, DEMO_PASSWORD)
    expect(signedIn).toMatchObject({ ok: true })
    expect(await db.select().from(signInFailures)).toEqual([])
  })

  test('tells a wrong name and a wrong password alike', async () => {
    expect(await attempt('nanhu01', 'wrong')).toMatchObject(problem('wrong'))
    expect(await attempt('nobody', 'wrong')).toMatchObject(problem('wrong'))
  })

  test('locks the account after five failures for a quarter of an hour, also for the right password', async () => {
    for (let at = 0; at < 5; at++) await attempt('nanhu01', 'wrong', now, `10.0.1.${at}`)
    expect(await attempt('nanhu01', DEMO_PASSWORD)).toMatchObject(problem('locked'))
    expect(await attempt('haining01', DEMO_PASSWORD)).toMatchObject({ ok: true })
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    expect(await attempt('nanhu01', DEMO_PASSWORD, later(14))).toMatchObject(problem('locked'))
    expect(await attempt('nanhu01', DEMO_PASSWORD, later(15))).toMatchObject({ ok: true })
  })

  test('locks the address after thirty failures, whichever the name', async () => {
    for (let at = 0; at < 30; at++) await attempt(`nobody${at}`, 'wrong')
    expect(await attempt('nanhu01', DEMO_PASSWORD)).toMatchObject(problem('locked'))
    expect(await attempt('nanhu01', DEMO_PASSWORD, now, '10.0.0.2')).toMatchObject({ ok: true })
  })

  test('looks at no more than five passwords when twenty come at once', async () => {
    let looked = 0
    const all = Array.from({ length: 20 }, (_, at) =>
      signInStaff(
        db,
        {
          username: 'shiju01',
          address: `10.0.2.${at}`,
          userAgent: null,
          previousSessionId: null,
          fits: async () => {
            looked++
            return false
          },
        },
        now,
      ),
    )
    await Promise.all(all)
    expect(looked).toBeLessThanOrEqual(5)
  })

  test('has no account for an unknown session', async () => {
    expect(await ctxOf(db, { sid: randomUUID(), accountId: randomUUID() }, now)).toBeNull()
  })
})

// Last: it stops the provider.
describe('a provider that is down', () => {
  test('is told as such when beginning and when coming back', async () => {
    const { query, cookies } = await upToTheCode('faren01')
    await standins.stop()
    expect(await complete(query, cookies)).toMatchObject({ failure: 'down' })
    expect(await startSignIn('legal', '/')).toMatchObject({ failure: 'down' })
  })
})
