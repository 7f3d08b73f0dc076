import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '../shanghai'
import { batchState } from './state'

const round = {
  publishedAt: new Date('2026-09-01T00:00:00Z') as Date | null,
  opensAt: instantOf('2026-10-01', '09:00'),
  closesAt: instantOf('2026-12-31', '17:00'),
}

test.each([
  ['2026-10-01T00:59:59.999Z', 'announced'],
  ['2026-10-01T01:00:00.000Z', 'open'],
  ['2026-12-31T08:59:59.999Z', 'open'],
  ['2026-12-31T09:00:00.000Z', 'closed'],
])('at %s a published round is %s', (at, state) => expect(batchState(round, new Date(at))).toBe(state))

test('whatever its windows, a round that is not published is only prepared', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (at) => {
      expect(batchState({ ...round, publishedAt: null }, at)).toBe('draft')
    }),
  )
})
