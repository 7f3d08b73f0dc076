import { randomInt, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connect } from '@/db/client'
import type { Answers } from '@/lib/forms/content'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'
import { fieldsOf } from '@/lib/forms/fields'
import { expectAccessible, newPage } from '../support/browser'
import {
  control,
  fillInTurns,
  giveReason,
  leads,
  personNames,
  personRow,
  registerCompany,
  signIn,
  upload,
} from '../support/journeys'
import { addRow, fill, ownerOf } from '../support/stage'
import {
  addedRows,
  applicationAnswers,
  attachments,
  fieldsIn,
  licence,
  profileAnswers,
  tenPeople,
} from '../support/walker'

const PROGRAMME = '市级高新技术研究开发中心认定'
const COMPANY = `嘉兴走查电气${randomInt(1e6)}有限公司`
const CENTER = `嘉兴市走查电气${randomInt(1e6)}高新技术研究开发中心`

/** The manual once more with scripts switched off, for a company that registers first. */
describe('the walk of the manual without scripts', () => {
  let company: Page
  let county: Page
  let application = ''

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const save = () => leads(company, button(company, '保存'))

  beforeAll(async () => {
    company = await newPage({ javaScript: false })
    county = await newPage({ javaScript: false })
  })

  test('a company registers and sends its 单位基本信息 to the county', async () => {
    await registerCompany(company, COMPANY)
    await company.getByText('首次申报，请先填写单位基本信息').waitFor()
    await company.getByRole('button', { name: '单位管理' }).click()
    await company.getByRole('link', { name: '单位基本信息', exact: true }).click()
    await company.getByRole('heading', { name: '单位基本信息', level: 1 }).waitFor()

    await control(company, '联系人手机').fill('1380000000')
    await leads(company, button(company, '获取基本信息'))
    await company.getByText('登记信息库中没有查到这个统一社会信用代码').waitFor()
    expect(await control(company, '联系人手机').inputValue()).toBe('1380000000')
    await save()
    const summary = company.getByRole('alert').filter({ hasText: '需要填写或修改' })
    await summary.getByText('手机号应为11位数字，当前10位').waitFor()
    await expectAccessible(company)

    await fillInTurns(company, fieldsOf(unitProfile1.steps[0]), { ...profileAnswers(), name: COMPANY }, save)
    await save()
    await upload(company, 'LIC', await licence())
    await leads(company, button(company, '提交'))
    await company.getByText('已提交，由南湖区科学技术局核验').waitFor()
  })

  test('the county verifies it', async () => {
    await signIn(county, '管理部门', 'nanhu01')
    await county.getByRole('link', { name: '查看单位' }).click()
    await county.getByRole('link', { name: COMPANY }).click()
    await leads(county, button(county, '通过'))
    await county.getByText('已核验通过，该单位可以申报').waitFor()
  })

  test('封面 and 依托企业情况', async () => {
    const answers = applicationAnswers()
    await company.goto('/')
    await company.getByRole('link', { name: PROGRAMME, exact: true }).click()
    await leads(company, button(company, '开始申报'))
    await company.getByRole('heading', { name: '封面', level: 1 }).waitFor()
    application = /\/applications\/[0-9a-f-]{36}/.exec(company.url())![0]
    await control(company, '研发中心名称').fill(CENTER)
    await leads(company, button(company, '下一步'))
    await company.getByRole('heading', { name: '依托企业情况', level: 1 }).waitFor()
    await control(company, '职工总数(上年末)').fill('28x')
    await save()
    await company.getByRole('alert').filter({ hasText: '需要填写或修改' }).waitFor()
    await expectAccessible(company)
    await fillInTurns(company, fieldsIn('host'), answers.host, save)
    await save()
    expect(await company.getByRole('alert').allTextContents()).toEqual([])
    await leads(company, button(company, '下一步'))
  })

  test('近三年经营与研发投入: a table of plain fields', async () => {
    await company.getByRole('heading', { name: '近三年经营与研发投入', level: 1 }).waitFor()
    await fillInTurns(company, fieldsIn('finance'), applicationAnswers().finance!, save)
    await save()
    expect(await company.getByRole('alert').allTextContents()).toEqual([])
    await company
      .getByRole('row', { name: /研发费用占销售收入比例/ })
      .getByText('4.22')
      .waitFor()
    await expectAccessible(company)
  })

  test('a colleague fills in the rest but for one award, which comes through the page', async () => {
    const { db, end } = connect(inject('platform').databases.application)
    try {
      const draft = await ownerOf(db, application.split('/').at(-1)!)
      const { center, organisation, plan } = applicationAnswers()
      for (const [step, typed] of Object.entries({ center, organisation, plan }))
        await fill(draft.owner, draft.filingId, step, typed!)
      for (const [step, rows] of Object.entries(addedRows(COMPANY))) {
        for (const cells of step === 'awards' ? [] : rows) await addRow(draft, cells, randomUUID(), step)
      }
    } finally {
      await end()
    }
    await company.goto(`${application}/steps/awards`)
    await leads(company, button(company, '新增').first())
    const dialog = company.getByRole('dialog')
    const confirm = () => leads(company, button(company, '确定'))
    await fillInTurns(dialog, fieldsIn('awards'), addedRows(COMPANY).awards![0] as Answers, confirm)
    await confirm()
    await company.getByText('共 1 行').waitFor()
    await company.goto(`${application}/steps/staff`)
  })

  test('研发中心专职工作人员清单: the dialog is a page', async () => {
    await company.getByRole('heading', { name: '研发中心专职工作人员清单', level: 1 }).waitFor()
    await leads(company, button(company, '新增').first())
    const dialog = company.getByRole('dialog')
    await dialog.waitFor()
    await expectAccessible(company)
    const people = tenPeople()
    for (const [index, person] of people.entries()) {
      const confirm = () => leads(company, button(company, '确定'))
      await fillInTurns(dialog, fieldsIn('staff'), person, confirm)
      const more = dialog.getByRole('button', { name: '保存并继续新增' })
      if (index < people.length - 1 && (await more.isVisible())) await leads(company, more)
      else await confirm()
    }
    await company.getByText('共 10 人').waitFor()
    expect(await personNames(company)).toEqual(people.map(({ name }) => name))

    await leads(company, personRow(company, '朱慧敏').getByRole('button', { name: '编辑' }))
    await control(dialog, '职务(岗位)').fill('')
    await leads(company, button(company, '确定'))
    await dialog.getByText(/处要补充或修改/).waitFor()
    await expectAccessible(company, 'dialog')
    await control(dialog, '职务(岗位)').fill('纤维研究室副主任')
    await leads(company, button(company, '确定'))
    await personRow(company, '朱慧敏').getByText('纤维研究室副主任').waitFor()
    await leads(company, personRow(company, '张伟').getByRole('button', { name: '删除' }))
    await company.getByText('共 9 人').waitFor()
    await leads(company, button(company, '撤销删除'))
    await company.getByText('共 10 人').waitFor()
    await leads(company, personRow(company, '陆思远').getByRole('button', { name: '上移' }))
    expect((await personNames(company)).slice(0, 2)).toEqual(['陆思远', '沈国梁'])
    await leads(company, personRow(company, '陆思远').getByRole('button', { name: '下移' }))
    expect((await personNames(company)).slice(0, 2)).toEqual(['沈国梁', '陆思远'])
  })

  test('附件, 承诺书, 检查与提交', async () => {
    await company.goto(`${application}/steps/attachments`)
    await company.getByRole('heading', { name: '附件', level: 1 }).waitFor()
    await save()
    await company.getByText(/还差 \d+ 项附件/).waitFor()
    await expectAccessible(company)
    for (const file of await attachments()) await upload(company, file.slot, file)
    await save()
    await company.getByRole('link', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '承诺书', level: 1 }).waitFor()
    await fillInTurns(company, fieldsIn('pledge'), applicationAnswers().pledge, save)
    await leads(company, button(company, '下一步'))
    await company.getByText('检查通过，可以提交').waitFor()
  })

  test('生成, 确定, 确定, 下载', async () => {
    await leads(company, button(company, '生成'))
    await expectAccessible(company)
    await leads(company, button(company, '确定'))
    await company.getByRole('heading', { name: '文档已生成' }).waitFor({ timeout: 60_000 })
    await company.getByRole('link', { name: '确定', exact: true }).click()
    await company.getByRole('link', { name: '检查与提交' }).waitFor()
    const [download] = await Promise.all([
      company.waitForEvent('download'),
      company.getByRole('link', { name: '下载', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toContain('走查电气')
    expect((await readFile((await download.path())!)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('提交 ends at 待区县审核, and after 退回 there again', async () => {
    await company.goto(`${application}/check`)
    await leads(company, button(company, '提交'))
    await company.getByText('提交成功').waitFor()
    await company.getByText('待区县审核', { exact: true }).first().waitFor()
    expect(await company.getByRole('link', { name: '修改项目' }).count()).toBe(0)

    await county.goto('/office')
    await county.getByRole('link', { name: CENTER }).click()
    await county.getByText('退回修改').click()
    await giveReason(county, 1, '企业简介', '内容前后不一致', '企业简介中的职工人数与表中不一致，请核对。')
    await leads(county, button(county, '再加一条意见'))
    expect(await control(county, '修改意见').first().inputValue()).toContain('职工人数与表中不一致')
    await giveReason(county, 2, /张伟/, '人员不符合专职要求', '请补充该人员近12个月的社保缴纳证明。')
    await leads(county, button(county, '退回'))
    await county.getByText('已退回，申报单位可以修改后再次提交').waitFor()

    await company.goto(application)
    await company.getByText('南湖区科学技术局已退回，共 2 条意见').waitFor()
    await leads(company, company.getByRole('link', { name: '修改项目' }))
    await leads(company, company.getByRole('complementary').getByRole('link', { name: '依托企业情况' }))
    await company.getByText('企业简介中的职工人数与表中不一致，请核对。').first().waitFor()
    const intro = control(company, '企业简介')
    await intro.fill(`${await intro.inputValue()}以上人数为上年末数。`)
    await save()
    await leads(
      company,
      company.getByRole('complementary').getByRole('link', { name: '研发中心专职工作人员清单' }),
    )
    const dialog = company.getByRole('dialog')
    await dialog.getByText('请补充该人员近12个月的社保缴纳证明。').waitFor()
    await expectAccessible(company, 'dialog')
    await control(dialog, '从事研究方向').fill('切片干燥、纺丝与卷绕')
    await leads(company, button(company, '确定'))
    await company.goto(`${application}/check`)
    await leads(company, button(company, '提交'))
    await company.getByText('提交成功').waitFor()
    await company.getByText('待区县审核', { exact: true }).first().waitFor()
  })

  afterAll(async () => {
    await company?.context().close()
    await county?.context().close()
  })
})
