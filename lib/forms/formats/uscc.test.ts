import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkUscc, normaliseUscc, usccCheckChar, usccKind } from './uscc'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const check = (typed: string) => checkUscc(normaliseUscc(typed))

describe('统一社会信用代码', () => {
  test.each([
    '91330100799655058B',
    '9144030071526726XG',
    '12100000470095016Q',
    '91330402MA2ABC1D5D',
    '91 3304 02MA2ABC1D 5D',
    '91330481ma28te5t36',
    '９１３３０４８１ＭＡ２８ＴＥ５Ｔ３６',
    '91330402-MA2ABC1D5-D',
    '91330411739923102C',
    '91330421MA2BTN6W1C',
    '91330424MA2DEM017D',
    '91330482MA2JEQ8R76',
    '91330483MA2CW9K75T',
    '12330400470942182J',
    '52330400MJ9612UX3B',
  ])('takes %s', (code) => expect(check(code)).toBeNull())

  test('counts the characters as they were typed, before any is raised', () => {
    expect(check('91330402MA2ABC1D5ß')).toMatchObject({
      code: 'uscc_character',
      params: { place: 18, found: 'ß' },
    })
    expect(check('91330402MA2ABC1D5')).toMatchObject({ code: 'uscc_length', params: { found: 17 } })
    expect(check('91330402MA2ABC1D5DD')).toMatchObject({ code: 'uscc_length', params: { found: 19 } })
  })

  test.each([
    ['91330402MA2ABC1O5D', 'uscc_letter', 16, 'O'],
    ['9133O402MA2ABC1D5D', 'uscc_letter', 5, 'O'],
    ['913A0402MA2ABC1D5D', 'uscc_digits', 4, 'A'],
    ['91330402MA2ABC1?5D', 'uscc_character', 16, '?'],
  ])('names the place in %s', (code, fault, place, found) =>
    expect(check(code)).toMatchObject({ code: fault, severity: 'error', params: { place, found } }),
  )

  test('refuses eighteen zeros, which add up, because nobody registers 00', () =>
    expect(check('0'.repeat(18))).toMatchObject({ code: 'uscc_kind', severity: 'error' }))

  test.each(['91330402MA2ABC1D5C', '11330400MB1234567A'])(
    'only doubts %s, whose check character differs',
    (code) =>
      expect(check(code)).toMatchObject({ code: 'uscc_check', severity: 'warning', params: { place: 18 } }),
  )

  test('points at a character that is easily misread', () =>
    expect(check('91330402MA2ABCLD5D')?.params?.alsoSee).toContain('15'))

  const first17 = fc
    .tuple(
      fc.constantFrom('91', '12', '52', 'N2', 'Y1'),
      fc.stringMatching(/^\d{6}$/),
      fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
    )
    .map((parts) => parts.join(''))

  test('finds every single character that was changed', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.constantFrom(...ALPHABET), (body, place, other) => {
        const code = body + usccCheckChar(body)
        expect(checkUscc(code)).toBeNull()
        fc.pre(code[place] !== other)
        expect(checkUscc(code.slice(0, place) + other + code.slice(place + 1))).not.toBeNull()
      }),
    )
  })

  test('finds two neighbours that changed places', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), (body, place) => {
        const code = body + usccCheckChar(body)
        fc.pre(code[place] !== code[place + 1])
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
        expect(checkUscc(swapped)).not.toBeNull()
      }),
    )
  })

  test('tells the kind of body', () => {
    expect(usccKind('91330402MA2ABC1D5D')).toEqual({ code: '91', label: '企业' })
    expect(usccKind('52330400MJ9612UX3B')?.label).toBe('民办非企业单位')
    expect(usccKind('00')).toBeNull()
    expect(usccKind('')).toBeNull()
  })
})
