import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import {
  control,
  group,
  inDatabase,
  leads,
  personRow,
  poll,
  saved,
  seededDraft,
  signInAnew,
  storedAnswer,
  storedPerson,
} from '../support/journeys'

const TOWN = '所属镇(街道)/园区'
let steps = ''
let filing = ''

beforeAll(async () => {
  const draft = await seededDraft()
  steps = `/applications/${draft.id}/steps`
  filing = draft.filing
})

const stored = (name: string) => storedAnswer(filing, name)

/** Where both answers are shown; the page itself is checked where it is walked. */
const SAID = '[role=status], [role=alert], [role=radiogroup], fieldset, dialog, main h1'

const opened: Page[] = []
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})

/** Two who sign in as the same company and open the same step. The second one is called 张会计. */
async function two(step: string, javaScript = true): Promise<[Page, Page]> {
  const pages: Page[] = []
  for (const name of ['查月红', '张会计']) {
    const page = await newPage({ javaScript })
    opened.push(page)
    await signInAnew(page, '法人', 'faren02')
    await inDatabase(
      (sql) => sql`update sessions set acting_name = ${name} where id = (
        select id from sessions order by created_at desc limit 1)`,
    )
    pages.push(page)
  }
  for (const page of pages) {
    await page.goto(`${steps}/${step}`)
    if (javaScript && step === 'host') await page.locator('[data-save]').waitFor()
  }
  return pages as [Page, Page]
}

/** A page that hears nothing of the others meanwhile: what they change meets it only when it saves. */
const deaf = (page: Page) => page.route('**/presence', (route) => route.fulfill({ json: null }))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('two on the same step', () => {
  test('fields that only one of them changed are merged, and neither loses a word', async () => {
    const [first, second] = await two('host')
    await control(first, '联系人部门').fill('科技管理二部')
    await saved(first)
    await control(second, '联系人职务').fill('科技项目专员')
    await saved(second)
    await poll(() => control(second, '联系人部门').inputValue()).toBe('科技管理二部')
    await control(first, TOWN).fill('长安镇')
    await poll(() => control(first, '联系人职务').inputValue()).toBe('科技项目专员')
    expect(await stored('contactDept')).toBe('科技管理二部')
    expect(await stored('contactTitle')).toBe('科技项目专员')
    expect(await stored('town')).toBe('长安镇')
  })

  test('a field that both changed is shown twice, and the person decides', async () => {
    const [first, second] = await two('host')
    for (const page of [first, second]) await deaf(page)
    await control(first, TOWN).fill('周王庙镇')
    await saved(first)
    await control(second, TOWN).fill('丁桥镇')
    const asked = second.getByRole('alert').filter({ hasText: '也被别人改过' })
    await asked.getByText('周王庙镇').waitFor()
    await asked.getByText('丁桥镇').waitFor()
    await asked.getByText('查月红').waitFor()
    await expectAccessible(second, SAID)
    expect(await control(second, TOWN).inputValue()).toBe('丁桥镇')
    expect(await stored('town')).toBe('周王庙镇')
    await asked.getByRole('button', { name: `用我填的${TOWN}` }).click()
    await poll(() => stored('town')).toBe('丁桥镇')
    await asked.waitFor({ state: 'detached' })

    await control(first, TOWN).fill('斜桥镇')
    await control(first, '联系人部门').fill('科技管理三部')
    const again = first.getByRole('alert').filter({ hasText: '也被别人改过' })
    await again.getByText('张会计').waitFor()
    await again.getByRole('button', { name: `用对方填的${TOWN}` }).click()
    await poll(() => control(first, TOWN).inputValue()).toBe('丁桥镇')
    await poll(() => stored('contactDept')).toBe('科技管理三部')
    expect(await control(first, '联系人部门').inputValue()).toBe('科技管理三部')
    expect(await stored('town')).toBe('丁桥镇')
  })

  test('without scripts too: what only one changed is merged, what both changed is asked', async () => {
    const [first, second] = await two('host', false)
    await control(first, TOWN).fill('黄湾镇')
    await control(first, '联系人部门').fill('科技管理四部')
    await leads(first, button(first, '保存'))
    await control(second, TOWN).fill('袁花镇')
    await control(second, '联系人职务').fill('科技项目主管')
    await leads(second, button(second, '保存'))
    const asked = group(second, TOWN)
    await asked.getByLabel('用我填的：袁花镇').waitFor()
    await asked.getByLabel('用查月红填的：黄湾镇').waitFor()
    await expectAccessible(second, SAID)
    expect(await control(second, TOWN).inputValue()).toBe('袁花镇')
    expect(await stored('town')).toBe('黄湾镇')
    expect(await stored('contactTitle')).toBe('科技项目主管')
    expect(await stored('contactDept')).toBe('科技管理四部')
    await asked.getByLabel('用我填的：袁花镇').check()
    await leads(second, button(second, '保存'))
    expect(await stored('town')).toBe('袁花镇')

    await control(first, TOWN).fill('盐官镇')
    await leads(first, button(first, '保存'))
    await group(first, TOWN).getByLabel('用张会计填的：袁花镇').check()
    await leads(first, button(first, '保存'))
    expect(await stored('town')).toBe('袁花镇')
    expect(await control(first, TOWN).inputValue()).toBe('袁花镇')
  })
})

describe('two on the same list', () => {
  const dialog = (page: Page) => page.getByRole('dialog')
  const edit = async (page: Page, name: string) => {
    await personRow(page, name).getByRole('button', { name: '编辑' }).click()
    await dialog(page).waitFor()
  }
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: '确定', exact: true })

  test('rows that both add are both there', async () => {
    const [first, second] = await two('staff')
    for (const [page, name] of [
      [first, '甲新人'],
      [second, '乙新人'],
    ] as const) {
      await button(page, '新增').first().click()
      await control(dialog(page), '姓名').fill(name)
    }
    for (const page of [first, second]) {
      await confirm(page).click()
      await dialog(page)
        .getByText(/内容已保存到清单/)
        .waitFor()
      await dialog(page).getByRole('button', { name: '取消' }).click()
      await dialog(page).waitFor({ state: 'detached' })
    }
    await first.reload()
    for (const name of ['甲新人', '乙新人']) {
      await personRow(first, name).getByRole('button', { name: '删除' }).click()
      await first.getByText(`已删除${name}`).waitFor()
    }
    await first.getByText('共 30 人').waitFor()
  })

  test('cells that only one of them changed are merged, a cell that both changed is asked', async () => {
    const [first, second] = await two('staff')
    await edit(first, '王堃')
    await edit(second, '王堃')
    await control(dialog(first), '所学专业').fill('纺织工程（织造）')
    await control(dialog(first), '职务(岗位)').fill('织造工程师')
    await confirm(first).click()
    await dialog(first).waitFor({ state: 'detached' })
    await control(dialog(second), '从事研究方向').fill('弹力面料开发')
    await control(dialog(second), '职务(岗位)').fill('面料工程师')
    await confirm(second).click()
    const asked = dialog(second).getByRole('alert').filter({ hasText: '也被别人改过' })
    await asked.getByText('织造工程师').waitFor()
    await expectAccessible(second, SAID)
    expect(await storedPerson(filing, '王堃')).toMatchObject({
      major: '纺织工程（织造）',
      position: '织造工程师',
      researchDirection: '弹力面料开发',
    })
    await asked.getByRole('button', { name: '用我填的职务(岗位)' }).click()
    await confirm(second).click()
    await dialog(second).waitFor({ state: 'detached' })
    expect(await storedPerson(filing, '王堃')).toMatchObject({
      major: '纺织工程（织造）',
      position: '面料工程师',
    })
  })

  test('without scripts too', async () => {
    const [first, second] = await two('staff', false)
    for (const page of [first, second])
      await leads(page, personRow(page, '陈喆').getByRole('button', { name: '编辑' }))
    await control(dialog(first), '职务(岗位)').fill('检测主管')
    await control(dialog(first), '所学专业').fill('测控技术')
    await leads(first, confirm(first))
    await control(dialog(second), '职务(岗位)').fill('检测组长')
    await leads(second, confirm(second))
    const asked = group(dialog(second), '职务(岗位)')
    await asked.getByLabel(/检测主管/).waitFor()
    await expectAccessible(second, SAID)
    expect(await control(dialog(second), '职务(岗位)').inputValue()).toBe('检测组长')
    await asked.getByLabel('用我填的：检测组长').check()
    await leads(second, confirm(second))
    expect(await storedPerson(filing, '陈喆')).toMatchObject({ position: '检测组长', major: '测控技术' })
  })
})
