import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staff } from '@/lib/forms/definitions/gxyf-1/staff'
import { guessed } from '@/lib/forms/exchange/guess'
import { readWorkbook } from '@/lib/workbook/read'
import { writeWorkbook } from '@/lib/workbook/write'
import { expectAccessible, newPage } from '../support/browser'
import {
  inDatabase,
  leads,
  personNames,
  personRow,
  poll,
  seededDraft,
  signInAnew,
  storedPerson,
} from '../support/journeys'

let draft: { id: string; filing: string }
beforeAll(async () => {
  draft = await seededDraft()
})
// Other files use the same demo.
afterAll(() =>
  inDatabase(async (sql) => {
    await sql`delete from filing_rows where filing_id = ${draft.filing} and cells ->> 'name' like '导入%'`
  }),
)

const list = () => `/applications/${draft.id}/steps/staff`
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const count = async (page: Page) =>
  Number(/共 (\d+) 人/.exec((await page.locator('main').textContent()) ?? '')![1])

/** The template as a person fills it in: lines below its head, by our names of the columns. */
async function filledTemplate(page: Page, rows: Record<string, string>[]): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('研发中心专职工作人员清单模板.xlsx')
  const chunks: Buffer[] = []
  for await (const chunk of (await download.createReadStream())!) chunks.push(chunk as Buffer)
  const read = readWorkbook(Buffer.concat(chunks), 99)
  if (!read.ok) throw new Error(read.code)
  const { lines } = read.sheets[0]!
  const { head, mapping } = guessed(staff, lines)
  const cells = [lines[head!]!.cells, ...rows.map((row) => mapping.map((name) => row[name!] ?? ''))]
  return writeWorkbook({
    sheets: [
      {
        name: '表',
        columns: mapping.map(() => ({ width: 9 })),
        rows: cells.map((line) => line.map((text) => ({ text }))),
      },
    ],
  })
}
const person = (name: string, idNo: string, more: Record<string, string> = {}) => ({
  name,
  idNo,
  education: '大学本科',
  ...more,
})
async function bring(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Excel 文件')
    .setInputFiles({ name: '人员.xlsx', mimeType: 'application/octet-stream', buffer })
  await button(page, '读取文件').click()
}

test('a filled template is looked at, mended and imported; a paste changes it; rows change together and back', async () => {
  const page = await newPage()
  await signInAnew(page, '法人', 'faren02')
  await page.goto(list())
  const before = await count(page)
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await button(page, '读取文件').waitFor()
  await expectAccessible(page)

  const faulty = [
    person('导入甲', '330402198001010016'),
    person('导入乙', '330402198002020021', { education: '神仙' }),
  ]
  const book = await filledTemplate(page, faulty)
  await bring(page, Buffer.from('姓名,学历'))
  await page.getByText('这不是 Excel 工作簿').waitFor()
  await bring(page, book)
  const told = page.getByRole('table', { name: '请核对的行' }).getByRole('row').filter({ hasText: '导入乙' })
  await told.getByText('学历（神仙）：填写的内容不在可选范围内').waitFor()
  expect(await told.getByRole('cell').first().textContent()).toBe('2')
  await expectAccessible(page)
  await button(page, '取消').click()
  await poll(() => count(page)).toBe(before)

  await page.getByRole('link', { name: '导入', exact: true }).click()
  const mended = faulty.map((row) => ({ ...row, education: '大学本科' }))
  await bring(page, await filledTemplate(page, mended))
  await button(page, '确定导入 2 行').click()
  await page.getByText('已导入：新增 2 行').waitFor()
  expect(await count(page)).toBe(before + 2)
  expect(await storedPerson(draft.filing, '导入乙')).toMatchObject({ education: '21' })

  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByLabel('表格内容').fill('证件号码\t毕业院校\t姓名\n330402198001010016\t浙江大学\t导入甲')
  await button(page, '读取粘贴的内容').click()
  await page.getByRole('table', { name: '更新的行' }).getByText('浙江大学').waitFor()
  await button(page, '确定导入 1 行').click()
  await page.getByText('已导入：更新 1 行').waitFor()

  for (const name of ['导入甲', '导入乙']) await personRow(page, name).getByRole('checkbox').check()
  await page.getByLabel('要修改的列').selectOption({ label: '学历' })
  await page.getByLabel('改成的内容').selectOption({ label: '博士研究生' })
  await button(page, '批量修改').click()
  await page.getByText('已修改 2 行').waitFor()
  expect(await storedPerson(draft.filing, '导入甲')).toMatchObject({ education: '11', school: '浙江大学' })
  await button(page, '撤销修改').click()
  await page.getByText('已撤销').waitFor()
  expect(await storedPerson(draft.filing, '导入甲')).toMatchObject({ education: '21', school: '浙江大学' })

  await personRow(page, '导入甲').getByRole('button', { name: '复制' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel(/^毕业院校/).inputValue()).toBe('浙江大学')
  expect(await dialog.getByLabel(/^证件号码/).inputValue()).toBe('')
  await dialog.getByRole('button', { name: '取消' }).click()

  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出' }).click(),
  ])
  expect(exported.suggestedFilename()).toBe('研发中心专职工作人员清单.xlsx')
  await page.context().close()
})

test('the same without scripts, and an import that is taken back', async () => {
  const page = await newPage({ javaScript: false })
  await signInAnew(page, '法人', 'faren02')
  await page.goto(`${list()}?import=new`)
  const text = '姓名\t证件号码\n导入丙\t330402198003030034'
  await page.getByLabel('表格内容').fill(text.split('\n')[0]!)
  await leads(page, button(page, '读取粘贴的内容'))
  await page.getByText('没有找到可以导入的行').waitFor()
  expect(await page.getByLabel('表格内容').inputValue()).toBe(text.split('\n')[0])
  await page.getByLabel('表格内容').fill(text)
  await leads(page, button(page, '读取粘贴的内容'))
  await leads(page, button(page, '确定导入 1 行'))
  await page.getByText('已导入：新增 1 行').waitFor()

  await personRow(page, '导入丙').getByRole('checkbox').check()
  await page.getByLabel('要修改的列').selectOption({ label: '学历' })
  await page.getByLabel('改成的内容').fill('大学本科')
  await leads(page, button(page, '批量修改'))
  expect(await storedPerson(draft.filing, '导入丙')).toMatchObject({ education: '21' })
  await leads(page, button(page, '撤销修改'))
  await page.getByText('已撤销').waitFor()

  await leads(page, personRow(page, '导入丙').getByRole('button', { name: '复制' }))
  await page.getByRole('dialog').getByText('新增人员').waitFor()
  await leads(page, page.getByRole('dialog').getByRole('button', { name: '取消' }))

  await page.goto(`${list()}?import=new`)
  await page.getByLabel('表格内容').fill('姓名\t证件号码\n导入丁\t330402198004040041')
  await leads(page, button(page, '读取粘贴的内容'))
  await leads(page, button(page, '确定导入 1 行'))
  expect(await personNames(page)).toContain('导入丁')
  await leads(page, button(page, '撤销导入'))
  expect(await personNames(page)).not.toContain('导入丁')
  await page.context().close()
})
