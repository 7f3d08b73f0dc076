import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from './content'
import { changedRows, type RowChange } from './row-changes'

const row = (id: string): Row => ({ id, cells: { name: id } })
const abc = ['a', 'b', 'c'].map(row)
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join('')

describe('a list after a change', () => {
  test.each<[RowChange, string]>([
    [{ kind: 'move', id: 'c', before: 'a' }, 'cab'],
    [{ kind: 'move', id: 'a', before: 'c' }, 'bac'],
    [{ kind: 'move', id: 'a', before: null }, 'bca'],
    [{ kind: 'delete', id: 'b' }, 'ac'],
    [{ kind: 'put', id: 'd', cells: {} }, 'abcd'],
    [{ kind: 'put', id: 'b', cells: { name: 'x' } }, 'abc'],
  ])('%j leaves %s', (change, left) => {
    expect(ids(changedRows(abc, change))).toBe(left)
  })

  test('of a row that is gone, or before one that is gone, loses nothing else', () => {
    expect(ids(changedRows(abc, { kind: 'move', id: 'x', before: 'a' }))).toBe('abc')
    expect(ids(changedRows(abc, { kind: 'move', id: 'a', before: 'x' }))).toBe('bca')
    expect(ids(changedRows(abc, { kind: 'delete', id: 'x' }))).toBe('abc')
  })

  test('put changes the cells of its row alone', () => {
    const rows = changedRows(abc, { kind: 'put', id: 'b', cells: { name: 'x' } })
    expect(rows).toEqual([row('a'), { id: 'b', cells: { name: 'x' } }, row('c')])
  })

  test('moves keep every row, and never one twice', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.option(id))), (moves) => {
        const moved = moves.reduce(
          (rows, [one, before]) => changedRows(rows, { kind: 'move', id: one, before }),
          'abcd'.split('').map(row),
        )
        expect([...ids(moved)].sort().join('')).toBe('abcd')
      }),
    )
  })
})
