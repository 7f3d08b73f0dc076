import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty } from '@/lib/forms/fields'
import { answersFromRegistry, offer } from './registry'

const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', ' ', 'x', 'y', 'z'), {
  noNullPrototype: true,
})

describe('the answer of the registry', () => {
  test('fills what is empty and tells what differs', () => {
    const offered = offer(
      { name: '', legalRep: '沈国梁', regStatus: 'active' },
      { name: '某公司', legalRep: '沈某', regStatus: 'active' },
      [],
    )
    expect(offered).toEqual({
      answers: { name: '某公司', legalRep: '沈国梁', regStatus: 'active' },
      filled: ['name'],
      differing: [{ name: 'legalRep', mine: '沈国梁', theirs: '沈某' }],
    })
  })
  test('takes the place of what was typed only where it was chosen', () => {
    const offered = offer({ a: 'x', b: 'x' }, { a: 'y', b: 'y' }, ['a'])
    expect(offered).toMatchObject({ answers: { a: 'y', b: 'x' }, filled: ['a'], differing: [{ name: 'b' }] })
  })
  test('never replaces a word that was typed, whatever it says', () => {
    fc.assert(
      fc.property(answers, answers, (typed, registry) => {
        const { answers: got, differing } = offer(typed, registry, [])
        for (const [name, value] of Object.entries(typed)) if (!isEmpty(value)) expect(got[name]).toBe(value)
        for (const { name, mine, theirs } of differing)
          expect([mine, theirs]).toEqual([typed[name], registry[name]])
      }),
    )
  })
  test('empties nothing', () =>
    expect(offer({ a: 'x' }, { a: '', b: undefined }, ['a', 'b']).answers).toEqual({ a: 'x' }))
})

describe('the words of the registry', () => {
  const unit = {
    name: '某公司',
    regType: '私营有限责任公司',
    legalRep: '某人',
    registerDate: '2017-05-18',
    registeredCapital: '3000',
    registeredAddress: '某路1号',
    businessScope: '某',
    status: '存续',
    district: '330481',
  }
  test('become the answers of 单位基本信息', () => {
    expect(answersFromRegistry(unit)).toMatchObject({
      regType: '112',
      regStatus: 'active',
      districtCode: '330481',
    })
    expect(answersFromRegistry({ ...unit, regType: '112' }).regType).toBe('112')
  })
  test.each(['吊销', '注销', '迁出'])('know %s', (status) => {
    expect(answersFromRegistry({ ...unit, status }).regStatus).toEqual(expect.any(String))
  })
  test('that nobody here knows are left to the unit', () => {
    expect(answersFromRegistry({ ...unit, regType: '新类型', status: '新状态' })).toMatchObject({
      regType: undefined,
      regStatus: undefined,
    })
  })
})
