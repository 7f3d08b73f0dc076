import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draws, groupsOf, withoutRadicals } from './font-tables'

const font = readFileSync(
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
)
const patched = withoutRadicals(font)
const before = groupsOf(font)
const after = groupsOf(patched)

describe('a font without radicals', () => {
  test('draws no radical any more', () => {
    expect(draws(before, 0x2eda)).toBe(true)
    for (let character = 0x2e80; character <= 0x2fdf; character++) expect(draws(after, character)).toBe(false)
  })

  test('draws every other character with the same glyph as before', () => {
    const glyphs = (groups: typeof before) =>
      new Map(
        groups.flatMap(({ start, end, glyph }) =>
          Array.from({ length: end - start + 1 }, (_, n) => [start + n, glyph + n] as const),
        ),
      )
    const kept = glyphs(before)
    for (const character of [...kept.keys()]) {
      if (character >= 0x2e80 && character <= 0x2fdf) kept.delete(character)
    }
    expect(glyphs(after)).toEqual(kept)
  })

  test('has all of GB 2312 and of Extension A', () => {
    for (let character = 0x3400; character <= 0x4dbf; character++) expect(draws(after, character)).toBe(true)
    for (const character of '页高示车见长门贝马鱼鸟龙一二人') {
      expect(draws(after, character.codePointAt(0)!)).toBe(true)
    }
  })
})
