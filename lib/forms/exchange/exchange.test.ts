import { describe, expect, test } from 'vitest'
import { LIST_OF_ALL_KINDS } from '@/tests/support/builders'
import { type Content, emptyContent, type Row } from '../content'
import { staff } from '../definitions/gxyf-1/staff'
import type { ColumnSpec, ListStep } from '../spec'
import { choicesOf } from './choices'
import { exchangedColumns, headOf } from './columns'
import { guessed } from './guess'
import type { Line } from './line'
import { planImport } from './plan'
import { readCell } from './read-cell'
import { linesOfPaste } from './tsv'

const columnOf = (step: ListStep, name: string): ColumnSpec =>
  exchangedColumns(step).find((column) => column.name === name)!
const things = (name: string) => columnOf(LIST_OF_ALL_KINDS, name)

describe('the head of a column', () => {
  test.each([
    ['name', '物品 名称 *'],
    ['use', '用途 名称'],
    ['pieces', '数量（台） *'],
    ['price', '原值（万元） *'],
    ['share', '占比（%）'],
  ])('of %s is %s', (name, head) => expect(headOf(LIST_OF_ALL_KINDS, things(name))).toBe(head))
})

describe('what is pasted', () => {
  test('comes cell by cell, with what stands in quotes, and numbered as it stood', () => {
    expect(linesOfPaste('a\tb\r\n\r\n"x ""y""\n2"\t\t3\n"半句\tc')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x "y"\n2', '', '3'] },
      { line: 4, cells: ['"半句', 'c'] },
    ])
  })
})

describe('a column is known', () => {
  const mapped = (step: ListStep, ...heads: string[]) => guessed(step, [{ line: 1, cells: heads }]).mapping
  test.each([
    ['as it is written', '姓名 *', 'name'],
    ['in full width', '＊姓　名：', 'name'],
    ['without its brackets', '职务', 'position'],
    ['with its unit', '研发工时占比（%）', 'rdTimeShare'],
    ['by another name', '公民身份号码', 'idNo'],
    ['in part', '学历（最高）', 'education'],
    ['in part of a longer name', '本人从事研究方向', 'researchDirection'],
  ])('%s: %s', (_, head, name) =>
    expect(mapped(staff, '学位', head, '毕业院校')).toEqual(['degree', name, 'school']),
  )
  test('once only, and the likest head has it', () =>
    expect(mapped(staff, '所学专业方向', '专业', '姓名')).toEqual([null, 'major', 'name']))
  test('not under 元 where it counts in 万元', () =>
    expect(mapped(LIST_OF_ALL_KINDS, '数量', '购置日期', '原值（元）')).toEqual(['pieces', 'boughtOn', null]))
  test('in a head that stands below a title', () => {
    const lines: Line[] = [
      { line: 1, cells: ['人员花名册'] },
      { line: 4, cells: ['', '学历', '姓名'] },
      { line: 5, cells: ['1', '本科', '张三'] },
    ]
    expect(guessed(staff, lines)).toMatchObject({ head: 1, mapping: [null, 'education', 'name'] })
  })
  test('by its place where there is no head', () =>
    expect(guessed(staff, [{ line: 1, cells: ['张三', '', '330402198001010016'] }])).toMatchObject({
      head: null,
      mapping: ['name', 'idType', 'idNo'],
    }))
})

describe('a cell is read', () => {
  test.each<[string, ColumnSpec, string, unknown]>([
    ['a choice by its label', columnOf(staff, 'education'), ' 大学 本科 ', '21'],
    ['a choice by its value', columnOf(staff, 'education'), '21', '21'],
    ['what is no choice, as it was typed', columnOf(staff, 'education'), '神仙', '神仙'],
    ['one of two that bear a label, by its value', things('mode'), 'b', 'b'],
    ['several', things('tags'), '研发；研发、试验', ['2', '1']],
    ['several with another sign between', things('tags'), '研发,研发', ['2']],
    ['a label with a sign in it', things('tags'), '其他，见说明', ['3']],
    ['a tick', things('shared'), '√', true],
    ['no tick', things('shared'), '否', false],
    ['a month out of a day', things('madeIn'), '2024/3/5', '2024-03'],
    ['a number with its unit', things('price'), '１２.5万元', '12.5'],
    ['a number with another unit, for the checks to tell', things('price'), '12.5元', '12.5元'],
  ])('%s', (_, column, text, answer) => expect(readCell(column, text)).toEqual(answer))

  test('of a catalogue by name, by path, by code and as pages word it', () => {
    const { texts, valueBy, textOf } = choicesOf(things('industry'))!
    const code = valueBy(texts[0]!)!
    for (const text of [texts[0]!, code, `某类 / 某业（${code}）`])
      expect(readCell(things('industry'), text)).toBe(code)
    expect(readCell(things('industry'), 'C99999（待核）')).toBe('C99999')
    expect(new Set(texts).size).toBe(texts.length)
    expect(textOf(code)).toBe(texts[0])
  })
})

describe('what an import would do', () => {
  const ID = '330402198001010016'
  const contentOf = (rows: Row[], step = 'staff'): Content => ({ ...emptyContent(), rows: { [step]: rows } })
  const plan = (text: string, rows: Row[] = [], step: ListStep = staff) => {
    const lines = linesOfPaste(text)
    const { head, mapping } = guessed(step, lines)
    return planImport({
      step,
      content: contentOf(rows, step.key),
      lines: lines.slice(head === null ? 0 : head + 1),
      mapping,
      today: '2026-11-24',
      newId: (line) => `new-${line}`,
    })
  }
  const stored: Row = {
    id: 'r1',
    cells: { name: '张三', idType: 'residentId', idNo: ID, education: '21', school: '浙江大学' },
  }

  test('an empty cell changes nothing', () =>
    expect(plan(`姓名\t证件号码\t毕业院校\n张三\t${ID}\t`, [stored])).toMatchObject([
      { kind: 'same', id: 'r1' },
    ]))
  test('a masked number tells whose line it is, and changes nothing', () =>
    expect(plan('姓名\t证件号码\t毕业院校\n张三\t330***********0016\t同济大学', [stored])).toMatchObject([
      { kind: 'update', id: 'r1', now: { ...stored.cells, school: '同济大学' } },
    ]))
  test('a masked number of nobody is told', () =>
    expect(plan('姓名\t证件号码\n李四\t110***********0016', [stored])[0]).toMatchObject({
      kind: 'add',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'masked_unknown', field: 'idNo' })]),
    }))
  test('what follows from an identity number is not taken from the table', () => {
    const [row] = plan(`姓名\t证件号码\t性别\t出生年月\n张三\t${ID}\t女\t1999-01`)
    expect(row!.now).not.toHaveProperty('gender')
    expect(row!.now).not.toHaveProperty('birth')
  })
  test('a day is written as days are, and what is wrong is told with its line', () => {
    const [row] = plan(`姓名\t证件号码\t入职日期\t学历\n张三\t${ID}\t2020年3月5日\t神仙`)
    expect(row).toMatchObject({ line: 2, now: { joinDate: '2020-03-05', education: '神仙' } })
    expect(row!.problems).toContainEqual(
      expect.objectContaining({ field: 'education', code: 'not_an_option' }),
    )
  })
  test('a second line of one person is told, and not written', () =>
    expect(plan(`姓名\t证件号码\n张三\t${ID}\n张三\t${ID}`)).toMatchObject([
      { kind: 'add', id: 'new-2' },
      { kind: 'repeat', problems: [{ code: 'repeated_line', params: { line: 2 } }] },
    ]))
  test('where nothing is unique, the same in every cell is the same row, as often as it is there', () => {
    const rows = [{ id: 'r1', cells: { name: '天平', pieces: '2' } }]
    const text = '物品 名称\t数量（台）\n天平\t2\n天平\t2'
    expect(plan(text, rows, LIST_OF_ALL_KINDS).map(({ kind }) => kind)).toEqual(['same', 'add'])
  })
  test('a line copied in the spreadsheet, the system’s number with it, is a new row', () => {
    const text = `姓名\t证件号码\t系统编号（请勿改动）\n张三\t${ID}\tr1\n李四\t330402198002020021\tr1`
    expect(plan(text, [stored]).map(({ kind }) => kind)).toEqual(['same', 'add'])
  })
})
