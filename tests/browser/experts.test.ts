import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import { expectAccessible, newPage } from '../support/browser'
import {
  EXPERT_PASSWORD,
  enter,
  fillExpert,
  fillPasswords,
  freshUsername,
  openExpertPage,
  registerExpert,
} from '../support/experts'
import { inDatabase, leads } from '../support/journeys'

const isInside = (page: Page) => page.getByRole('button', { name: '退出' }).first().waitFor()
const register = (page: Page) => page.getByRole('button', { name: '注册', exact: true })
const consent = (page: Page) => page.getByRole('checkbox', { name: /隐私政策/ })

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_how, javaScript) => {
  test('an expert registers with the manual’s seven fields and the consent, and is signed in at once', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await openExpertPage(page)
    await expectAccessible(page)
    expect(await consent(page).isChecked()).toBe(false)
    await fillExpert(page, username)
    await fillPasswords(page, EXPERT_PASSWORD)
    await consent(page).check()
    await register(page).click()

    await isInside(page)
    expect(page.url()).toBe(`${inject('platform').baseUrl}/`)
    await page.getByText('未申报').waitFor()
    await page.getByText('陆晓明').first().waitFor()
    await expectAccessible(page)
    const kept = await inDatabase(
      (sql) => sql`
        select apply_type, consent_version,
          experts.mobile like '%13800000003%' or experts.email like '%lu@example%' as open from experts
        join accounts on accounts.id = account_id where username = ${username}`,
    )
    expect([...kept]).toEqual([
      {
        apply_type: 'finance',
        consent_version: CONSENT_VERSION,
        // Sealed: neither lies open in the database.
        open: false,
      },
    ])
  })

  test('a refused registration comes back with everything typed but the passwords, each fault beside its field', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await openExpertPage(page)
    await fillExpert(page, username)
    await page.getByLabel('手机号').fill('12800000003')
    await fillPasswords(page, EXPERT_PASSWORD, 'Zhuce#2027')
    await register(page).click()

    await page.getByText('有 3 处需要填写或修改').waitFor()
    const faultOf = (name: string) => page.locator(`#${name}-fault`).textContent()
    expect(await faultOf('confirmation')).toContain('两次填写的密码不一致')
    expect(await faultOf('mobile')).toContain('前两位应为13至19')
    expect(await faultOf('consent')).toContain('还没有同意')
    expect(await page.getByLabel('用户名').inputValue()).toBe(username)
    expect(await page.getByLabel('申请类型').inputValue()).toBe('finance')
    expect(await page.getByLabel('联系人姓名').inputValue()).toBe('陆晓明')
    expect(await page.getByLabel('手机号').inputValue()).toBe('12800000003')
    expect(await page.getByLabel('邮箱').inputValue()).toBe('lu@example.com.cn')
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('')
    expect(await page.locator('#password-help').textContent()).toContain('密码没有保留，请重新填写')
    await expectAccessible(page)

    await page.getByLabel('手机号').fill('13800000003')
    await fillPasswords(page, EXPERT_PASSWORD)
    await consent(page).check()
    await register(page).click()
    await isInside(page)
  })

  test('a name that is taken is told beside it, and the consent stays given', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await registerExpert(await newPage({ javaScript }), username)

    await openExpertPage(page)
    await fillExpert(page, username.toUpperCase())
    await fillPasswords(page, EXPERT_PASSWORD)
    await consent(page).check()
    await register(page).click()
    await page.locator('#username-fault').waitFor()
    expect(await page.locator('#username-fault').textContent()).toContain('已被使用')
    expect(await consent(page).isChecked()).toBe(true)
  })

  test('an expert signs in again on the same page, with the first two fields', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await registerExpert(page, username)
    await leads(page, page.getByRole('button', { name: '退出' }).first())
    await openExpertPage(page)
    await enter(page, username, 'Cuode#2026')
    await page.locator('#password-fault').waitFor()
    expect(await page.locator('#password-fault').textContent()).toContain('用户名或密码不正确')
    expect(await page.getByLabel('用户名').inputValue()).toBe(username)
    expect(await page.locator('#mobile-fault').count()).toBe(0)
    await expectAccessible(page)
    await enter(page, username, EXPERT_PASSWORD)
    await isInside(page)
    await page.getByText('未申报').waitFor()
  })

  test('either page signs in any own account', async () => {
    const page = await newPage({ javaScript })
    await openExpertPage(page)
    await enter(page, 'haining01', DEMO_PASSWORD)
    await isInside(page)

    const username = freshUsername()
    const other = await newPage({ javaScript })
    await registerExpert(other, username)
    await other.context().clearCookies()
    await other.goto('/sign-in/staff')
    await enter(other, username, EXPERT_PASSWORD)
    await isInside(other)
    await other.getByText('未申报').waitFor()
  })
})

test('the keyboard alone registers: labels, choice, consent and Enter', async () => {
  const page = await newPage()
  await openExpertPage(page)
  const { keyboard } = page
  await page.getByLabel('用户名').focus()
  await keyboard.type(freshUsername())
  await keyboard.press('Tab')
  await keyboard.type(EXPERT_PASSWORD)
  // Past 登录系统 and 忘记密码.
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.type(EXPERT_PASSWORD)
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await keyboard.press('Tab')
  await keyboard.type('陆晓明')
  await keyboard.press('Tab')
  await keyboard.type('13800000003')
  await keyboard.press('Tab')
  await keyboard.type('lu@example.com.cn')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  expect(await consent(page).isChecked()).toBe(true)
  await keyboard.press('Enter')
  await isInside(page)
})

test('Enter after user name and password alone is 登录系统', async () => {
  const page = await newPage()
  await openExpertPage(page)
  await page.getByLabel('用户名').fill('haining01')
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await isInside(page)
})

test('隐私政策 tells what is asked of experts and which version it is, and opens beside the form', async () => {
  const page = await newPage()
  await openExpertPage(page)
  await page.getByLabel('用户名').fill('zhuanjia_lu')
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /阅读隐私政策/ }).click(),
  ])
  await opened.getByText('专家注册信息').waitFor()
  await opened.getByText(`版本：${CONSENT_VERSION}`).waitFor()
  await expectAccessible(opened)
  expect(await page.getByLabel('用户名').inputValue()).toBe('zhuanjia_lu')
})
