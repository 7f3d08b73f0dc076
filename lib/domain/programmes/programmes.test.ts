import { describe, expect, test } from 'vitest'
import { formByKey } from '@/lib/forms/definitions'
import { PROGRAMMES, programmeByKey } from '.'
import { materialsOf } from './materials'
import { demoRound, roundOf } from './round'

const gxyf = programmeByKey('gxyf')

test('every programme asks a form that there is, and says where its policy comes from', () => {
  for (const programme of PROGRAMMES) {
    expect(formByKey(programme.formKey).key).toBe(programme.key)
    expect(programme.policy.note).toContain('待替换')
    for (const { title, text } of programme.conditions) expect(`${title}${text}`).toMatch(/。$/)
    expect(programme.process.length).toBeGreaterThan(3)
  }
  expect(gxyf).toMatchObject({ category: '市认定类', name: '市级高新技术研究开发中心认定' })
  expect(() => programmeByKey('none')).toThrow('none')
})

test('the materials are those of the form', () => {
  const materials = materialsOf(gxyf)
  expect(materials.map(({ code }) => code)).toEqual([
    ...'A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 A17 A99'.split(' '),
  ])
  expect(materials.find(({ code }) => code === 'A04')?.need).toBe('conditional')
  expect(materials.find(({ code }) => code === 'A99')?.need).toBe('optional')
  expect(materials.find(({ code }) => code === 'A02')?.need).toBe('always')
})

describe('a round', () => {
  test('runs from nine on the first of October to five on the last of December, in Shanghai', () => {
    const round = roundOf(gxyf, 2026)
    expect(round.opensAt.toISOString()).toBe('2026-10-01T01:00:00.000Z')
    expect(round.closesAt.toISOString()).toBe('2026-12-31T09:00:00.000Z')
    expect(round.countyClosesAt > round.closesAt).toBe(true)
  })

  test.each(['2026-01-01', '2026-03-03', '2026-10-01', '2026-11-24', '2026-12-31', '2027-06-30'])(
    'of a demo played on %s is open then and for eight weeks',
    (day) => {
      const now = new Date(`${day}T08:00:00+08:00`)
      const round = demoRound(gxyf, now)
      expect(round.year).toBe(Number(day.slice(0, 4)))
      expect(round.opensAt < now).toBe(true)
      expect(round.closesAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(55 * 86_400_000)
      expect(round.countyClosesAt > round.closesAt).toBe(true)
    },
  )

  test('of a demo is the year’s own where that is long enough', () =>
    expect(demoRound(gxyf, new Date('2026-10-05T00:00:00Z'))).toEqual(roundOf(gxyf, 2026)))
})
