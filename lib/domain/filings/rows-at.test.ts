import { describe, expect, test } from 'vitest'
import { type RowState, rowsAt } from './rows-at'

const state = (id: string, number: number, position: number, cells: RowState['cells'] = { name: id }) => ({
  id,
  number,
  position,
  cells,
})
const ids = (...of: Parameters<typeof rowsAt>) => rowsAt(...of).map(({ id }) => id)

describe('a list as its versions left it', () => {
  test('has its rows by position, without those that were taken away', () => {
    expect(ids([state('b', 1, 2), state('a', 1, 1), state('c', 2, 3, null)], null)).toEqual(['a', 'b'])
  })
  test('follows the last order that was kept, and what was added afterwards stands at its end', () => {
    const states = [state('a', 1, 1), state('b', 1, 2), state('c', 4, 3)]
    expect(ids(states, { number: 3, ids: ['b', 'a'] })).toEqual(['b', 'a', 'c'])
  })
  test('puts a row where it came back to, not where an older order had it', () => {
    const states = [state('a', 1, 1), state('b', 5, 9), state('c', 1, 3)]
    expect(ids(states, { number: 3, ids: ['b', 'c', 'a'] })).toEqual(['c', 'a', 'b'])
  })
  test('of the version that put it in order has also what that version added last', () => {
    const states = [state('a', 1, 1), state('b', 1, 2), state('c', 2, 3)]
    expect(ids(states, { number: 2, ids: ['b', 'a'] })).toEqual(['b', 'a', 'c'])
  })
})
