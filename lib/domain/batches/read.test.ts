import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programmeByKey } from '../programmes'
import { roundOf } from '../programmes/round'
import { ENDS } from './ends'
import { readBatch, type TypedBatch } from './read'

const typed: TypedBatch = {
  programmeKey: 'gxyf',
  year: '2027',
  formKey: 'gxyf@1',
  policyPack: '',
  opensOn: '2027-10-01',
  opensTime: '09:00',
  closesOn: '2027-12-31',
  closesTime: '17:00',
  countyClosesOn: '2028-01-28',
  countyClosesTime: '17:00',
  cityClosesOn: '2028-03-31',
  cityClosesTime: '17:00',
  graceMinutes: '10',
  note: '',
}
const problemsOf = (over: TypedBatch) => {
  const read = readBatch({ ...typed, ...over })
  return read.ok || read.refusal.code !== 'invalid'
    ? []
    : read.refusal.problems.map(({ field, code }) => `${field} ${code}`)
}

test('a round as the city types it is read in Shanghai time', () => {
  const { programmeKey, year, formKey, opensAt, closesAt, countyClosesAt, cityClosesAt } = roundOf(
    programmeByKey('gxyf'),
    2027,
  )
  expect(readBatch(typed)).toEqual({
    ok: true,
    value: {
      programmeKey,
      year,
      formKey,
      opensAt,
      closesAt,
      countyClosesAt,
      cityClosesAt,
      policyPack: null,
      sealedPage: false,
      graceMinutes: 10,
      note: '',
    },
  })
})

test('days and times as people write them, a pack and the sealed page are understood', () => {
  const read = readBatch({
    ...typed,
    opensOn: '2027年10月1日',
    opensTime: '９：00',
    closesOn: '20271231',
    closesTime: '17:00:00',
    policyPack: ' jx-gxyf@2027.1 ',
    sealedPage: 'yes',
    note: ' 请尽早提交。 ',
  })
  expect(read).toMatchObject({
    value: {
      opensAt: new Date('2027-10-01T01:00:00Z'),
      closesAt: new Date('2027-12-31T09:00:00Z'),
      policyPack: 'jx-gxyf@2027.1',
      sealedPage: true,
      note: '请尽早提交。',
    },
  })
})

describe('each refusal names its field', () => {
  test.each<[TypedBatch, string[]]>([
    [{ programmeKey: '' }, ['programmeKey required']],
    [{ programmeKey: 'none' }, ['programmeKey required']],
    [{ year: '' }, ['year required']],
    [{ year: '27' }, ['year year_range']],
    [{ year: '2027.5' }, ['year year_range']],
    [{ formKey: '' }, ['formKey required']],
    [{ formKey: 'unit-profile@1' }, ['formKey other_programme']],
    [{ formKey: 'gxyf@99' }, ['formKey other_programme']],
    [{ policyPack: '2027' }, ['policyPack pack_form']],
    [{ opensOn: '' }, ['opensOn required']],
    [{ opensOn: '2027-02-29' }, ['opensOn no_day']],
    [{ closesTime: '' }, ['closesTime required']],
    [{ closesTime: '24:00' }, ['closesTime no_time']],
    [{ closesOn: '2027-10-01', closesTime: '09:00' }, ['closesOn not_after']],
    [{ countyClosesOn: '2027-12-31' }, ['countyClosesOn not_after']],
    [{ cityClosesOn: '2028-01-27' }, ['cityClosesOn not_after']],
    [{ graceMinutes: '' }, ['graceMinutes required']],
    [{ graceMinutes: '-1' }, ['graceMinutes grace_range']],
    [{ graceMinutes: '121' }, ['graceMinutes grace_range']],
    [{ note: '字'.repeat(501) }, ['note note_long']],
    [
      { year: '', opensOn: '', graceMinutes: 'x' },
      ['year required', 'opensOn required', 'graceMinutes grace_range'],
    ],
  ])('%j: %j', (over, expected) => expect(problemsOf(over)).toEqual(expected))
})

const anything = fc.string({ unit: 'grapheme', maxLength: 30 })

test('whatever is typed, it is read or refused, and what is read has each end after the one before it', () =>
  fc.assert(
    fc.property(
      fc.record(
        Object.fromEntries(Object.keys(typed).map((name) => [name, fc.option(anything, { nil: undefined })])),
      ),
      fc.subarray(Object.keys(typed)),
      (random, kept) => {
        const read = readBatch({
          ...random,
          ...Object.fromEntries(kept.map((name) => [name, typed[name as keyof TypedBatch]])),
        })
        if (!read.ok) {
          expect(read.refusal.code).toBe('invalid')
          return
        }
        const { opensAt, closesAt, countyClosesAt, cityClosesAt } = read.value
        const ends = [opensAt, closesAt, countyClosesAt, cityClosesAt].map(Number)
        expect(ends).toHaveLength(ENDS.length)
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b))
      },
    ),
  ))
