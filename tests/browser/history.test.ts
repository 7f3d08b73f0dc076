import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import {
  control,
  inDatabase,
  leads,
  personNames,
  personRow,
  poll,
  saved,
  seededDraft,
  signInAnew,
  storedAnswer,
} from '../support/journeys'

const TOWN = '所属镇(街道)/园区'
let steps = ''
let filing = ''

beforeAll(async () => {
  const draft = await seededDraft()
  steps = `/applications/${draft.id}/steps`
  filing = draft.filing
})

/** Somebody else of the company takes over the session that was opened last. */
const actingAs = (name: string) =>
  inDatabase(
    (sql) => sql`update sessions set acting_name = ${name} where id = (
      select id from sessions order by created_at desc limit 1)`,
  )
const version = (page: Page, name: string) =>
  page.getByRole('list').getByRole('link').filter({ hasText: name }).first()
const row = (page: Page, text: string) => page.getByRole('table').getByRole('row').filter({ hasText: text })
/** The number of the version that is open. */
const openNumber = async (page: Page) =>
  /第 (\d+) 版/.exec((await page.locator('section h2').first().textContent()) ?? '')![1]!

test('a step is read as it was, compared in words and put back by keyboard, and back again', async () => {
  const page = await newPage()
  await signInAnew(page, '法人', 'faren02')
  await actingAs('林会计')
  await page.goto(`${steps}/host`)
  await page.locator('[data-save]').waitFor()
  await control(page, TOWN).fill('许村镇')
  await saved(page)
  await actingAs('张会计')
  await control(page, TOWN).fill('马桥街道')
  await poll(() => storedAnswer(filing, 'town')).toBe('马桥街道')

  await page.getByRole('link', { name: '历史版本', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /：历史版本$/ }).waitFor()
  await row(page, '马桥街道').filter({ hasText: '许村镇' }).filter({ hasText: TOWN }).waitFor()
  const latest = await openNumber(page)
  await expectAccessible(page)

  await version(page, '林会计').click()
  await page.locator('a[aria-current=true]').filter({ hasText: '林会计' }).waitFor()
  const number = await openNumber(page)
  await page.getByRole('link', { name: '与现在的内容比较' }).first().click()
  await row(page, '马桥街道').filter({ hasText: '许村镇' }).waitFor()
  await page.locator('summary', { hasText: '恢复此版本' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expectAccessible(page, 'main')
  await page.keyboard.press('Enter')

  const told = page.getByRole('status').filter({ hasText: `已恢复为第 ${number} 版的内容` })
  await told.waitFor()
  expect(await storedAnswer(filing, 'town')).toBe('许村镇')
  await told.getByRole('link', { name: '继续填写' }).click()
  await page.locator('[data-save]').waitFor()
  expect(await control(page, TOWN).inputValue()).toBe('许村镇')

  await page.goto(`${steps}/host/history?version=${latest}`)
  await page.locator('summary', { hasText: '恢复此版本' }).click()
  await page.getByRole('button', { name: `恢复为第 ${latest} 版` }).click()
  await page.getByRole('status').filter({ hasText: '已恢复' }).waitFor()
  expect(await storedAnswer(filing, 'town')).toBe('马桥街道')
  await page.context().close()
})

test('a list too, without scripts: its rows are told by name, and the one that was deleted comes back', async () => {
  const page = await newPage({ javaScript: false })
  await signInAnew(page, '法人', 'faren02')
  await actingAs('林人事')
  await page.goto(`${steps}/staff`)
  const before = await personNames(page)
  const [name] = before as [string]
  await leads(page, personRow(page, name).getByRole('button', { name: /^删除/ }))
  expect(await personNames(page)).toEqual(before.slice(1))

  await leads(page, page.getByRole('link', { name: '历史版本', exact: true }))
  await page.getByRole('rowheader', { name: `删除：${name}` }).waitFor()
  expect(await version(page, '林人事').textContent()).toContain('删除 1 行')
  await expectAccessible(page)
  await leads(
    page,
    page
      .getByRole('list')
      .getByRole('link')
      .filter({ hasText: /^第 \d+ 版/ })
      .nth(1),
  )
  const number = await openNumber(page)
  await page.locator('summary', { hasText: '恢复此版本' }).click()
  await leads(page, page.getByRole('button', { name: `恢复为第 ${number} 版` }))
  await page.getByText(`已恢复为第 ${number} 版的内容`).waitFor()
  await leads(page, page.getByRole('link', { name: '继续填写' }))
  expect(await personNames(page)).toEqual(before)
  await page.context().close()
})
