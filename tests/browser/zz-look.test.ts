import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import { control, inDatabase, leads, personRow, poll, saved, seededDraft, signIn } from '../support/journeys'

const STAFF = '研发中心专职工作人员清单'
const HOST = '依托企业情况'
const TOWN = '所属镇(街道)/园区'
const ADDED = ['甲协作', '乙协作']

let draft = { id: '', filing: '' }
let owner: Page
let helper: Page
const home = () => `/applications/${draft.id}`

beforeAll(async () => {
  draft = await seededDraft()
})
// Other files fill in the same draft.
afterAll(() =>
  inDatabase(async (sql) => {
    await sql`update applications set assigned = '{}' where id = ${draft.id}`
    await sql`delete from filing_rows where filing_id = ${draft.filing} and cells ->> 'name' = any(${ADDED})`
  }),
)

const dialog = (page: Page) => page.getByRole('dialog')
const present = (page: Page) => page.getByRole('list', { name: '正在填写的同事' })
const changes = (page: Page) => page.getByRole('list', { name: '刚刚的修改' })

async function addPerson(page: Page, name: string) {
  await page.getByRole('button', { name: '新增', exact: true }).first().click()
  await control(dialog(page), '姓名').fill(name)
  await dialog(page).getByRole('button', { name: '确定', exact: true }).click()
  await dialog(page)
    .getByText(/内容已保存到清单/)
    .waitFor()
  await dialog(page).getByRole('button', { name: '取消' }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

test('without scripts: a step is given to a colleague, who finds it and says that it is filled in', async () => {
  const page = await newPage({ javaScript: false })
  await signIn(page, '法人', 'faren02')
  await page.goto(home())
  await leads(page, page.getByRole('link', { name: '分工', exact: true }))
  for (const step of [STAFF, HOST]) await page.getByLabel(`${step}的负责人`).selectOption({ label: '姚婷' })
  await leads(page, page.getByRole('button', { name: '保存分工' }))
  await page.getByText('分工已保存').waitFor()
  await page.screenshot({ path: '/tmp/together-assign.png', fullPage: true }); await page.setViewportSize({width:390,height:844}); await page.screenshot({ path: '/tmp/together-assign-390.png', fullPage: true }); await page.setViewportSize({width:1366,height:768});
  expect(await page.getByLabel(`${STAFF}的负责人`).locator('option:checked').textContent()).toBe('姚婷')
  await page.context().clearCookies()

  await signIn(page, '个人', 'geren02')
  await page.goto('/messages')
  await page
    .getByText(/请您填写 2 个部分/)
    .first()
    .waitFor()
  await page.goto('/')
  await leads(page, page.getByRole('link', { name: STAFF, exact: true }))
  await leads(page, page.getByRole('button', { name: '标记为已填好' }))
  await leads(page, page.getByRole('button', { name: '改为未填好' }))
  await page.goto(`${home()}/steps/cover`)
  await page.getByText('这一步没有分给您填写，您可以查看').waitFor()
  expect(await page.locator('main form').count()).toBe(0)
  await page.context().close()
})

test('two at different steps see where the other is and what they change, and neither is disturbed', async () => {
  ;[owner, helper] = [await newPage(), await newPage()]
  await signIn(owner, '法人', 'faren02')
  await signIn(helper, '个人', 'geren02')
  await owner.goto(`${home()}/steps/host`)
  await helper.goto(`${home()}/steps/staff`)
  await present(owner).getByText(`姚婷 正在填写 ${STAFF}`).waitFor()
  await present(helper).getByText(`正在填写 ${HOST}`).waitFor()
  await expectAccessible(owner, 'main')

  await control(owner, '联系人部门').fill('科技管理五部')
  await addPerson(helper, ADDED[0]!)
  await changes(owner).getByText(`姚婷 刚刚修改了 ${STAFF}（1 行）`).waitFor()
  await owner.screenshot({ path: '/tmp/together-host.png' });
  expect(await control(owner, '联系人部门').inputValue()).toBe('科技管理五部')
  await saved(owner)
  await changes(helper).getByText(`刚刚修改了 ${HOST}（1 项）`).waitFor()
})

test('rows that a colleague adds appear in the list; an open dialog keeps what is being typed', async () => {
  await owner.goto(`${home()}/steps/staff`)
  await present(helper).getByText('正在填写 这一步').waitFor()
  await personRow(owner, ADDED[0]!).waitFor()
  await owner.getByRole('button', { name: '新增', exact: true }).first().click()
  await control(dialog(owner), '姓名').fill('半截')
  await addPerson(helper, ADDED[1]!)
  await poll(() => changes(owner).locator('li').allTextContents()).toEqual([
    '姚婷 刚刚修改了 这一步（1 行），已显示在页面上',
  ])
  expect(await control(dialog(owner), '姓名').inputValue()).toBe('半截')
  await dialog(owner).getByRole('button', { name: '取消' }).click()
  await personRow(owner, ADDED[1]!).waitFor()
  await personRow(helper, ADDED[1]!).getByRole('button', { name: '删除' }).click()
  await personRow(owner, ADDED[1]!).waitFor({ state: 'detached' })
})

test('what a colleague changes in the step that one has open comes in beside what is being typed', async () => {
  for (const page of [owner, helper]) {
    await page.goto(`${home()}/steps/host`)
    await page.locator('[data-save]').waitFor()
  }
  const title = control(owner, '联系人职务')
  await title.fill('科技项目总监')
  await control(helper, TOWN).fill('丁桥镇')
  await poll(() => control(owner, TOWN).inputValue()).toBe('丁桥镇')
  expect(await title.inputValue()).toBe('科技项目总监')
  expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
  await poll(() => control(helper, '联系人职务').inputValue()).toBe('科技项目总监')
})

test('who closes their browser is gone from the others’ pages', async () => {
  await present(owner).waitFor()
  await helper.context().close()
  await present(owner).waitFor({ state: 'detached' })
})
