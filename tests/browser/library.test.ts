import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import { control, inDatabase, leads, saved, signIn } from '../support/journeys'

const PERSON = { name: '沈知行', number: '330481199203070021', masked: /330\*+0021/ }

const openRound = (year: number, formKey: string) =>
  inDatabase(
    (sql) => sql`insert into batches (programme_key, year, form_key, opens_at, closes_at, county_closes_at)
      values ('relay', ${year}, ${formKey}, now() - interval '1 day', now() + interval '30 days', now() + interval '60 days')
      on conflict (programme_key, year) do update set form_key = excluded.form_key`,
  )
const stepOf = (page: Page, step: string) => page.url().replace(/\/steps\/.*/, `/steps/${step}`)

const shot = async (page: Page, name: string) => {
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `/tmp/library-shots/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** A programme in two rounds and two versions, of a unit that fills it in twice. */
describe('once is enough', () => {
  let page: Page
  let plain: Page
  let list: string

  beforeAll(async () => {
    await openRound(2025, 'relay@1')
    page = await newPage()
    await signIn(page, '法人', 'faren02')
    plain = await newPage({ javaScript: false })
    await signIn(plain, '法人', 'faren02')
  })
  afterAll(async () => {
    await inDatabase(async (sql) => {
      await sql`update applications set deleted_at = now() where batch_id in
        (select id from batches where programme_key = 'relay')`
      await sql`delete from library_entries`
    })
  })

  test('a draft is brought to the next version, is told where everything is, and loses nothing', async () => {
    await page.goto('/programmes/relay')
    await page.getByRole('button', { name: '开始申报' }).click()
    await page.getByRole('heading', { name: '单位情况', level: 1 }).waitFor()
    await control(page, '名称').fill('接力单位')
    await control(page, '口号').fill('一步一个脚印')
    await control(page, '人数').fill('86')
    await saved(page)
    await page.goto(stepOf(page, 'people'))
    await page.getByRole('button', { name: '新增', exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name: '新增人员' })
    await control(dialog, '姓名').fill(PERSON.name)
    await control(dialog, '证件号码').fill(PERSON.number)
    await control(dialog, '职务').fill('工程师')
    await control(dialog, '月数').fill('12')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await page.getByRole('cell', { name: PERSON.name }).waitFor()

    await openRound(2025, 'relay@2')
    await page.goto(page.url())
    await page.getByText('申请书已更新为新版本').waitFor()
    await page.getByText('“人员名单 职务”现在在“人员名单 岗位”').waitFor()
    await page.getByText('单位情况 口号：一步一个脚印').waitFor()
    await shot(page, '1')
    await expectAccessible(page)
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByText('申请书已更新为新版本').waitFor({ state: 'detached' })
    await page.goto(page.url().replace(/\/steps.*/, ''))
    await page.getByText('版本更新记录').click()
    await shot(page, 'record')
    await page.getByText('单位情况 口号：一步一个脚印').waitFor()
  })

  test('its people are put into the library of the unit, with their numbers hidden', async () => {
    list = `${page.url()}/steps/staff`
    await page.goto(list)
    await page.getByRole('link', { name: '存入资料库' }).click()
    await page.getByRole('row').filter({ hasText: PERSON.name }).getByText('资料库中没有').waitFor()
    await shot(page, '2')
    await expectAccessible(page)
    await page.getByRole('button', { name: '存入资料库' }).click()
    await page.getByText('资料库已存入 1 条，更新 0 条').waitFor()

    await page.goto('/unit/library/people')
    const row = page.getByRole('row').filter({ hasText: PERSON.name })
    await row.getByText(PERSON.masked).waitFor()
    await shot(page, '3')
    await expectAccessible(page)
    await row.getByRole('link', { name: /^编辑/ }).click()
    await control(page, '毕业院校').fill('嘉兴示例大学')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText(/已保存到资料库，还有 \d+ 处要补充或修改/).waitFor()
    await shot(page, '4')
    await expectAccessible(page)
    await page.goto('/unit/library/people?q=示例大学')
    await page.getByRole('button', { name: `删除：${PERSON.name}` }).click()
    await page.getByRole('button', { name: '撤销删除' }).click()
    await page.getByRole('row').filter({ hasText: '嘉兴示例大学' }).waitFor()
  })

  test('and ticked into the next application without scripts, where last year’s answers stand already', async () => {
    await openRound(2026, 'relay@2')
    await page.goto('/programmes/relay')
    await shot(page, 'start')
    await page.getByRole('button', { name: '沿用上年（2025年度）' }).click()
    await page.getByRole('navigation', { name: '填报步骤' }).first().waitFor()
    await page.goto(stepOf(page, 'host'))
    expect(await control(page, '名称').inputValue()).toBe('接力单位')
    await page.getByText('沿用自2025年度，请核对。').waitFor()
    await shot(page, '5')
    await expectAccessible(page)
    await control(page, '人数').fill('91')
    await page.getByText('沿用自2025年度，请核对。').waitFor({ state: 'detached' })
    await saved(page)

    await page.goto(stepOf(page, 'staff'))
    await page.getByText('这一步有 1 项沿用自2025年度').waitFor()
    await shot(page, 'carried-list')
    await page.getByRole('button', { name: '已核对' }).click()
    await page.getByText('这一步沿用的内容核对过了').waitFor()
    await page.getByRole('button', { name: '删除', exact: true }).first().click()
    await page.getByText('还没有人员').waitFor()

    await plain.goto(stepOf(page, 'staff'))
    await leads(plain, plain.getByRole('link', { name: '从资料库选取' }))
    await shot(plain, 'pick')
    await plain.getByRole('checkbox', { name: PERSON.name }).check()
    await leads(plain, plain.getByRole('button', { name: '确定' }))
    await plain.getByText('已从资料库加入 1 条人员').waitFor()
    await plain.getByRole('cell', { name: PERSON.name }).waitFor()
    await leads(plain, plain.getByRole('link', { name: '从资料库选取' }))
    await plain.getByText('已在清单中').waitFor()
  })
})
