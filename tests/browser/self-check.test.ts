import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import { poll, seededDraft, signInAnew, storedAnswer } from '../support/journeys'

/** A software company that lacks one thing: its R&D expenses are a hair below three per cent. */
async function fillIn(page: Page) {
  await page.getByLabel('单位类型').selectOption('企业')
  await page.getByLabel('企业类型特征').selectOption('软件和信息服务')
  await page.getByRole('radiogroup', { name: '是否高新技术企业' }).getByLabel('是').check()
  await page.getByLabel('专职人员').fill('15')
  await page.getByLabel('其中本科以上或中级以上').fill('12')
  await page.getByLabel('营业(销售)收入').fill('5000')
  await page.getByLabel('研究开发费用总额').fill('149.99')
  await page.getByLabel('其中：企业自筹').fill('１４９.99')
}

const inResult = (page: Page, id: string) => page.locator(`#city-${id}`)

test('the self-check answers while it is filled in, signed out, and keeps what is typed', async () => {
  const page = await newPage()
  await page.goto('/')
  await page.getByRole('link', { name: '申报条件自查' }).click()
  await page.getByRole('heading', { level: 1, name: '申报条件自查' }).waitFor()
  const standing = page.getByRole('complementary', { name: '自查结果概况' }).getByRole('status')
  await expect.poll(() => standing.textContent()).toBe('12 项待核查')
  await fillIn(page)
  await expect.poll(() => standing.textContent()).toBe('3 项符合，1 项不符合，8 项待核查')
  expect(await inResult(page, 'rd').textContent()).toContain('2.9998 %（未达3%）')
  expect(await inResult(page, 'staff').textContent()).toContain('不少于 15 人')
  await page.getByLabel('研究开发费用总额').fill('150')
  await expect.poll(() => standing.textContent()).toBe('4 项符合，8 项待核查')
  await page.getByLabel('研发场地面积').fill('两百')
  await page.getByLabel('研发场地面积').blur()
  await page.getByText('这里应填数字').first().waitFor()
  await page.getByRole('button', { name: '查看结果' }).click()
  await page.waitForURL(/staffCount=15/)
  expect(await page.getByLabel('研发场地面积').inputValue()).toBe('两百')
  await page.getByRole('link', { name: '全部清空' }).click()
  await page.waitForURL(/\/self-check\?programme=gxyf$/)
  expect(await page.getByLabel('专职人员').inputValue()).toBe('')
})

test('without scripts the same answers come on 查看结果', async () => {
  const page = await newPage({ javaScript: false, viewport: { width: 390, height: 844 } })
  await page.goto('/self-check')
  expect(await inResult(page, 'rd').count()).toBe(0)
  await fillIn(page)
  await page.getByLabel('研发场地面积').fill('12,34')
  await page.getByRole('button', { name: '查看结果' }).click()
  expect(await inResult(page, 'rd').textContent()).toMatch(
    /不符合[\s\S]*2\.9998 %（未达3%）[\s\S]*不低于 3 %[\s\S]*依据/,
  )
  expect(await inResult(page, 'site').textContent()).toContain('待核查')
  expect(await page.locator('#province-ratio').textContent()).toContain('80.00 %')
  expect(await page.getByLabel('研发场地面积').inputValue()).toBe('12,34')
  expect(await page.getByLabel('研发场地面积').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('其中：企业自筹').inputValue()).toBe('１４９.99')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})

test('beside the form the conditions follow what is filled in, before it is saved', async () => {
  const { id, filing } = await seededDraft()
  const page = await newPage()
  await signInAnew(page, '法人', 'faren02')
  await page.goto(`/applications/${id}/steps/host`)
  const panel = page.getByRole('complementary', { name: '本步参考' }).locator('details')
  const counts = () => panel.locator('summary').textContent()
  await poll(counts).toBe('申报条件6 项符合，6 项待核查')
  const credit = page.getByRole('radiogroup', { name: '近三年有无重大安全' })
  await credit.getByLabel('有', { exact: true }).check()
  await poll(counts).toBe('申报条件5 项符合，1 项不符合，6 项待核查')
  await panel.locator('summary').click()
  await panel.getByRole('link', { name: '近三年无上述情况' }).waitFor()
  await credit.getByLabel('无', { exact: true }).check()
  await poll(counts).toBe('申报条件6 项符合，6 项待核查')
  await panel.getByRole('link', { name: '查看依据和怎么办' }).click()
  await page.waitForURL(/check#eligibility$/)
  await expectAccessible(page, '#eligibility')
  await poll(() => storedAnswer(filing, 'creditStatus')).toBe('none')
})
