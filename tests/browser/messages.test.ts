import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { DEMO_SUBJECTS } from '@/lib/domain/accounts/demo'
import { notify } from '@/lib/operations/notices/notify'
import { expectAccessible, newPage } from '../support/browser'
import { enter, freshUsername, openExpertPage, registerExpert } from '../support/experts'
import { answerQuestion, inDatabase, signIn } from '../support/journeys'

const { databases, standinsUrl } = inject('platform')
const NEW = 'Wangji#2027'

const link = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^消息/ })
/** As it is read out: 消息，3 条未读. */
async function unreadIn(page: Page): Promise<number> {
  const name = (await link(page).ariaSnapshot()).match(/消息\s*，\s*(\d+)\s*条未读/)
  return name ? Number(name[1]) : 0
}

/** Until the worker has sent it: what a person would see on their phone. */
async function codeSentTo(mobile: string, what: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const sent: { mobile: string; body: string }[] = await (
        await fetch(`${standinsUrl}/sms/messages`)
      ).json()
      const found = sent.find((one) => one.mobile === mobile && one.body.includes(what))
      return /验证码 (\d{6})/.exec(found!.body)![1]!
    },
    { timeout: 30_000, interval: 200 },
  )
}

async function tellGeren02(): Promise<void> {
  const { db, end } = connect(databases.application)
  const [account] = await inDatabase(
    (sql) => sql<{ id: string }[]>`select id from accounts where subject = ${DEMO_SUBJECTS.geren02}`,
  )
  await db.transaction((tx) =>
    notify(tx, {
      kind: 'binding_decided',
      params: { unit: '海宁示例新材料有限公司', approved: true },
      to: [account!.id],
      path: '/bindings',
      at: new Date(),
    }),
  )
  await end()
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('消息, %s', (_how, javaScript) => {
  test('arrive with a count, lead to their place, and are then read', async () => {
    const page = await newPage({ javaScript })
    await signIn(page, '个人', 'geren02')
    const before = await unreadIn(page)
    await tellGeren02()
    await page.reload()
    expect(await unreadIn(page)).toBe(before + 1)
    await link(page).click()
    await page.getByRole('heading', { level: 1, name: '消息' }).waitFor()
    if (javaScript) await expectAccessible(page, '#main')
    await page
      .getByRole('button', { name: /^查看\s*：\s*绑定申请已通过/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: '选取单位' }).waitFor()
    expect(await unreadIn(page)).toBe(before)

    await tellGeren02()
    await link(page).click()
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await page.getByText('全部消息已标为已读').waitFor()
    expect(await unreadIn(page)).toBe(0)

    await page.getByRole('link', { name: '通知方式' }).click()
    const choice = page.getByRole('checkbox', { name: /^接收\s*绑定结果的短信$/ })
    await choice.uncheck()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('通知方式已保存').waitFor()
    expect(await choice.isChecked()).toBe(false)
    await choice.check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('通知方式已保存').waitFor()
  })

  test('an expert verifies their mobile, forgets the password, and comes in with a new one', async () => {
    const page = await newPage({ javaScript })
    const username = freshUsername()
    const mobile = `139${randomInt(1e7, 1e8)}`.replace(/0000$/, '1111')
    await registerExpert(page, username, mobile)
    await page.goto('/expert/contacts')
    await page.getByRole('button', { name: '获取手机验证码' }).click()
    await page.getByText('验证码已发出').waitFor()
    await page.getByLabel('手机验证码').fill(await codeSentTo(mobile, '验证手机号'))
    await page.getByRole('button', { name: '验证手机号' }).click()
    await page.getByRole('status').filter({ hasText: '手机号已验证' }).waitFor()
    if (javaScript) await expectAccessible(page, '#main')

    // In another browser, where nobody is signed in.
    const other = await newPage({ javaScript })
    await openExpertPage(other)
    await other.getByRole('link', { name: '忘记密码' }).click()
    // The page before it has a field of the same name.
    await other.getByRole('heading', { level: 1, name: '忘记密码' }).waitFor()
    await other.getByLabel('用户名').fill(username)
    await other.getByRole('radio', { name: '手机短信' }).check()
    await other.getByRole('button', { name: '获取验证码' }).click()
    await other.getByText('验证码已发出').waitFor()
    if (javaScript) await expectAccessible(other, '#main')
    const code = await codeSentTo(mobile, '重设密码')
    await other.getByLabel('验证码', { exact: true }).fill('12')
    await other.getByLabel('新密码').fill(NEW)
    await other.getByLabel('确认密码').fill(NEW)
    await other.getByRole('button', { name: '确定' }).click()
    await other.getByText('有 1 处需要填写或修改').waitFor()
    await other.getByLabel('验证码', { exact: true }).fill(code)
    await other.getByLabel('新密码').fill(NEW)
    await other.getByLabel('确认密码').fill(NEW)
    await other.getByRole('button', { name: '确定' }).click()
    await other.getByText('密码已重新设置').waitFor()
    await other.getByRole('link', { name: '专家登录' }).click()
    await other.getByRole('heading', { level: 1, name: '专家注册' }).waitFor()
    await enter(other, username, NEW)
    const inside = other.getByRole('button', { name: '退出' }).first()
    // Where other tests have failed often enough from this address.
    const question = other.getByLabel(/^验证问题/)
    await inside.or(question).first().waitFor()
    if (await question.isVisible()) await answerQuestion(other)
    await inside.waitFor()

    // Who was signed in with the old password is not any more.
    await page.goto('/expert/contacts')
    await page.getByText('请先登录').waitFor()
  })
})
