import { describe, expect, test } from 'vitest'
import {
  checkAnyName,
  checkForeignName,
  checkPersonName,
  normaliseAnyName,
  normalisePersonName,
} from './names'

const check = (typed: string) => checkPersonName(normalisePersonName(typed))

describe('a name as on an identity card', () => {
  test.each([
    '张三',
    '买买提·艾力',
    '𬭎某',
    '龚䶮',
    '欧阳静姝',
    '古丽•买买提',
    '〇九',
    ' 张三 ',
    '张'.repeat(25),
  ])('takes %s', (name) => expect(check(name)).toBeNull())

  test.each([
    ['张 三', 'name_space'],
    ['·张', 'name_dot'],
    ['张·', 'name_dot'],
    ['买买提··艾力', 'name_dot'],
    ['Zhang', 'name_character'],
    ['张3', 'name_character'],
    ['张', 'name_length'],
    ['张'.repeat(26), 'name_length'],
    ['张\u200b三', 'hidden_character'],
  ])('refuses %s', (name, code) => expect(check(name)).toMatchObject({ code }))

  test('writes look-alike dots as the one of the card', () =>
    expect(normalisePersonName('买买提•艾力')).toBe('买买提·艾力'))
})

describe('a name as on a passport', () => {
  test.each(['Anna Müller', "John O'Brien-Smith Jr.", 'LI MING'])('takes %s', (name) =>
    expect(checkForeignName(name)).toBeNull(),
  )
  test.each(['张三', 'A', '.Anna', 'Anna2'])('refuses %s', (name) =>
    expect(checkForeignName(name)).not.toBeNull(),
  )
})

test('a name of either kind is judged by its own rule', () => {
  expect(checkAnyName(normaliseAnyName('沈国梁'))).toBeNull()
  expect(checkAnyName(normaliseAnyName('Anna  Müller'))).toBeNull()
  expect(checkAnyName('沈 国梁')).toMatchObject({ code: 'name_space' })
  expect(checkAnyName('Anna1')).toMatchObject({ code: 'foreign_name_character' })
})
