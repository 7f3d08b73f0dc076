import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthDateOf, checkIdNumber, genderOf, idCheckChar, normaliseIdNumber } from './id-number'

const TODAY = '2026-11-24'
const check = (typed: string) => checkIdNumber(normaliseIdNumber(typed), TODAY)

describe('居民身份证号码', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '33040019850615001X',
    '330400199202290026',
    '330400197810010033',
    '330400200012310044',
    '330400196707040053',
    '330400 19920229 0026',
    '３３０４００１９９２０２２９００２６',
  ])('takes %s', (number) => expect(check(number)).toBeNull())

  test.each([
    ['330400198506150010', 'id_check', { found: '0' }],
    ['330400198513150018', 'id_date', { found: '19851315' }],
    ['330400199102290010', 'id_date', { found: '19910229' }],
    ['3304001985061500', 'id_length', { found: 16 }],
    ['33040020271231001X', 'id_future', { found: '2027-12-31' }],
    ['990400198506150010', 'id_province', { found: '99' }],
    ['330400189906150010', 'id_early', { found: '1899-06-15' }],
    ['3304001985X6150010', 'id_character', { place: 11, found: 'X' }],
  ])('refuses %s', (number, code, params) =>
    expect(check(number)).toMatchObject({ code, severity: 'error', params }),
  )

  test('says that a number of fifteen places is void', () =>
    expect(check('330400850615001')).toMatchObject({ code: 'id_void' }))

  test('takes a birth of today and refuses one of tomorrow', () => {
    const born = (day: string) => {
      const first17 = `330400${day.replaceAll('-', '')}001`
      return checkIdNumber(first17 + idCheckChar(first17), TODAY)
    }
    expect(born('2026-11-24')).toBeNull()
    expect(born('2026-11-25')).toMatchObject({ code: 'id_future' })
    expect(born('1900-01-01')).toBeNull()
  })

  const valid = fc
    .tuple(
      fc.constantFrom('330400', '110105', '654321'),
      fc.date({ min: new Date('1901-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
      fc.nat(999),
    )
    .map(([area, day, order]) => {
      const first17 =
        area + day.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0')
      return first17 + idCheckChar(first17)
    })

  test('finds every single digit that was changed', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, place, other) => {
        expect(checkIdNumber(number, TODAY)).toBeNull()
        fc.pre(number[place] !== other)
        expect(checkIdNumber(number.slice(0, place) + other + number.slice(place + 1), TODAY)).not.toBeNull()
      }),
    )
  })

  test('reads birth and gender', () => {
    expect(birthDateOf('33040019850615001X')).toBe('1985-06-15')
    expect(genderOf('33040019850615001X')).toBe('male')
    expect(genderOf('330400199202290026')).toBe('female')
  })
})
