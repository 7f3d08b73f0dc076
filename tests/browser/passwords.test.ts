import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import { EXPERT_PASSWORD, enter, freshUsername, openExpertPage, registerExpert } from '../support/experts'
import { inDatabase, leads } from '../support/journeys'

const NEW = 'Gaihou#2027'
const isInside = (page: Page) => page.getByRole('button', { name: '退出' }).first().waitFor()
const confirm = (page: Page) => page.getByRole('button', { name: '确定' }).click()

async function fill(page: Page, current: string, next: string, confirmation = next): Promise<void> {
  await page.getByLabel('旧密码').fill(current)
  await page.getByLabel('新密码').fill(next)
  await page.getByLabel('确认密码').fill(confirmation)
}

async function openPasswordPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: '修改密码' }).click()
  await page.getByRole('heading', { level: 1, name: '修改密码' }).waitFor()
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('修改密码, %s', (_how, javaScript) => {
  test('changes the password of an own account, and ends its other sign-ins', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await registerExpert(page, username)
    const elsewhere = await newPage({ javaScript })
    await openExpertPage(elsewhere)
    await enter(elsewhere, username, EXPERT_PASSWORD)
    await isInside(elsewhere)

    await openPasswordPage(page)
    await expectAccessible(page)
    await fill(page, 'Cuode#2026', 'kurz', 'kürzer')
    await confirm(page)
    await page.getByText('有 3 处需要填写或修改').waitFor()
    const faultOf = (name: string) => page.locator(`#${name}-fault`).textContent()
    expect(await faultOf('current')).toContain('旧密码不正确')
    expect(await faultOf('next')).toContain('至少 8 位')
    expect(await faultOf('confirmation')).toContain('两次填写的密码不一致')
    expect(await page.content()).not.toMatch(/Cuode#2026|kürzer/)
    await expectAccessible(page)

    await fill(page, EXPERT_PASSWORD, EXPERT_PASSWORD)
    await confirm(page)
    await page.getByText('新密码与旧密码相同').first().waitFor()
    await fill(page, EXPERT_PASSWORD, NEW)
    await confirm(page)
    await page.getByText('密码已修改').waitFor()

    await elsewhere.goto('/password')
    await elsewhere.getByText('请先登录').waitFor()

    await leads(page, page.getByRole('button', { name: '退出' }).first())
    await openExpertPage(page)
    await enter(page, username, EXPERT_PASSWORD)
    await page.locator('#password-fault').waitFor()
    expect(await page.getByLabel('用户名').inputValue()).toBe(username)
    await enter(page, username, NEW)
    await isInside(page)
  })

  test('is left by 取消, which changes nothing and sends nothing', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    await registerExpert(page, username)
    await openPasswordPage(page)
    await fill(page, EXPERT_PASSWORD, NEW)
    await leads(page, page.getByRole('button', { name: '取消' }))
    expect(new URL(page.url()).pathname + new URL(page.url()).search.replace(/^\?$/, '')).toBe('/')
    await page.getByText('未申报').waitFor()
    const changed = await inDatabase(
      (sql) => sql`select 1 from former_passwords join accounts on accounts.id = account_id
        where username = ${username}`,
    )
    expect(changed).toHaveLength(0)
  })

  test('of 法人 and 个人 leads to 嘉兴政务服务网, where it is changed', async () => {
    const page = await newPage({ javaScript, expectedErrors: [/422/] })
    const username = `geren_${randomInt(1e9)}`
    await page.goto('/')
    await page.getByRole('radio', { name: '个人', exact: true }).check()
    await page.getByRole('button', { name: '登录系统' }).click()
    await page.getByRole('link', { name: '立即注册账号' }).click()
    await page.getByLabel('姓名').fill('陆小明')
    await page.getByLabel('身份证号').fill('330400199202290026')
    await page.getByLabel('手机号').fill('13812345678')
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel(/^密码/).fill(EXPERT_PASSWORD)
    await page.getByLabel('确认密码').fill(EXPERT_PASSWORD)
    await page.getByRole('button', { name: '注册' }).click()
    await isInside(page)

    await openPasswordPage(page)
    await page.getByText('您的密码由嘉兴政务服务网保管').waitFor()
    await page.getByRole('link', { name: '到嘉兴政务服务网修改密码' }).click()
    await page.waitForURL(`${inject('platform').standinsUrl}/sso/password`)
    await fill(page, 'Cuode#2026', NEW)
    await confirm(page)
    await page.getByText('旧密码不正确').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '取消' }).click()
    await isInside(page)

    await openPasswordPage(page)
    await page.getByRole('link', { name: '到嘉兴政务服务网修改密码' }).click()
    await fill(page, EXPERT_PASSWORD, NEW)
    await confirm(page)
    await page.getByRole('heading', { name: '密码已修改' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '返回嘉兴市科技创新云服务平台' }).click()
    await isInside(page)

    await leads(page, page.getByRole('button', { name: '退出' }).first())
    await page.getByRole('radio', { name: '个人', exact: true }).check()
    await page.getByRole('button', { name: '登录系统' }).click()
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('密码').fill(EXPERT_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('用户名或密码不正确').waitFor()
    await page.getByLabel('密码').fill(NEW)
    await page.getByRole('button', { name: '登录' }).click()
    await isInside(page)
  })
})

test('修改密码 stands beside 退出 on a narrow page too', async () => {
  const page = await newPage({ viewport: { width: 320, height: 640 } })
  await registerExpert(page, freshUsername())
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  await openPasswordPage(page)
})

test('passwords typed after the session has ended are kept nowhere', async () => {
  const page = await newPage({ javaScript: false })
  const username = freshUsername()
  await registerExpert(page, username)
  await openPasswordPage(page)
  await fill(page, EXPERT_PASSWORD, NEW)
  await inDatabase(
    (sql) => sql`update sessions set ended_at = now()
      where account_id = (select id from accounts where username = ${username})`,
  )
  await confirm(page)
  await page.getByRole('button', { name: '登录系统' }).waitFor()
  const kept = await inDatabase(
    (sql) => sql`select values::text as said from kept_forms where path like '/password%'`,
  )
  expect(JSON.stringify([...kept])).not.toMatch(/#202/)
})
