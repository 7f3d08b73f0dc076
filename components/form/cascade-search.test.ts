import { describe, expect, test } from 'vitest'
import { groupsOf, leavesOf, searchLeaves } from './cascade-search'

const leaves = leavesOf([
  {
    code: '10',
    label: '电子信息',
    children: [
      {
        code: '101',
        label: '软件',
        children: [
          { code: '10101', label: '基础软件' },
          { code: '10106', label: '地理信息系统(GIS)软件' },
        ],
      },
    ],
  },
  {
    code: '50',
    label: '高技术服务',
    children: [
      { code: '501', label: '研发与设计服务', children: [{ code: '50102', label: '设计服务' }] },
      { code: '504', label: '高技术专业化服务' },
    ],
  },
])
const found = (query: string) => searchLeaves(leaves, query).map((leaf) => leaf.code)

describe('looking for an entry of a catalogue', () => {
  test('an entry without a level below is itself one to choose', () => {
    expect(leaves.map((leaf) => leaf.code)).toEqual(['10101', '10106', '50102', '504'])
  })

  test.each([
    ['part of its own label', '基础', ['10101']],
    ['part of a label above it', '电子', ['10101', '10106']],
    ['the beginning of its code', '501', ['50102']],
    ['several words in any order', '软件 gis', ['10106']],
    ['full-width letters', 'ＧＩＳ', ['10106']],
    ['nothing at all', '  ', ['10101', '10106', '50102', '504']],
    ['a word that occurs nowhere', '航天', []],
  ])('finds it by %s', (_, query, codes) => {
    expect(found(query)).toEqual(codes)
  })

  test('what begins with the text stands before what only contains it', () => {
    expect(found('设计')).toEqual(['50102'])
    expect(found('服务')).toEqual(['50102', '504'])
    expect(found('高技术')).toEqual(['504', '50102'])
  })

  test('a plain select groups the entries under the labels above', () => {
    expect(groupsOf(leaves).map((group) => [group.heading, group.leaves.length])).toEqual([
      ['电子信息 › 软件', 2],
      ['高技术服务 › 研发与设计服务', 1],
      ['高技术服务', 1],
    ])
  })
})
