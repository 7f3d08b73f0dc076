import { describe, expect, test } from 'vitest'
import {
  checkConfirmation,
  checkIdNumber,
  checkMobile,
  checkName,
  checkPassword,
  checkUscc,
  checkUsername,
  normaliseCode,
  normaliseMobile,
} from './checks'

const today = new Date('2026-11-24T00:00:00Z')

describe('a registration', () => {
  test.each([
    '91330402MA2ABC1D5D',
    '91 3304 02MA2ABC1D 5D',
    '91330481ma28te5t36',
    '9144030071526726XG',
    '12330400470942182J',
  ])('takes the code %s', (code) => {
    expect(checkUscc(normaliseCode(code))).toBeNull()
  })

  test.each([
    ['', '请填写'],
    ['91330402MA2ABC1D5C', '校验位'],
    ['91330402MA2ABC1O5D', '不含字母'],
    ['91330402MA2ABC1D5', '17 位'],
    ['9133O402MA2ABC1D5D', '不含字母'],
    ['9133A402MA2ABC1D5D', '第 3 至 8 位'],
    ['000000000000000000', '前两位'],
    ['11330400MB1234567A', '校验位'],
  ])('refuses the code %j: %s', (code, why) => {
    expect(checkUscc(code)).toContain(why)
  })

  test.each(['11010519491231002X', '33040019850615001X', '330400199202290026'])(
    'takes the identity number %s',
    (id) => {
      expect(checkIdNumber(id, today)).toBeNull()
    },
  )

  test.each([
    ['', '请填写'],
    ['330400198506150010', '最后一位'],
    ['330400198513150018', '出生日期'],
    ['330400199102290010', '出生日期'],
    ['33040020271231001X', '出生日期'],
    ['3304001985061500', '16 位'],
    ['330400850615001', '15 位'],
  ])('refuses the identity number %j: %s', (id, why) => {
    expect(checkIdNumber(id, today)).toContain(why)
  })

  test.each(['13800000000', '+86 138-0000-0000', '１９９12345678'])('takes the mobile %s', (mobile) => {
    expect(checkMobile(normaliseMobile(mobile))).toBeNull()
  })

  test.each(['', '12800000000', '1380000000', '138000000000'])('refuses the mobile %j', (mobile) => {
    expect(checkMobile(mobile)).not.toBeNull()
  })

  test.each([
    ['张三', true],
    ['买买提·艾力', true],
    ['𬭎某', true],
    ['张 三', false],
    ['·张', false],
    ['Zhang', false],
    ['', false],
  ])('reads %j as a name: %s', (name, isName) => {
    expect(checkName(name, '姓名') === null).toBe(isName)
  })

  test.each(['', 'abc', '1abcdef', 'has space', 'a'.repeat(21)])('refuses the user name %j', (username) => {
    expect(checkUsername(username)).not.toBeNull()
  })

  test.each([
    ['', '请填写'],
    ['Aa1@', '至少 8 位'],
    ['abcdefgh1', '三种'],
    ['Faren_001', '相同'],
  ])('refuses the password %j: %s', (password, why) => {
    expect(checkPassword(password, 'faren_001')).toContain(why)
  })

  test('asks for the password twice', () => {
    expect(checkConfirmation('Jiaxing@2026', 'Jiaxing@2027')).toContain('不一致')
    expect(checkConfirmation('Jiaxing@2026', '')).toContain('再填写一次')
    expect(checkConfirmation('Jiaxing@2026', 'Jiaxing@2026')).toBeNull()
  })
})
