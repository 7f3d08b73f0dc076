import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import type { Content } from './content'
import type { SheetStep } from './sheet'
import { sheetOf } from './sheet-of'

const step = <K extends SheetStep['kind']>(content: Content, key: string, kind: K) => {
  const found = sheetOf(aForm, content).steps.find((one) => one.key === key)
  if (found?.kind !== kind) throw new Error(`${key} is no ${kind}`)
  return found as Extract<SheetStep, { kind: K }>
}
const line = (content: Content, key: string, name: string) =>
  step(content, key, 'form')
    .groups.flatMap((group) => group.lines)
    .find((one) => one.name === name)

describe('a sheet', () => {
  test('says which form and version it words', () => {
    expect(sheetOf(aForm, itsContent())).toMatchObject({ form: 'invented@1', title: '虚构申请书' })
  })
  test('has the steps that are asked, in order, and no other', () => {
    const keys = (content: Content) => sheetOf(aForm, content).steps.map((one) => one.key)
    expect(keys(itsContent())).toEqual(['cover', 'basics', 'people', 'files'])
    expect(keys(itsContent({ country: '日本' })).at(-1)).toBe('abroad')
  })
  test('leaves out fields that are not asked, and groups without any', () => {
    expect(line(itsContent(), 'basics', 'abroad')).toBeUndefined()
    expect(line(itsContent({ mode: 'joint' }), 'basics', 'abroad')).toMatchObject({ value: '' })
  })
  test('shows on its cover what is carried from facts and from later steps, hidden where it is personal there', () => {
    expect(sheetOf(aForm, itsContent()).cover).toEqual([
      { name: 'title', label: '名称', value: '虚构研究' },
      { name: 'owner', label: '单位', value: '海宁示例新材料有限公司' },
      { name: 'phone', label: '手机', value: '138****0002' },
    ])
    expect(sheetOf(aForm, { ...itsContent(), facts: {} }).cover[1]!.value).toBe('')
  })
  test('computes its figures, with a dash where there is nothing to compute from', () => {
    expect(line(itsContent(), 'basics', 'perHead')?.value).toBe('5,000.00 %')
    expect(line(itsContent({ budget: '' }), 'basics', 'perHead')?.value).toBe('—')
    expect(step(itsContent(), 'people', 'list').figures.map(({ value }) => value)).toEqual(['2 人', '71'])
  })
  test('writes long text wide', () => {
    expect(line(itsContent({ intro: '一\n二' }), 'basics', 'intro')).toEqual({
      name: 'intro',
      label: '简介',
      value: '一\n二',
      wide: true,
    })
  })
})

describe('a table in a form', () => {
  const rows = (partners: Content['answers']['x'][string]) =>
    step(itsContent({ mode: 'joint', partners }), 'basics', 'form')
      .groups.flatMap((group) => group.lines)
      .filter(({ name }) => name.startsWith('partners'))
  test('has a line for each row that says something', () => {
    expect(rows([{ name: ' 某大学 ', share: '1234' }, {}, { name: '某院', share: '' }])).toEqual([
      { name: 'partners.0', label: '伙伴 1', value: '名称：某大学；份额：1,234 万元', wide: true },
      { name: 'partners.1', label: '伙伴 2', value: '名称：某院', wide: true },
    ])
  })
  test('without any says nothing, in one line', () => {
    expect(rows([])).toEqual([{ name: 'partners', label: '伙伴', value: '' }])
  })
})

describe('a list', () => {
  test('stacks the fields of a column, and each row only what it is asked', () => {
    const { columns, rows } = step(itsContent(), 'people', 'list')
    expect(columns).toEqual([{ label: '姓名' }, { label: '年龄', numeric: true }])
    expect(rows).toEqual([
      { id: 'p1', cells: [['张三'], ['30 岁']] },
      { id: 'p2', cells: [['李四', '某大学'], ['41 岁']] },
    ])
  })
  test('lays long texts under their row, each by its label', () => {
    const list = aForm.steps.find((one) => one.kind === 'list')!
    const form = {
      ...aForm,
      steps: [
        {
          ...list,
          numbered: 'RD',
          groups: [
            { title: '项目', fields: [{ kind: 'longText', name: 'aim', label: '目的', max: 400 } as const] },
          ],
          layout: [{ label: '内容', fields: ['aim'] }],
        },
      ],
    }
    const content = { ...itsContent(), rows: { [list.key]: [{ id: 'r1', cells: { aim: '降低能耗。' } }] } }
    expect(sheetOf(form, content).steps[0]).toMatchObject({
      numbered: 'RD',
      columns: [{ label: '内容', wide: true }],
      rows: [{ cells: [['目的：降低能耗。']] }],
    })
  })
  test('without rows is empty and still has its figures', () => {
    const { rows, figures } = step({ ...itsContent(), rows: {} }, 'people', 'list')
    expect(rows).toEqual([])
    expect(figures[0]).toMatchObject({ label: '人数', value: '0 人' })
  })
})

describe('attachments', () => {
  test('stand in their slots with what proves them, asked slots only', () => {
    expect(step(itsContent(), 'files', 'attachments').slots).toEqual([
      {
        code: 'P1',
        label: '证明',
        required: true,
        files: [{ id: 'f1', name: '证明.pdf', size: 10, sha256: 'ab' }],
      },
    ])
    expect(step(itsContent({ mode: 'joint' }), 'files', 'attachments').slots[1]).toMatchObject({
      code: 'P2',
      files: [],
    })
  })
})

test('a sheet is data: it survives being stored', () => {
  const sheet = sheetOf(aForm, itsContent({ mode: 'joint', partners: [{ name: 'a' }] }))
  expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet)
})
