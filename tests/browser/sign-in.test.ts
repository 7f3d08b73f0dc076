import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { plainConnection } from '@/db/connection'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import { checkCharacter } from '@/standins/sso/checks'
import { expectAccessible, newPage } from '../support/browser'
import { answerQuestion, leads } from '../support/journeys'

const PLATFORM = '嘉兴市科技创新云服务平台'
const PASSWORD = 'Zoucha#2026'

/** A valid code that nobody has yet. */
function freshUscc(): string {
  const body = `91330402MA${String(randomInt(1e7)).padStart(7, '0')}`
  return body + checkCharacter(body)
}

async function fillRegistration(page: Page, username: string, company: string): Promise<void> {
  await page.getByLabel('统一社会信用代码').fill(freshUscc())
  await page.getByLabel('单位名称').fill(company)
  await page.getByLabel('法定代表人').fill('王建国')
  await page.getByLabel('经办人姓名').fill('李晓红')
  await page.getByLabel('经办人身份证号').fill('330400199202290026')
  await page.getByLabel('手机号').fill('13812345678')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByLabel('确认密码').fill(PASSWORD)
}

/** A new company whose name is its user name. */
async function register(page: Page, username: string): Promise<void> {
  await begin(page, '法人')
  await page.getByRole('link', { name: '立即注册账号' }).click()
  await fillRegistration(page, username, username)
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

async function begin(page: Page, kind: '法人' | '个人' | '专家' | '管理部门'): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
}

async function signInAs(page: Page, kind: '法人' | '个人' | '管理部门', username: string): Promise<void> {
  await begin(page, kind)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: kind === '管理部门' ? '登录系统' : '登录' }).click()
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

const isSignedOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '登录系统' }).waitFor()
  expect(new URL(page.url()).origin).toBe(inject('platform').baseUrl)
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_how, javaScript) => {
  test('a company registers at 嘉兴政务服务网 and lands on the platform, signed in', async () => {
    const page = await newPage({ javaScript, expectedErrors: [/422/] })
    await begin(page, '法人')
    await page.getByRole('heading', { name: '法人登录' }).waitFor()
    await page.getByRole('link', { name: '立即注册账号' }).click()

    await fillRegistration(page, `zoucha_${randomInt(1e9)}`, '嘉兴走查试验有限公司')
    await page.getByLabel('确认密码').fill('Zoucha#2027')
    await page.getByRole('button', { name: '注册' }).click()

    await page.getByText('两次填写的密码不一致，请重新填写确认密码。').waitFor()
    expect(await page.getByLabel('单位名称').inputValue()).toBe('嘉兴走查试验有限公司')
    await page.getByLabel('确认密码').fill(PASSWORD)
    await page.getByRole('button', { name: '注册' }).click()

    await page.getByRole('button', { name: '退出' }).first().waitFor()
    expect(page.url()).toBe(`${inject('platform').baseUrl}/`)
    await page.getByText('嘉兴走查试验有限公司').first().waitFor()
  })

  test('退出 ends the session here and at the provider, and going back shows nothing', async () => {
    const page = await newPage({ javaScript })
    await signInAs(page, '法人', 'faren01')
    const inside = page.url()
    await page.getByRole('button', { name: '退出' }).first().click()
    await isSignedOut(page)
    await page.goBack()
    // The page gone back to may still lead on by itself.
    await page.waitForLoadState('networkidle')
    await page.goto(inside)
    await isSignedOut(page)
    await begin(page, '法人')
    await page.getByRole('heading', { name: '法人登录' }).waitFor()
  })

  test('a reviewer signs in with an own account; a wrong password is told beside the field', async () => {
    const page = await newPage({ javaScript })
    await begin(page, '管理部门')
    await page.getByLabel('用户名').fill('nanhu01')
    const enter = async (password: string) => {
      await page.getByLabel('密码').fill(password)
      const button = page.getByRole('button', { name: '登录系统' })
      await (javaScript ? button.click() : leads(page, button))
    }
    await enter('not this')
    await page.getByText('用户名或密码不正确').waitFor()
    expect(await page.getByLabel('用户名').inputValue()).toBe('nanhu01')
    // After several failures there is a question to answer besides.
    if (!javaScript) for (const wrong of ['nor this', 'nor that']) await enter(wrong)
    await enter(DEMO_PASSWORD)
    if (!javaScript) await answerQuestion(page)
    await page.getByRole('button', { name: '退出' }).first().waitFor()
  })

  test('who was asked to sign in first is led back to the page asked for', async () => {
    const page = await newPage({ javaScript })
    await page.goto('/unit')
    await page.getByText('登录后会回到您要打开的页面').waitFor()
    await page.getByRole('radio', { name: '法人', exact: true }).check()
    await page.getByRole('button', { name: '登录系统' }).click()
    await page.getByLabel('用户名').fill('faren02')
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/unit/)
  })

  test('a sign-in that was not begun here is refused with a sentence', async () => {
    const page = await newPage({ javaScript })
    await page.goto('/api/auth/callback/jiaxing?code=forged&state=forged')
    await page.getByText('这次登录已经过期').waitFor()
    await page.getByRole('link', { name: '重新登录' }).click()
    await isSignedOut(page)
  })
})

describe('a form posted after its session has ended', () => {
  /** A company of its own, on 单位基本信息 with something typed and its session row gone. */
  async function typedTooLate(): Promise<{ page: Page; username: string }> {
    const page = await newPage({ javaScript: false })
    const username = `wanle_${randomInt(1e9)}`
    await register(page, username)
    await page.goto('/unit')
    await page.getByLabel('联系人部门').fill('研发部 <二室> & 中试车间')
    await page.getByLabel('经营范围').fill('第一行\n第二行')
    const sql = plainConnection(inject('platform').databases.application)
    await sql`delete from sessions where account_id = (select id from accounts where name = ${username})`
    await sql.end()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('您刚才填写的内容已经保存').waitFor()
    return { page, username }
  }

  async function signInAgain(page: Page, username: string, password: string): Promise<void> {
    await page.getByRole('radio', { name: '法人', exact: true }).check()
    await page.getByRole('button', { name: '登录系统' }).click()
    // The provider may still know them, and then asks nothing.
    if (!page.url().includes('/sso/')) return
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }

  test('is drawn filled once its owner has signed in again', async () => {
    const { page, username } = await typedTooLate()
    await signInAgain(page, username, PASSWORD)
    await page.waitForURL(/\/unit\?kept=/)
    expect(await page.getByLabel('联系人部门').inputValue()).toBe('研发部 <二室> & 中试车间')
    expect(await page.getByLabel('经营范围').inputValue()).toBe('第一行\n第二行')
  })

  test('is shown to nobody else', async () => {
    const { page } = await typedTooLate()
    await page.context().clearCookies({ name: /^sso-/ })
    await signInAgain(page, 'faren01', DEMO_PASSWORD)
    await page.getByRole('button', { name: '退出' }).first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

test('个人 sign in', async () => {
  const page = await newPage()
  await signInAs(page, '个人', 'geren01')
})

test('a session whose row is gone is signed out at the next page', async () => {
  const page = await newPage()
  await signInAs(page, '管理部门', 'shiju02')
  const sql = plainConnection(inject('platform').databases.application)
  await sql`delete from sessions where account_id = (select id from accounts where username = 'shiju02')`
  await sql.end()
  await page.goto('/')
  await isSignedOut(page)
})

test('the pages around signing in name the platform; refusals on them, and the stand-ins’ pages, are accessible', async () => {
  const page = await newPage({ expectedErrors: [/422/] })
  await page.goto('/')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(PLATFORM)
  await page.getByText('使用 360 浏览器时请切换到“极速模式”').waitFor()
  for (const name of ['faren01', 'geren02', 'haining01'])
    await page.getByText(name, { exact: true }).waitFor()
  await page.goto('/sign-in/staff')
  await page.getByRole('button', { name: '登录系统' }).click()
  await page.getByText('请填写用户名。').waitFor()
  await expectAccessible(page)

  for (const kind of ['法人', '个人'] as const) {
    await begin(page, kind)
    await expectAccessible(page)
    await page.getByRole('link', { name: '立即注册账号' }).click()
    await page.getByRole('button', { name: '注册' }).click()
    await page.getByText('处需要修改').waitFor()
    await expectAccessible(page)
  }
  await page.goto(`${inject('platform').standinsUrl}/`)
  await expectAccessible(page)
  await page.goto(`${inject('platform').standinsUrl}/registry`)
  await expectAccessible(page)
})

test.each(['/ccpjiaxing', '/ccpjiaxing/', '/ccpjiaxing/login.html'])(
  'the printed address %s leads to the sign-in',
  async (path) => {
    const page = await newPage()
    await page.goto(path)
    await isSignedOut(page)
    expect(new URL(page.url()).pathname).toBe('/')
  },
)

describe('a form', () => {
  const post = (init: RequestInit) =>
    fetch(`${inject('platform').baseUrl}/sign-in`, { method: 'POST', redirect: 'manual', ...init })
  const form = new URLSearchParams({ kind: 'expert' })

  test.each(['https://evil.example', 'null'])('from %s is refused with a sentence', async (origin) => {
    const answer = await post({ body: form, headers: { origin } })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('这个请求来自别的网站')
  })

  test('of more than 1 MB is refused with a sentence', async () => {
    const answer = await post({ body: new URLSearchParams({ kind: 'x'.repeat(1_100_000) }) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('超过 1 MB')
  })

  test('that was cut on the way is refused with a sentence', async () => {
    const answer = await post({
      body: '--b\r\nContent-Dis',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('没有传送完整')
  })

  test('of our own passes', async () => {
    const answer = await post({ body: form, headers: { origin: inject('platform').baseUrl } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/expert'])
  })
})

test('pages tell the browser what they may do, and are not kept', async () => {
  const { headers } = await fetch(`${inject('platform').baseUrl}/`)
  expect(headers.get('content-security-policy')).toMatch(
    /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toContain('no-store')
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
})
