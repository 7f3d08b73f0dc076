import { describe, expect, test } from 'vitest'
import { FORMATS, type FormatName } from '.'

const TODAY = '2026-11-24'
const check = (name: FormatName, typed: string) => FORMATS[name].check(FORMATS[name].normalise(typed), TODAY)

describe('高企证书编号', () => {
  test.each(['GR202333001234', 'GF202133000001', 'gr 2023 33001234'])('takes %s', (typed) =>
    expect(check('highTechCert', typed)).toBeNull(),
  )
  test.each([
    ['GR2023330012', 'cert_shape'],
    ['GR202399001234', 'cert_province'],
    ['GR202733001234', 'cert_year'],
    ['GX202333001234', 'cert_shape'],
  ])('refuses %s', (typed, code) =>
    expect(check('highTechCert', typed)).toMatchObject({ code, severity: 'error' }),
  )
  test('doubts one of another province', () =>
    expect(check('highTechCert', 'GR202331001234')).toMatchObject({
      code: 'cert_elsewhere',
      severity: 'warning',
    }))
})

describe('other documents of persons', () => {
  test.each([
    ['hkMacaoPermit', 'H12345678'],
    ['hkMacaoPermit', 'm1234567801'],
    ['taiwanPermit', '12345678'],
    ['permanentResidence', '911124198108030029'],
    ['permanentResidence', 'DEU110081080300'],
    ['passport', 'E12345678'],
    ['passport', 'c01x00t47'],
  ] as const)('%s takes %s', (name, typed) => expect(check(name, typed)).toBeNull())
  test.each([
    ['hkMacaoPermit', 'A12345678', 'hk_macao_shape'],
    ['hkMacaoPermit', 'H1234567', 'hk_macao_shape'],
    ['taiwanPermit', '1234567', 'taiwan_shape'],
    ['permanentResidence', '811124198108030029', 'residence_shape'],
    ['passport', 'E123', 'passport_shape'],
    ['passport', '护照12345', 'passport_shape'],
  ] as const)('%s refuses %s', (name, typed, code) => expect(check(name, typed)).toMatchObject({ code }))
})
