import { describe, expect, test } from 'vitest'
import { FORMATS, type FormatName } from '.'
import { patentCheckChar } from './certificates'

const TODAY = '2026-11-24'
const normal = (name: FormatName, typed: string) => FORMATS[name].normalise(typed)
const check = (name: FormatName, typed: string) => FORMATS[name].check(normal(name, typed), TODAY)

describe('专利号', () => {
  test.each([
    ['inventionPatent', 'ZL200310102344.5'],
    ['inventionPatent', 'ZL202310123456.6'],
    ['inventionPatent', 'ZL202180099887.2'],
    ['utilityPatent', 'ZL202220654321.3'],
    ['designPatent', 'ZL202330112233.0'],
    ['inventionPatent', 'ＺＬ 2023 1 0123456.6'],
    ['inventionPatent', '202310123456.6'],
    ['inventionPatent', 'cn202310123456.6'],
  ] as const)('%s takes %s', (name, typed) => expect(check(name, typed)).toBeNull())

  test('is one number, with and without the ZL of its grant', () =>
    expect(normal('inventionPatent', 'CN 202310123456.6')).toBe('ZL202310123456.6'))

  test.each([
    ['inventionPatent', 'ZL200310102344.6', 'patent_check'],
    ['inventionPatent', 'ZL2003101023445', 'patent_point'],
    ['inventionPatent', 'ZL202370123456.9', 'patent_kind'],
    ['inventionPatent', 'ZL202220654321.3', 'patent_kind'],
    ['utilityPatent', 'ZL202310123456.6', 'patent_kind'],
    ['designPatent', 'ZL202220654321.3', 'patent_kind'],
    ['inventionPatent', 'ZL202710123456.6', 'patent_year'],
    ['inventionPatent', 'ZL198410123456.6', 'patent_year'],
    ['inventionPatent', '2023SR0123456', 'patent_shape'],
    ['inventionPatent', 'ZL98112345.6', 'patent_shape'],
  ] as const)('%s refuses %s', (name, typed, code) =>
    expect(check(name, typed)).toMatchObject({ code, severity: 'error' }),
  )

  test('says where the point belongs', () =>
    expect(check('inventionPatent', '2003101023445')?.params).toEqual({ suggestion: 'ZL200310102344.5' }))

  test('ends in X where the remainder is ten', () => {
    const found = Array.from({ length: 11 }, (_, i) =>
      patentCheckChar(`2023101234${String(i).padStart(2, '0')}`),
    )
    expect(found).toContain('X')
  })
})

describe('软件著作权登记号', () => {
  test.each(['2023SR0123456', '2012SR123456', '2023 sr 0123456'])('takes %s', (typed) =>
    expect(check('softwareCopyright', typed)).toBeNull(),
  )
  test.each([
    ['SR20230123456', 'copyright_shape'],
    ['2023SR01234567', 'copyright_shape'],
    ['1999SR0123456', 'copyright_shape'],
    ['2027SR0123456', 'copyright_year'],
  ])('refuses %s', (typed, code) => expect(check('softwareCopyright', typed)).toMatchObject({ code }))
})

describe('any other certificate', () => {
  test.each(['CNA20170001.1', '国审稻20190123', '国药准字H20230001', 'BS.205012345'])('takes %s', (typed) =>
    expect(check('registration', typed)).toBeNull(),
  )
  test.each([
    ['国家一级中药', 'registration_shape'],
    ['张3', 'registration_shape'],
    ['1'.repeat(41), 'registration_length'],
  ])('refuses %s', (typed, code) => expect(check('registration', typed)).toMatchObject({ code }))
})
