import { describe, expect, test } from 'vitest'
import { CATALOGUES, type CatalogueName, type Entry, pathOf } from '.'
import * as organisations from './organisations'
import * as people from './people'
import { REG_TYPE_OPTIONS } from './reg-types'
import { REGION_OPTIONS } from './regions'
import * as research from './research'
import * as results from './results'
import { titleLevel, titlesOfLevel } from './titles'

const all = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...all(entry.children ?? [])])
const below = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [...(entry.children ?? [])])

describe.each(Object.keys(CATALOGUES) as CatalogueName[])('the catalogue %s', (name) => {
  const entries = all(CATALOGUES[name])

  test('has each code once', () => {
    const codes = entries.map((entry) => entry.code)
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })

  test('has a clean label everywhere, and no two alike side by side', () => {
    expect(entries.filter(({ label }) => label === '' || label !== label.trim())).toEqual([])
    const rows = [CATALOGUES[name], ...entries.map((entry) => entry.children ?? [])]
    for (const row of rows) expect(new Set(row.map(({ label }) => label)).size).toBe(row.length)
  })

  test('leads from the top to every entry', () => {
    for (const entry of entries) expect(pathOf(name, entry.code)?.at(-1)).toBe(entry.label)
  })

  test('knows nothing of other codes', () => {
    for (const code of ['', 'x', '99999', '__proto__', 'constructor']) expect(pathOf(name, code)).toBeNull()
  })
})

describe('技术领域', () => {
  const { techField } = CATALOGUES

  test('is whole: 8, 52 and 254 entries, as the annex has them', () => {
    expect(techField.map(({ code, label }) => `${code} ${label}`)).toEqual([
      '10 电子信息',
      '20 生物与新医药',
      '30 航空航天',
      '40 新材料',
      '50 高技术服务',
      '60 新能源与节能',
      '70 资源与环境',
      '80 先进制造与自动化',
    ])
    expect(techField.map(({ children }) => children?.length)).toEqual([8, 7, 2, 6, 8, 4, 8, 9])
    expect(techField.map(({ children }) => below(children ?? []).length)).toEqual([
      62, 36, 14, 36, 17, 18, 33, 38,
    ])
  })

  test('lets the second levels without a third be chosen themselves', () => {
    const bare = below(techField).filter(({ children }) => !children)
    expect(bare.map(({ code }) => code)).toEqual(['504', '505', '706'])
  })

  test.each([
    ['10101', ['电子信息', '软件', '基础软件']],
    ['40304', ['新材料', '高分子材料', '新型纤维及复合材料制备技术']],
    ['80504', ['先进制造与自动化', '新型机械', '纺织及其他行业专用设备制造技术']],
    ['60101', ['新能源与节能', '可再生清洁能源', '太阳能']],
  ])('%s is %j', (code, path) => expect(pathOf('techField', code)).toEqual(path))

  test('has third levels that begin with their second', () => {
    for (const first of techField) {
      for (const second of first.children ?? []) {
        expect(second.code[0]).toBe(first.code[0])
        for (const { code } of second.children ?? []) expect(code.slice(0, 3)).toBe(second.code)
      }
    }
  })
})

describe('国民经济行业', () => {
  const { industry } = CATALOGUES

  test('has all 20 门类 and all 97 大类, 01 to 97', () => {
    expect(industry.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    expect(below(industry).map(({ code }) => code.slice(1))).toEqual(
      Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0')),
    )
  })

  test('has the whole of manufacturing: 31 大类 with 609 小类', () => {
    const manufacturing = industry.find(({ code }) => code === 'C')!
    expect(manufacturing.children).toHaveLength(31)
    expect(all(manufacturing.children!).filter(({ code }) => code.length === 5)).toHaveLength(609)
  })

  test('has codes that begin with their parent, but for a 中类 of one 小类', () => {
    for (const entry of all(industry)) {
      for (const child of entry.children ?? []) {
        expect(child.code.startsWith(entry.code)).toBe(true)
        expect(child.code).toMatch(/^[A-T](\d{2}|\d{3}|\d{4})$/)
      }
    }
  })

  test('tells a path from the top', () =>
    expect(pathOf('industry', 'C2822')).toEqual(['制造业', '化学纤维制造业', '合成纤维制造', '涤纶纤维制造']))
})

describe('职称', () => {
  test.each([
    ['1-01', '1'],
    ['2-02', '2'],
    ['3-08', '3'],
    ['5-01', '5'],
    ['0', '0'],
    ['T01', null],
    ['', null],
    ['9-01', null],
  ])('%s is of level %s', (code, level) => expect(titleLevel(code)).toBe(level))

  test('every title has a level, and every level its titles', () => {
    const titles = all(CATALOGUES.title).filter(({ children }) => !children)
    expect(titles.filter(({ code }) => titleLevel(code) === null)).toEqual([])
    expect(titlesOfLevel('1', '2', '3', '4', '5', '0')).toHaveLength(titles.length)
    expect(titlesOfLevel('1')).toContain('1-01')
    expect(titlesOfLevel('1')).not.toContain('2-01')
  })
})

describe('lists of options', () => {
  const all = { ...organisations, ...people, ...research, ...results, REG_TYPE_OPTIONS, REGION_OPTIONS }
  const lists = Object.entries(all).filter(([name]) => /(_OPTIONS|YES_NO|NONE_SOME)$/.test(name)) as [
    string,
    readonly { value: string; label: string }[],
  ][]

  test.each(lists)('%s has each value and each label once', (_, options) => {
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length)
  })

  test('every kind of intellectual property is of one class', () =>
    expect([...research.CLASS_1, ...research.CLASS_2]).toEqual(
      research.IP_CATEGORY_OPTIONS.map(({ value }) => value),
    ))

  test('have as many entries as the appendix', () => {
    expect(REGION_OPTIONS).toHaveLength(10)
    expect(REG_TYPE_OPTIONS.filter(({ value }) => /^\d{3}$/.test(value))).toHaveLength(23)
    expect(people.EDUCATION_OPTIONS).toHaveLength(8)
    expect(people.DEGREE_OPTIONS).toHaveLength(4)
    expect(people.EMPLOYMENT_OPTIONS).toHaveLength(5)
    expect(people.ID_TYPE_OPTIONS).toHaveLength(5)
    expect(organisations.UNIT_TYPE_OPTIONS).toHaveLength(5)
    expect(organisations.OTHER_TITLE_OPTIONS).toHaveLength(8)
    expect(organisations.LISTING_OPTIONS).toHaveLength(7)
    expect(research.PROJECT_LEVEL_OPTIONS).toHaveLength(6)
    expect(research.TECH_SOURCE_OPTIONS).toHaveLength(7)
    expect(research.IP_CATEGORY_OPTIONS).toHaveLength(10)
    expect(research.CERTIFICATION_OPTIONS).toHaveLength(9)
    expect(results.RESULT_OUTCOME_OPTIONS).toHaveLength(6)
    expect(results.RESULT_FORM_OPTIONS).toHaveLength(6)
    expect(results.COOPERATION_FORM_OPTIONS).toHaveLength(7)
    expect(results.SYSTEM_KIND_OPTIONS).toHaveLength(8)
  })
})
