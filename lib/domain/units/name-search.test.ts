import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareName, gramsOf } from './name-search'

describe('a part of a name', () => {
  test.each([
    ['海宁', ['海宁']],
    ['海宁示例', ['海宁', '宁示', '示例']],
    ['ＡＢ科技', ['ab', 'b科', '科技']],
    ['海宁 （示例）', ['海宁', '宁示', '示例']],
    ['示例有限公司', ['示例']],
    ['示例股份有限公司', ['示例']],
    ['有限公司', ['有限', '限公', '公司']],
    ['哈哈哈', ['哈哈']],
  ])('%s asks for %j', (part, grams) => expect(gramsOf(part)).toEqual(grams))
  test.each(['', ' ', '海', '（）', '。'])('%j says too little', (part) => expect(gramsOf(part)).toBeNull())
  test('asks a whole name for nothing that is not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const bare = bareName(name)
        expect((gramsOf(name) ?? []).every((gram) => bare.includes(gram))).toBe(true)
      }),
    )
  })
})
