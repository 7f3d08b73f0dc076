import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '@/db/seed/fixture/pdf'
import { pagesOf } from '@/lib/pdf/assert'
import { expectAccessible, newPage } from '../support/browser'
import { control, group, inDatabase, saved, signIn, upload } from '../support/journeys'

const PLOTS = [
  { name: '净相寺东片', area: '12.50', fruit: '槜李' },
  { name: '桃园头', area: '8.25', fruit: '葡萄' },
]
const GOAL = '为每株槜李建立档案，装设墒情与虫情监测，三年内节水三成。'

/** A programme that the machinery has never seen: four steps in another order, published from a file at start. */
describe('an invented programme', () => {
  let page: Page

  beforeAll(async () => {
    await inDatabase(
      (sql) => sql`insert into batches (programme_key, year, form_key, opens_at, closes_at, county_closes_at)
        values ('orchard', 2026, 'orchard@1', now() - interval '1 day', now() + interval '30 days', now() + interval '60 days')`,
    )
    page = await newPage()
    await signIn(page, '法人', 'faren02')
  })

  afterAll(async () => {
    await inDatabase(
      (sql) =>
        sql`delete from batches where programme_key = 'orchard' and id not in (select batch_id from applications)`,
    )
  })

  test('is found on 首页 under its own category, and begun from its guide', async () => {
    await page.getByRole('heading', { name: '试验类' }).waitFor()
    await page.getByRole('link', { name: '果园数字化改造试点' }).click()
    await page.getByRole('button', { name: '开始申报' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始申报' }).click()
    await page.getByRole('heading', { name: '地块清单', level: 1 }).waitFor()
  })

  test('is filled in step by step, each in its own kind', async () => {
    for (const plot of PLOTS) {
      await page.getByRole('button', { name: '新增', exact: true }).first().click()
      const dialog = page.getByRole('dialog', { name: '新增地块' })
      await control(dialog, '地块名称').fill(plot.name)
      await control(dialog, '面积').fill(plot.area)
      await control(dialog, '果种').selectOption({ label: plot.fruit })
      await dialog.getByRole('button', { name: '确定', exact: true }).click()
      await page.getByRole('cell', { name: plot.name, exact: true }).waitFor()
    }
    await page.getByText('20.75 亩').waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: '下一步' }).click()
    await control(page, '改造目标').fill(GOAL)
    await control(page, '总投入').fill('36.8')
    await group(page, '是否贷款').getByLabel('是', { exact: true }).check()
    await control(page, '贷款银行').fill('嘉兴示例银行')
    await saved(page)
    await page.getByRole('button', { name: '下一步' }).click()

    await page.getByRole('heading', { name: '证明材料', level: 1 }).waitFor()
    for (const slot of ['P1', 'P2']) {
      await upload(page, slot, {
        name: `${slot}证明.pdf`,
        type: 'application/pdf',
        bytes: pdfOf([['证明', slot]]),
      })
    }
    await page.getByRole('link', { name: '下一步' }).click()
    await page.getByLabel(/我已阅读并同意/).check()
    await saved(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '检查与提交', level: 1 }).waitFor()
    await page.getByText('检查通过，可以提交').waitFor()
    await expectAccessible(page)
  })

  test('becomes a PDF that says everything that was filled in', async () => {
    await page.getByRole('button', { name: '生成', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await page
      .getByRole('dialog')
      .getByText(/已生成/)
      .first()
      .waitFor({ timeout: 60_000 })
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    const arriving = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载' }).first().click()
    const download = await arriving
    const text = (await pagesOf(new Uint8Array(await readFile(await download.path()))))
      .join('')
      .replaceAll(/\s/g, '')
    const said = [
      ...PLOTS.flatMap(({ name, area, fruit }) => [name, area, fruit]),
      GOAL,
      '36.8万元',
      '嘉兴示例银行',
      'P1证明.pdf',
      '海宁示例新材料有限公司',
      '20.75亩',
    ]
    expect(said.filter((one) => !text.includes(one.replaceAll(/\s/g, '')))).toEqual([])
  })

  test('is submitted under a number of its own', async () => {
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText('提交成功').waitFor()
    await page.getByText(/^JX-GY-2026-\d{6}$/).waitFor()
    await expectAccessible(page)
  })
})
