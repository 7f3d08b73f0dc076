import { createHmac, randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import { fromBase32, stepAt, totpCode } from '@/lib/domain/accounts/totp'
import { expectAccessible, newPage } from '../support/browser'
import { EXPERT_PASSWORD, enter, freshUsername, openExpertPage, registerExpert } from '../support/experts'
import { inDatabase, leads, signIn } from '../support/journeys'

const NEW = 'Gaihou#2027'
const isInside = (page: Page) => page.getByRole('button', { name: '退出' }).first().waitFor()
const hmac = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
const codeOf = (secret: string, at = new Date()) => totpCode(hmac, fromBase32(secret), stepAt(at))

/** What stands after a label in a list of terms. */
const told = (page: Page, term: string) =>
  page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').textContent()

test('an account is made by one administrator, granted by another, and entered with two factors, without scripts', async () => {
  const username = `qx_${randomInt(1e9)}`
  const system = await newPage()
  await signIn(system, '管理部门', 'xitong')
  await system.goto('/accounts')
  await system.getByRole('link', { name: '新增账号' }).click()
  await system.getByRole('heading', { level: 1, name: '新增账号' }).waitFor()
  await system.getByLabel('用户名').fill(username)
  await system.getByLabel('姓名').fill('钱新')
  await system.getByRole('button', { name: '确定' }).click()
  await system.getByText('已为 钱新 开设账号').waitFor()
  await expectAccessible(system)
  const first = (await told(system, '初始密码'))!.trim()
  await system.getByRole('link', { name: '查看账号' }).click()
  await system.getByText('待授权').first().waitFor()
  expect(await system.getByRole('button', { name: '授权' }).count()).toBe(0)
  expect(await system.content()).not.toContain(first)

  const security = await newPage({ javaScript: false })
  await signIn(security, '管理部门', 'anquan')
  await security.goto(`/accounts?part=${username}`)
  await security.getByRole('link', { name: username }).click()
  await security.getByLabel('角色').selectOption({ label: '区县审核人员' })
  await security.getByRole('button', { name: '授权' }).click()
  await security.getByText('这个角色必须选择区县').waitFor()
  expect(await security.getByLabel('角色').inputValue()).toBe('county_reviewer')
  await security.getByLabel('区县').selectOption({ label: '海宁市' })
  await security.getByRole('button', { name: '授权' }).click()
  await security.getByText('授权已生效').waitFor()
  await expectAccessible(security)

  const page = await newPage({ javaScript: false })
  await page.goto('/sign-in/staff?from=/office')
  await enter(page, username, first)
  await page.getByText('请先修改初始密码').waitFor()
  await page.goto('/office')
  await page.getByText('请先修改初始密码').waitFor()
  await page.getByLabel('旧密码').fill(first)
  await page.getByLabel('新密码').fill(NEW)
  await page.getByLabel('确认密码').fill(NEW)
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByRole('link', { name: '继续' }).click()
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()

  await page.goto('/account/factor')
  await page.getByText('本环境不强制使用动态口令').waitFor()
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByRole('img', { name: /二维码/ }).waitFor()
  await expectAccessible(page)
  const secret = (await page.locator('code').first().textContent())!.replaceAll(' ', '')
  await page.getByLabel('动态口令').fill(codeOf(secret))
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText('动态口令已启用').waitFor()
  await expectAccessible(page)
  const codes = await page.getByRole('list', { name: '恢复码' }).locator('code').allTextContents()
  expect(codes).toHaveLength(10)

  await leads(page, page.getByRole('button', { name: '退出' }).first())
  await page.goto('/sign-in/staff?from=/office')
  await enter(page, username, NEW)
  await page.getByLabel('动态口令').fill('000000')
  await page.getByRole('button', { name: '继续登录' }).click()
  await page.getByText('动态口令不正确').waitFor()
  await expectAccessible(page)
  await page.goto('/office')
  await page.getByText('请先登录').waitFor()
  await page.goto('/sign-in/continue')
  await page.getByLabel('动态口令').fill(codes[0]!)
  await page.getByRole('button', { name: '继续登录' }).click()
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
})

test('退出 leaves nothing behind the back button, and a page that rests too long is covered with nothing lost', async () => {
  const page = await newPage()
  const username = freshUsername()
  await registerExpert(page, username)
  await page.goto('/account/sessions')
  await page.getByText('当前').waitFor()
  const inside = await page.request.get('/account/sessions')
  expect(inside.headers()['cache-control']).toContain('no-store')
  await leads(page, page.getByRole('button', { name: '退出' }).first())
  await page.goBack()
  await page.getByRole('button', { name: '登录系统' }).waitFor()
  expect(await page.content()).not.toContain('当前')

  await page.clock.install()
  await openExpertPage(page)
  await enter(page, username, EXPERT_PASSWORD)
  await isInside(page)
  await page.goto('/password')
  await page.getByLabel('新密码').fill(NEW)
  const rested = (minutes: number) =>
    inDatabase(
      (sql) => sql`update sessions set seen_at = now() - make_interval(mins => ${minutes})
        where account_id = (select id from accounts where username = ${username}) and ended_at is null`,
    )
  await rested(11)
  await page.clock.fastForward('11:00')
  await page.getByRole('button', { name: '继续使用' }).click()
  await page.getByText('您很久没有操作').waitFor({ state: 'detached' })
  await rested(16)
  await page.clock.fastForward('16:00')
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor()

  // Signed in again in another window, what was typed is still there.
  const other = await page.context().newPage()
  await openExpertPage(other)
  await enter(other, username, EXPERT_PASSWORD)
  await isInside(other)
  await page.getByRole('button', { name: '已重新登录，回到本页' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByLabel('新密码').inputValue()).toBe(NEW)

  // Whoever signs in after them in the same browser does not see their page.
  await other.goto('/sign-in/staff')
  await enter(other, 'haining01', DEMO_PASSWORD)
  await isInside(other)
  await page.bringToFront()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.getByRole('dialog', { name: '这个浏览器已换用其他账号登录' }).waitFor()
})
