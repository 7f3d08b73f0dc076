import { describe, expect, test } from 'vitest'
import { FORMATS, type FormatName } from '@/lib/forms/formats'
import { formatSentence } from './formats'

const said = (name: FormatName, typed: string) => {
  const found = FORMATS[name].check(FORMATS[name].normalise(typed), '2026-11-24')
  return found && formatSentence(found.code, found.params)
}

describe('what is told of a written form says where, and how to mend it', () => {
  test.each([
    [
      'idNumber',
      '330400198506150010',
      '第18位校验不通过（您输入的是0）。请对照身份证逐位核对，常见错误是把X输成0。',
    ],
    ['idNumber', '330400850615001', '15位的第一代身份证已于2013年停用。请填写18位的居民身份证号码。'],
    ['uscc', '91330402MA2ABC1D5', '统一社会信用代码应为18位，当前17位。请对照营业执照补齐或删去多余的字符。'],
    ['uscc', '913A0402MA2ABC1D5D', '第3至8位应为数字，第4位是“A”。请对照营业执照修改这一位。'],
    ['telephone', '05738252123', '区号和号码之间要有“-”。请改为0573-8252123。'],
    ['telephone', '82521234', '缺少区号。嘉兴的座机请写作0573-82521234。'],
    ['mobile', '1380000000', '手机号应为11位数字，当前10位。请核对是否少输或多输。'],
    ['email', 'a.x.com', '邮箱里缺少“@”。请写成“名称@域名”。'],
  ] as const)('%s %s', (name, typed, sentence) => expect(said(name, typed)).toBe(sentence))

  test('a check character that differs names its place and the way through', () => {
    const sentence = said('uscc', '91330402MA2ABC1D5C')
    expect(sentence).toContain('第18位')
    expect(sentence).toContain('未核验')
  })

  test('a code that is no format’s has none', () => {
    for (const code of ['required', 'toString', '__proto__', '']) expect(formatSentence(code)).toBeNull()
  })
})
