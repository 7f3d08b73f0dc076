import { randomInt } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { cookieName } from '@/lib/auth/session-cookie'
import { startSignIn } from '@/lib/auth/start'
import { DEMO_PASSWORD, DEMO_PEOPLE, DEMO_SUBJECTS, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import { DEMO_PEOPLE as THEIR_PEOPLE } from '@/standins/sso/demo-people'
import { setEnvironment } from '../support/environment'
import { actionOf, type Page, PlainBrowser } from '../support/plain-browser'
import { type Standins, startStandins } from '../support/standins'

const APP = 'http://localhost:3999'
let standins: Standins

beforeAll(async () => {
  standins = await startStandins(APP)
  const { clientId, clientSecret, url } = standins
  setEnvironment({
    PUBLIC_URL: APP,
    SSO_ISSUER: `${url}/sso`,
    SSO_CLIENT_ID: clientId,
    SSO_CLIENT_SECRET: clientSecret,
  })
})

async function signInPage(browser: PlainBrowser, userType: 'legal' | 'personal'): Promise<Page> {
  const { answer } = await startSignIn(userType, '/')
  return browser.open(answer.location, {}, '/api/auth/callback')
}

const faultsOf = (page: Page): Record<string, string> =>
  Object.fromEntries(
    [...page.html.matchAll(/<p class="fault" id="(\w+)-fault">([^<]*)/g)].map(([, name, text]) => [
      name!,
      text!,
    ]),
  )
const typedIn = (page: Page, name: string): string | undefined =>
  new RegExp(`<input id="${name}"[^>]* value="([^"]*)"`).exec(page.html)?.[1]

const aCompany = {
  uscc: '91330100799655058B',
  companyName: '嘉兴注册试验有限公司',
  legalRep: '王建国',
  attnName: '李晓红',
  attnIdNo: '330400199202290026',
  mobile: '13812345678',
  username: 'zhuce_01',
  password: 'Zhuce#2026',
  confirmation: 'Zhuce#2026',
}
const aPerson = {
  name: '买买提·艾力',
  idNo: '33040019850615001x',
  mobile: '+86 139-1234-5678',
  username: 'geren_new',
  password: 'Geren#2026',
  confirmation: 'Geren#2026',
}

describe('the demo people', () => {
  test('have the subjects, units and password that the platform knows them by', () => {
    expect(Object.fromEntries(THEIR_PEOPLE.map((person) => [person.username, person.id]))).toEqual(
      DEMO_SUBJECTS,
    )
    expect(THEIR_PEOPLE.every((person) => person.password === DEMO_PASSWORD)).toBe(true)
    const company = (username: string) => THEIR_PEOPLE.find((person) => person.username === username)!.claims
    expect(company('faren01')).toMatchObject({
      uscc: DEMO_UNITS.nanhu.uscc,
      company_name: DEMO_UNITS.nanhu.name,
    })
    expect(company('faren02')).toMatchObject({
      uscc: DEMO_UNITS.haining.uscc,
      company_name: DEMO_UNITS.haining.name,
    })
    for (const { username, as, who } of DEMO_PEOPLE.filter(({ as }) => as === '法人' || as === '个人')) {
      expect(as === '法人' ? company(username).company_name : company(username).name).toBe(who)
    }
  })
})

describe('registering at 嘉兴政务服务网', () => {
  test('signs a 法人 in and leads to the platform without typing the password again', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    expect(page.html).toContain('立即注册账号')
    const form = await browser.open(`${page.url}/register`)
    const done = await browser.submit(actionOf(form), aCompany, '/api/auth/callback')
    expect(new URL(done.url).origin).toBe(APP)
    expect(new URL(done.url).searchParams.get('code')).toBeTruthy()
    const again = await signInPage(browser, 'legal')
    expect(again.url).toContain('/api/auth/callback')
  })

  test('signs a 个人 in, folding what people type', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'personal')
    const form = await browser.open(`${page.url}/register`)
    const done = await browser.submit(actionOf(form), aPerson, '/api/auth/callback')
    expect(done.url).toContain('code=')
    const [row] =
      await standins.sql`select claims, password_hash from accounts where username = ${aPerson.username}`
    expect(row!.claims).toMatchObject({
      id_no: '33040019850615001X',
      mobile: '13912345678',
      name: '买买提·艾力',
    })
    expect(row!.password_hash).toMatch(/^\$argon2id\$/)
  })

  test.each([
    ['uscc', '91330402MA2ABC1D5C', '校验位'],
    ['uscc', DEMO_UNITS.nanhu.uscc, '已经注册过'],
    ['companyName', '', '请填写单位名称'],
    ['attnIdNo', '330400198513150018', '出生日期'],
    ['mobile', '12800000000', '11 位'],
    ['username', 'FAREN01', '已被使用'],
    ['username', 'a b', '字母开头'],
    ['password', 'short', '至少 8 位'],
    ['confirmation', 'Zhuce#2027', '不一致'],
  ])('tells beside %s that %j will not do, and clears nothing', async (field, value, why) => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    const typed: Record<string, string> = {
      ...aCompany,
      uscc: '9144030071526726XG',
      username: 'zhuce_02',
      [field]: value,
    }
    const refused = await browser.submit(`${page.url}/register`, typed)
    expect(refused.status).toBe(422)
    expect(faultsOf(refused)[field]).toContain(why)
    for (const [name, was] of Object.entries(typed)) expect(typedIn(refused, name)).toBe(was)
  })

  test('escapes what was typed', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    const refused = await browser.submit(`${page.url}/register`, {
      companyName: '"><script>alert(1)</script>',
    })
    expect(refused.html).not.toContain('<script>alert')
  })
})

describe('signing in at 嘉兴政务服务网', () => {
  test('refuses a wrong password beside the field', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    const refused = await browser.submit(actionOf(page), { username: 'faren01', password: 'wrong' })
    expect(faultsOf(refused).password).toContain('不正确')
    expect(typedIn(refused, 'username')).toBe('faren01')
  })

  test('keeps 法人 and 个人 apart: who is signed in as the one is asked again for the other', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    await browser.submit(
      actionOf(page),
      { username: 'faren01', password: DEMO_PASSWORD },
      '/api/auth/callback',
    )
    const other = await signInPage(browser, 'personal')
    expect(other.html).toContain('<h1>个人登录</h1>')
    const refused = await browser.submit(actionOf(other), { username: 'faren01', password: DEMO_PASSWORD })
    expect(faultsOf(refused).password).toContain('选择“法人”')
    const done = await browser.submit(
      actionOf(other),
      { username: 'geren01', password: DEMO_PASSWORD },
      '/api/auth/callback',
    )
    expect(done.url).toContain('code=')
  })

  test('tells of a page that stood open too long', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    await standins.sql`update oidc_records set expires_at = now() - interval '1 second' where model = 'Interaction'`
    const late = await browser.submit(actionOf(page), { username: 'faren01', password: DEMO_PASSWORD })
    expect(late.html).toContain('登录页面已过期')
  })

  test('asks someone who comes to sign out on their own, in Chinese', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    await browser.submit(
      actionOf(page),
      { username: 'faren01', password: DEMO_PASSWORD },
      '/api/auth/callback',
    )
    const asked = await browser.open(`${standins.url}/sso/session/end`)
    expect(asked.html).toContain('确定要退出嘉兴政务服务网吗')
    expect(asked.html).not.toMatch(/googleapis|Do you want/)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.html)![1]!
    const done = await browser.submit(actionOf(asked), { xsrf, logout: 'yes' })
    expect(done.html).toContain('已退出登录')
    expect((await signInPage(browser, 'legal')).html).toContain('<h1>法人登录</h1>')
  })
})

describe('修改密码 at 嘉兴政务服务网', () => {
  const OLD = 'Zhuce#2026'
  const NEW = 'Gaihou#2027'
  /** Someone who has just registered, and is signed in there. */
  async function aNewcomer(username: string) {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'personal')
    await browser.submit(
      `${page.url}/register`,
      { ...aPerson, username, password: OLD, confirmation: OLD },
      '/api/auth/callback',
    )
    return browser
  }
  const change = (browser: PlainBrowser, over: Record<string, string> = {}) =>
    browser.submit(`${standins.url}/sso/password`, { current: OLD, next: NEW, confirmation: NEW, ...over })
  const signsIn = async (username: string, password: string) => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'personal')
    const answer = await browser.submit(actionOf(page), { username, password }, '/api/auth/callback')
    return answer.url.includes('/api/auth/callback')
  }

  test('asks for the old and twice for the new, and changes it for good', async () => {
    const browser = await aNewcomer('gaimi_01')
    const page = await browser.open(`${standins.url}/sso/password`)
    for (const word of ['旧密码', '新密码', '确认密码', '确定', '取消', 'gaimi_01'])
      expect(page.html).toContain(word)
    expect((await change(browser)).html).toContain('密码已修改')
    expect([await signsIn('gaimi_01', OLD), await signsIn('gaimi_01', NEW)]).toEqual([false, true])
    const [row] = await standins.sql`select password_hash from accounts where username = 'gaimi_01'`
    expect(row!.password_hash).toMatch(/^\$argon2id\$/)
  })

  test('ends the sign-ins of the account elsewhere, and keeps this one', async () => {
    const browser = await aNewcomer('gaimi_02')
    const elsewhere = new PlainBrowser()
    const page = await signInPage(elsewhere, 'personal')
    await elsewhere.submit(actionOf(page), { username: 'gaimi_02', password: OLD }, '/api/auth/callback')
    await change(browser)
    expect((await elsewhere.open(`${standins.url}/sso/password`)).html).toContain('请先登录')
    expect((await browser.open(`${standins.url}/sso/password`)).html).toContain('gaimi_02')
  })

  test.each([
    ['current', { current: 'Cuode#2026' }, '旧密码不正确'],
    ['current', { current: '' }, '请填写旧密码'],
    ['next', { next: 'kurz', confirmation: 'kurz' }, '至少 8 位'],
    ['next', { next: OLD, confirmation: OLD }, '与旧密码相同'],
    ['confirmation', { confirmation: 'Gaihou#2028' }, '不一致'],
  ])('tells beside %s what is wrong with %j, and sends no password back', async (field, over, why) => {
    const username = `gaimi_${randomInt(1e9)}`
    const browser = await aNewcomer(username)
    const refused = await change(browser, over)
    expect(refused.status).toBe(422)
    expect(faultsOf(refused)[field]).toContain(why)
    expect(refused.html).not.toMatch(/#20\d\d|value="[^"]/)
    expect(await signsIn(username, OLD)).toBe(true)
  })

  test('is for those who are signed in', async () => {
    const answer = await change(new PlainBrowser())
    expect([answer.status, answer.html.includes('请先登录')]).toEqual([401, true])
  })
})

describe('the other stand-ins', () => {
  test('the gateway keeps messages and shows them on the start page', async () => {
    const send = (mobile: string, token = standins.smsToken) =>
      fetch(`${standins.url}/sms/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ id: `to ${mobile}`, mobile, body: '申报书已退回 <请修改>' }),
      })
    expect((await send('13800001234', 'another')).status).toBe(401)
    expect((await send('13800001234')).status).toBe(201)
    expect((await send('13800001234')).status).toBe(200)
    expect((await send('1380000')).status).toBe(400)
    expect((await send('13800000000')).status).toBe(502)
    const list = await (await fetch(`${standins.url}/sms/messages`)).json()
    expect(list).toMatchObject([{ mobile: '13800001234', body: '申报书已退回 <请修改>' }])
    const page = await (await fetch(`${standins.url}/`)).text()
    expect(page).toContain('申报书已退回 &#60;请修改&#62;')
    for (const path of ['/sso', '/registry', '/sms']) expect(page).toContain(path)
  })

  test('the start page can stop the sign-in and start it again', async () => {
    const browser = new PlainBrowser()
    const discovery = `${standins.url}/sso/.well-known/openid-configuration`
    await browser.submit(`${standins.url}/faults`, { sso: 'down' })
    expect((await fetch(discovery)).status).toBe(503)
    expect(await startSignIn('legal', '/')).toMatchObject({ failure: 'down' })
    await browser.submit(`${standins.url}/faults`, { sso: 'up' })
    expect((await fetch(discovery)).status).toBe(200)
  })

  test('cookies carry the port, so that copies on one machine do not meet', async () => {
    const browser = new PlainBrowser()
    const page = await signInPage(browser, 'legal')
    await browser.submit(
      actionOf(page),
      { username: 'faren01', password: DEMO_PASSWORD },
      '/api/auth/callback',
    )
    expect(browser.cookies.size).toBeGreaterThan(3)
    expect(cookieName('session')).toContain('3999')
    const port = new URL(standins.url).port
    expect([...browser.cookies.keys()].every((name) => name.includes(port))).toBe(true)
  })
})
