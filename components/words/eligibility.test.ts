import { describe, expect, test } from 'vitest'
import type { Figures } from '@/lib/domain/eligibility/compare'
import { evaluate } from '@/lib/domain/eligibility/evaluate'
import { PACKS } from '@/lib/domain/eligibility/packs'
import { jxGxyf20261 } from '@/lib/domain/eligibility/packs/jx-gxyf-2026-1'
import { adviceWords, countWords, foundWords, neededWords, standingWords } from './eligibility'

const item = (figures: Figures, field: string) =>
  evaluate(jxGxyf20261, figures)
    .flatMap(({ items }) => items)
    .findLast((one) => one.item.field === field)!

describe('the figure found', () => {
  test.each([
    ['149.99', '5000', '2.9998 %（未达3%）'],
    ['149.9999', '5000', '2.999998 %（未达3%）'],
    ['600', '19999', '3.00 %'],
    ['100', '5000', '2.00 %'],
    ['5', '0', '—'],
  ])('%s of %s reads %s', (part, whole, words) =>
    expect(foundWords(item({ 'fin.rdIntensity.N-1': { part, whole } }, 'fin.rdIntensity.N-1'))).toBe(words),
  )
  test('has its unit and its thousands', () => {
    expect(foundWords(item({ 'fin.rdSelfFunded.N-1': '12345.6' }, 'fin.rdSelfFunded.N-1'))).toBe(
      '12,345.6 万元',
    )
    expect(foundWords(item({ 'unit.cityCentre': true }, 'unit.cityCentre'))).toBe('是')
  })
})

test('a figure that is not filled in says so', () =>
  expect(foundWords(item({}, 'fin.rdIntensity.N-1'))).toBe('未填'))

test('the figure needed says which side of it is meant', () => {
  expect(neededWords(item({}, 'ip.class2').item)).toBe('不少于 3 件')
  expect(neededWords(item({}, 'fin.rdSelfFunded.N-1').item)).toBe('不低于 200 万元')
  expect(neededWords(item({}, 'unit.cityCentre').item)).toBe('否')
})

test('what to do is told where something is to be done, and nowhere else', () => {
  const short = { 'proj.cityPlus': '0', 'proj.self': '3' }
  expect(adviceWords(item(short, 'proj.self'))).toBe('')
  expect(adviceWords(item(short, 'proj.cityPlus'))).toBe('')
  expect(adviceWords(item({ 'center.rdAccounting': false }, 'center.rdAccounting'))).toContain('辅助账')
  expect(adviceWords(item({}, 'center.area'))).toBe('填写后自动判断。')
  expect(adviceWords(item({ 'center.equipValue': '150' }, 'center.equipValue'))).toContain('企业类型特征')
})

test('the standing is told as a whole', () => {
  expect(standingWords(evaluate(jxGxyf20261, {})).kind).toBe('info')
  expect(standingWords(evaluate(jxGxyf20261, { 'center.rdAccounting': false })).text).toContain('研发核算')
  const low = { 'center.bachelorOrMidRatio': { part: '1', whole: '9' } }
  expect(standingWords(evaluate(jxGxyf20261, low)).kind).toBe('returned')
  expect(countWords({ met: 2, unmet: 0, unknown: 1 })).toBe('2 项符合，1 项待核查')
})

test('every sentence of a pack is whole', () => {
  for (const pack of PACKS) {
    expect(pack.source.note).toMatch(/。$/)
    for (const { clause } of pack.groups) expect(clause).toMatch(/。$/)
    for (const [, todo] of JSON.stringify(pack).matchAll(/"todo":"([^"]+)"/g)) expect(todo).toMatch(/。$/)
  }
})
