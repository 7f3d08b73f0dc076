import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'
import { fieldsOf } from '@/lib/forms/fields'
import { expectAccessible, newPage } from '../support/browser'
import {
  addRows,
  control,
  drag,
  fillFields,
  giveReason,
  personNames,
  personRow,
  poll,
  saved,
  signIn,
  upload,
} from '../support/journeys'
import {
  addedRows,
  applicationAnswers,
  attachments,
  fieldsIn,
  licence,
  profileAnswers,
  tenPeople,
  walkForm,
} from '../support/walker'

const PROGRAMME = '市级高新技术研究开发中心认定'
const profileFields = fieldsOf(unitProfile1.steps[0])

/** The manual from its first page to its last: a company that is new, and the reviewer of its county. */
describe('the walk of the manual', () => {
  let company: Page
  let county: Page
  let application = ''
  const step = (key: string) => `${application}/steps/${key}`

  beforeAll(async () => {
    // The last 提交 is answered while an older page tries to save: its refusal is meant.
    company = await newPage({ expectedErrors: [/409/] })
    county = await newPage()
  })

  test('a newcomer signs in and is led to 单位基本信息', async () => {
    await company.goto('/ccpjiaxing/')
    await signIn(company, '法人', 'faren01')

    await company.getByText('首次申报，请先填写单位基本信息').waitFor()
    await expectAccessible(company)
    await company.getByRole('button', { name: '单位管理' }).click()
    await company.getByRole('link', { name: '单位基本信息', exact: true }).click()
    await company.getByRole('heading', { name: '单位基本信息', level: 1 }).waitFor()
  })

  test('单位基本信息: looked up, refused beside the field, filled in and sent to the county', async () => {
    await company.getByRole('button', { name: '获取基本信息' }).click()
    await company.getByText(/已获取登记信息，填入 \d+ 项/).waitFor()
    expect(await control(company, '单位名称').inputValue()).toBe('嘉兴示例智能装备有限公司')

    const mobile = control(company, '联系人手机')
    await mobile.fill('1380000000')
    await mobile.press('Tab')
    const beside = company.locator('[data-question="contactMobile"]')
    await beside.getByText('手机号应为11位数字，当前10位').waitFor()
    await company.getByRole('button', { name: '保存', exact: true }).click()
    const summary = company.getByRole('alert').filter({ hasText: '需要填写或修改' })
    await summary.getByText('手机号应为11位数字，当前10位').waitFor()
    await expectAccessible(company)
    await summary.getByRole('link', { name: '联系人手机' }).click()
    expect(await mobile.evaluate((field) => field === document.activeElement)).toBe(true)

    await fillFields(company, profileFields, profileAnswers())
    await upload(company, 'LIC', await licence())
    await company.getByRole('button', { name: '保存', exact: true }).click()
    await saved(company)
    await summary.waitFor({ state: 'detached' })
    await company.getByRole('button', { name: '提交', exact: true }).click()
    await company.getByText('已提交，由南湖区科学技术局核验').waitFor()
    await expectAccessible(company)
  })

  test('the county returns it with a reason, which stands at the field, and verifies it mended', async () => {
    await signIn(county, '管理部门', 'nanhu01')
    await expectAccessible(county)
    await county.getByRole('link', { name: '查看单位' }).click()
    await county.getByRole('link', { name: '嘉兴示例智能装备有限公司' }).click()
    await county.getByText(/与企业登记信息/).waitFor()
    await county.getByText('退回修改').click()
    await county.getByRole('button', { name: '退回', exact: true }).click()
    await county.getByText(/处需要修改，请按下面列出的逐项改好/).waitFor()
    await expectAccessible(county)
    await giveReason(county, 1, '联系人电话', '内容前后不一致', '请填写科技管理部的座机，不要填总机。')
    await county.getByRole('button', { name: '退回', exact: true }).click()
    await county.getByText('已退回，单位可以修改后再次提交').waitFor()

    await company.goto('/')
    await company.getByRole('link', { name: '查看意见并修改' }).click()
    const telephone = company.locator('[data-question="contactTel"]')
    await telephone.getByText('请填写科技管理部的座机，不要填总机。').waitFor()
    await expectAccessible(company)
    await control(company, '联系人电话').fill('0573-82012399')
    await company.getByRole('button', { name: '提交', exact: true }).click()
    await company.getByText('已提交，由南湖区科学技术局核验').waitFor()

    await county.getByRole('link', { name: '回到单位核验列表' }).click()
    await county.getByRole('link', { name: '嘉兴示例智能装备有限公司' }).click()
    await county.getByText('0573-82012399').first().waitFor()
    await county.getByRole('button', { name: '通过', exact: true }).click()
    await county.getByText('已核验通过，该单位可以申报').waitFor()
  })

  test('开始申报 leads into the wizard, whose 检查与提交 lists what is missing by step', async () => {
    await company.goto('/')
    await company.getByRole('heading', { name: '市认定类' }).waitFor()
    await company.getByRole('link', { name: PROGRAMME, exact: true }).click()
    await company.getByRole('heading', { name: PROGRAMME, level: 1 }).waitFor()
    await company.getByRole('button', { name: '开始申报' }).click()
    await company.getByRole('heading', { name: '封面', level: 1 }).waitFor()
    application = /\/applications\/[0-9a-f-]{36}/.exec(company.url())![0]

    const steps = company.getByRole('navigation', { name: '填报步骤' })
    await steps.getByRole('link', { name: /研发中心专职工作人员清单.*未填/ }).waitFor()
    await steps.getByRole('link', { name: /检查与提交/ }).click()
    const missing = company.getByRole('heading', { name: /^依托企业情况（\d+ 处）$/ })
    await missing.waitFor()
    await company.getByRole('link', { name: '职工总数(上年末)', exact: true }).click()
    await company.getByRole('heading', { name: '依托企业情况', level: 1 }).waitFor()
    const field = control(company, '职工总数(上年末)')
    await poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await isOnScreen(company, '职工总数(上年末)')).toBe(true)
  })

  test('封面 and 依托企业情况: what is verified is there, faults come on leaving a field and go when mended', async () => {
    const answers = applicationAnswers()
    await company.goto(step('cover'))
    await fillFields(company, fieldsIn('cover'), answers.cover)
    await company.getByRole('button', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '依托企业情况', level: 1 }).waitFor()

    for (const field of fieldsIn('host')) {
      if (field.prefill === undefined || !['text', 'date', 'money', 'longText'].includes(field.kind)) continue
      const told = await control(company, field.label).inputValue()
      const expected = field.name === 'contactTel' ? '0573-82012399' : answers.host[field.name]
      expect(told, `${field.label} is offered`).toBe(expected)
    }
    const total = control(company, '职工总数(上年末)')
    const beside = company.locator('[data-question="staffTotal"]')
    await total.fill('28x')
    await total.press('Tab')
    await beside.getByText(/数字/).waitFor()
    await expectAccessible(company, '[data-question="staffTotal"]')
    await total.fill('286')
    await poll(() => beside.locator('[id$="-problems"]').textContent()).toBe('')

    await fillFields(company, fieldsIn('host'), answers.host)
    await saved(company)
    await company.getByRole('button', { name: '保存', exact: true }).click()
    await company
      .getByRole('navigation', { name: '填报步骤' })
      .getByRole('link', { name: /依托企业情况\s*完成/ })
      .waitFor()
  })

  test('近三年经营与研发投入: a table that takes a paste, moves by Enter and computes; then 研发中心基本情况', async () => {
    const answers = applicationAnswers()
    await company.getByRole('button', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '近三年经营与研发投入', level: 1 }).waitFor()
    const fields = fieldsIn('finance')
    const cell = (name: string) => control(company, fields.find((one) => one.name === name)!.label)
    const pasted = ['revenue', 'mainRevenue', 'hiTechRevenue'].map((row) =>
      ['y1', 'y2', 'y3'].map((year) => String(answers.finance![`${row}.${year}`])),
    )
    await paste(cell('revenue.y1'), pasted.map((row) => row.join('\t')).join('\n'))
    expect(await cell('hiTechRevenue.y3').inputValue()).toBe(answers.finance!['hiTechRevenue.y3'])
    await cell('revenue.y1').press('Enter')
    await poll(() => cell('mainRevenue.y1').evaluate((one) => one === document.activeElement)).toBe(true)
    const rest = fields.filter(({ name }) => !/^(revenue|mainRevenue|hiTechRevenue)\./.test(name))
    await fillFields(company, rest, answers.finance!)
    await company
      .getByRole('row', { name: /研发费用占销售收入比例/ })
      .getByText('4.22')
      .waitFor()
    await saved(company)
    await expectAccessible(company)

    await company.getByRole('button', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '研发中心基本情况', level: 1 }).waitFor()
    await fillFields(company, fieldsIn('center'), answers.center!)
    await saved(company)
    await expectAccessible(company)
  })

  test('研发中心专职工作人员清单: rows are added, edited, deleted, brought back and moved', async () => {
    await company.getByRole('button', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '研发中心专职工作人员清单', level: 1 }).waitFor()
    await expectAccessible(company)
    const people = tenPeople()
    const dialog = company.getByRole('dialog')

    await company.getByRole('button', { name: '新增', exact: true }).first().click()
    await dialog.waitFor()
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.getByText(/处要补充或修改/).waitFor()
    await expectAccessible(company, 'dialog')
    for (const [index, person] of people.entries()) {
      await fillFields(dialog, fieldsIn('staff'), person)
      const last = index === people.length - 1
      const more = dialog.getByRole('button', { name: '保存并继续新增' })
      if (last || !(await more.isVisible())) {
        await dialog.getByRole('button', { name: '确定', exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
        if (!last) await company.getByRole('button', { name: '新增', exact: true }).first().click()
      } else {
        await more.click()
        await company.getByText(`共 ${index + 1} 人`).waitFor()
        await poll(() => control(dialog, '姓名').inputValue()).toBe('')
      }
    }
    await company.getByText('共 10 人').waitFor()
    await expectAccessible(company)

    await personRow(company, '朱慧敏').getByRole('button', { name: '编辑' }).click()
    await control(dialog, '职务(岗位)').fill('纤维研究室副主任')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await personRow(company, '朱慧敏').getByText('纤维研究室副主任').waitFor()

    await personRow(company, '张伟').getByRole('button', { name: '删除' }).click()
    await company.getByText('已删除张伟').waitFor()
    await company.getByText('共 9 人').waitFor()
    await company.getByRole('button', { name: '撤销删除' }).click()
    await personRow(company, '张伟').waitFor()
    expect(await personNames(company)).toEqual(people.map(({ name }) => name))

    const up = personRow(company, '陆思远').getByRole('button', { name: '上移' })
    await up.focus()
    await up.press('Enter')
    await poll(async () => (await personNames(company)).slice(0, 2)).toEqual(['陆思远', '沈国梁'])
    await personRow(company, '陆思远').getByRole('button', { name: '下移' }).press('Enter')
    await poll(async () => (await personNames(company)).slice(0, 2)).toEqual(['沈国梁', '陆思远'])
    const handle = (name: string) => personRow(company, name).getByRole('cell').nth(3)
    await drag(company, handle('吴𬭎'), handle('沈国梁'))
    const moved = ['吴𬭎', '沈国梁', '陆思远', '朱慧敏']
    await poll(async () => (await personNames(company)).slice(0, 4)).toEqual(moved)
    await poll(async () => {
      await company.reload()
      return (await personNames(company)).slice(0, 4)
    }).toEqual(moved)
  })

  test('the other lists, each from 下一步 to its row: 设备 to 产学研合作', async () => {
    for (const [key, rows] of Object.entries(addedRows('嘉兴示例智能装备有限公司'))) {
      await company.getByRole('link', { name: '下一步' }).click()
      const { title } = walkForm.steps.find((one) => one.key === key)!
      await company.getByRole('heading', { name: title, level: 1 }).waitFor()
      await addRows(company, fieldsIn(key), rows)
      await company
        .getByRole('navigation', { name: '填报步骤' })
        .getByRole('link', { name: new RegExp(`${title}\\s*完成`) })
        .waitFor()
    }
    await expectAccessible(company)
  })

  test('组织建设与管理制度, 三年发展(建设)规划', async () => {
    const answers = applicationAnswers()
    await company.getByRole('link', { name: '下一步' }).click()
    for (const [key, title] of [
      ['organisation', '组织建设与管理制度'],
      ['plan', '三年发展(建设)规划'],
    ] as const) {
      await company.getByRole('heading', { name: title, level: 1 }).waitFor()
      await fillFields(company, fieldsIn(key), answers[key]!)
      await saved(company)
      await expectAccessible(company)
      await company.getByRole('button', { name: '下一步' }).click()
    }
  })

  test('附件, 承诺书: files are sent and kept, and the check has nothing left to say', async () => {
    await company.getByRole('heading', { name: '附件', level: 1 }).waitFor()
    await company.getByRole('button', { name: '保存', exact: true }).click()
    await company.getByText(/还差 \d+ 项附件/).waitFor()
    await expectAccessible(company)
    for (const file of await attachments()) await upload(company, file.slot, file)
    await company.getByRole('button', { name: '保存', exact: true }).click()
    await company.getByText('已保存', { exact: true }).waitFor()
    await expectAccessible(company)

    await company.getByRole('link', { name: '下一步' }).click()
    await company.getByRole('heading', { name: '承诺书', level: 1 }).waitFor()
    await expectAccessible(company)
    await fillFields(company, fieldsIn('pledge'), applicationAnswers().pledge)
    await saved(company)
    await company.getByRole('button', { name: '下一步' }).click()
    await company.getByText('检查通过，可以提交').waitFor()
  })

  test('生成, 确定, 确定, 下载: the application as a PDF with a Chinese name', async () => {
    await company.goto(application)
    await company.getByRole('button', { name: '生成', exact: true }).click()
    const dialog = company.getByRole('dialog')
    await dialog.waitFor()
    await expectAccessible(company, 'dialog')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await company.getByRole('heading', { name: '文档已生成' }).waitFor({ timeout: 60_000 })
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    const [download] = await Promise.all([
      company.waitForEvent('download'),
      company.getByRole('link', { name: '下载', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^嘉兴市示例智能装备.*申报书.*\.pdf$/)
    const bytes = await readFile((await download.path())!)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('提交: a receipt, the desk that holds it, and nothing can be changed any more', async () => {
    const older = await company.context().newPage()
    await older.goto(step('cover'))
    await company.getByRole('link', { name: '检查与提交' }).click()
    await company.getByRole('button', { name: '提交', exact: true }).click()
    await company.getByText('提交成功').waitFor()
    await company.getByText('待区县审核', { exact: true }).first().waitFor()
    await company
      .getByText(/^JX-GXYF-\d{4}-\d+/)
      .first()
      .waitFor()
    await company.getByText('南湖区科学技术局，电话 0573-82000402', { exact: false }).waitFor()
    await company.getByText('工作日 8:30', { exact: false }).first().waitFor()
    expect(await company.getByRole('link', { name: '修改项目' }).count()).toBe(0)
    await expectAccessible(company)

    await control(older, '研发中心名称').fill('嘉兴市另一个名称高新技术研究开发中心')
    await older.getByText('这份材料已经锁定（可能刚刚提交）').waitFor()
    expect(await control(older, '研发中心名称').inputValue()).toBe('嘉兴市另一个名称高新技术研究开发中心')
    // What the older page still holds would come back when the file is open again: it is taken back.
    await control(older, '研发中心名称').fill(String(applicationAnswers().cover.centerName))
    await older.close()
    await company.goto(step('host'))
    await company.getByText('材料已提交，内容锁定，只能查看').waitFor()
    await expectAccessible(company)
  })

  test('退回: the reasons stand at the field and the row, mended it is sent again and passes', async () => {
    await county.goto('/')
    await county.getByRole('link', { name: '查看申报书' }).click()
    await county.getByRole('heading', { name: '工作台', level: 1 }).waitFor()
    await county.getByRole('link', { name: '嘉兴市示例智能装备高新技术研究开发中心' }).click()
    await county.getByRole('heading', { name: '审核', exact: true }).waitFor()
    await county.getByText('退回修改').click()
    await giveReason(county, 1, '企业简介', '内容前后不一致', '企业简介中的职工人数与表中不一致，请核对。')
    await county.getByRole('button', { name: '再加一条意见' }).click()
    await giveReason(county, 2, /张伟/, '人员不符合专职要求', '请补充该人员近12个月的社保缴纳证明。')
    await county.getByRole('button', { name: '退回', exact: true }).click()
    await county.getByText('已退回，申报单位可以修改后再次提交').waitFor()

    await company.goto('/')
    await company.getByText('区县退回修改', { exact: true }).first().waitFor()
    await company.goto(application)
    await company.getByText('南湖区科学技术局已退回，共 2 条意见').waitFor()
    await expectAccessible(company)
    await company.getByRole('link', { name: '修改项目' }).click()
    await company.getByRole('heading', { name: '封面', level: 1 }).waitFor()
    await company.getByRole('complementary').getByRole('link', { name: '依托企业情况' }).click()
    const beside = company.locator('[data-question="unitIntro"]')
    await beside.getByText('企业简介中的职工人数与表中不一致，请核对。').waitFor()
    await expectAccessible(company, '[data-question="unitIntro"]')
    const intro = control(company, '企业简介')
    await intro.fill(`${await intro.inputValue()}以上人数为上年末数。`)
    await saved(company)
    await company.getByRole('complementary').getByRole('link', { name: '研发中心专职工作人员清单' }).click()
    const dialog = company.getByRole('dialog')
    await dialog.getByText('请补充该人员近12个月的社保缴纳证明。').waitFor()
    await expectAccessible(company, 'dialog')
    await control(dialog, '从事研究方向').fill('切片干燥、纺丝与卷绕')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })

    await company.goto(`${application}/check`)
    await company.getByRole('button', { name: '提交', exact: true }).click()
    await company.getByText('提交成功').waitFor()
    await company.getByText('待区县审核', { exact: true }).first().waitFor()

    await county.getByRole('link', { name: '回到待审核列表' }).click()
    await county.getByRole('link', { name: '嘉兴市示例智能装备高新技术研究开发中心' }).click()
    await county.getByText('以上人数为上年末数。').first().waitFor()
    await county.getByRole('button', { name: '通过', exact: true }).click()
    await county.getByText('推荐意见太短').waitFor()
    await expectAccessible(county, 'section:has([name="opinion"])')
    await control(county, '推荐意见').fill('材料齐全，人员与场地经核实，同意推荐。')
    await county.getByRole('button', { name: '通过', exact: true }).click()
    await county.getByText('已通过，报嘉兴市科学技术局受理').waitFor()

    await company.goto(application)
    await company.getByText('待市级受理(形式审查中)').first().waitFor()
    const told = await company.getByRole('heading', { name: '办理过程' }).locator('xpath=../..').textContent()
    for (const event of ['开始申报', '提交，进入区县审核', '区县退回修改', '区县审核通过，报市级受理'])
      expect(told).toContain(event)
    expect(told?.split('提交，进入区县审核')).toHaveLength(3)
  })

  afterAll(async () => {
    await company?.context().close()
    await county?.context().close()
  })
})

test('删除 puts a draft into the recycle bin, 恢复 takes it out again', async () => {
  const page = await newPage()
  await signIn(page, '法人', 'faren02')
  await page.getByRole('link', { name: '我的申报', exact: true }).click()
  await page.getByRole('link', { name: '嘉兴市示例新型纤维高新技术研究开发中心' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('已放入回收站').waitFor()
  await expectAccessible(page)
  await page.getByRole('table', { name: '回收站' }).getByRole('button', { name: '恢复' }).click()
  await page.getByRole('link', { name: '修改项目' }).waitFor()
  await page.getByText('填报中', { exact: true }).first().waitFor()
})

/** Pastes as from a spreadsheet. */
const paste = (into: Locator, text: string) =>
  into.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

const isOnScreen = (page: Page, label: string) =>
  control(page, label).evaluate((field) => {
    const { top, bottom } = field.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
