import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'

export const EXPERT_PASSWORD = 'Zhuce#2026'
export const freshUsername = (): string => `zj_${randomInt(1e12)}`

/** From the front page to the page that 专家 opens. */
export async function openExpertPage(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: '专家', exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
  await page.getByRole('heading', { level: 1, name: '专家注册' }).waitFor()
}

export async function fillPasswords(page: Page, password: string, confirmation = password): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('确认密码', { exact: true }).fill(confirmation)
}

/** Everything that manual §1.3 names, by its labels, but the passwords. */
export async function fillExpert(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('申请类型').selectOption({ label: '财务专家' })
  await page.getByLabel('联系人姓名').fill('陆晓明')
  await page.getByLabel('手机号').fill('13800000003')
  await page.getByLabel('邮箱').fill('lu@example.com.cn')
}

/** A new expert, signed in. */
export async function registerExpert(page: Page, username: string, mobile?: string): Promise<void> {
  await openExpertPage(page)
  await fillExpert(page, username)
  if (mobile) await page.getByLabel('手机号').fill(mobile)
  await fillPasswords(page, EXPERT_PASSWORD)
  await page.getByRole('checkbox', { name: /隐私政策/ }).check()
  await page.getByRole('button', { name: '注册', exact: true }).click()
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

/** 登录系统 with an own account, on the page that is open. */
export async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录系统' }).click()
}
