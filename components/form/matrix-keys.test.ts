import { describe, expect, test } from 'vitest'
import { cellAfter, pastedCells, pasteInto } from './matrix-keys'

const size = { rows: 3, columns: 3 }
/** The middle of the first row is computed, not typed. */
const has = ({ row, column }: { row: number; column: number }) =>
  row >= 0 && row < 3 && column >= 0 && column < 3 && !(row === 0 && column === 1)
const edge = { atStart: true, atEnd: true }

describe('keys in a matrix', () => {
  test('Enter and the arrows lead to the next cell that is typed, over those that are not', () => {
    expect(cellAfter('Enter', { row: 0, column: 0 }, edge, size, has)).toEqual({ row: 1, column: 0 })
    expect(cellAfter('ArrowUp', { row: 2, column: 2 }, edge, size, has)).toEqual({ row: 1, column: 2 })
    expect(cellAfter('ArrowRight', { row: 0, column: 0 }, edge, size, has)).toEqual({ row: 0, column: 2 })
    expect(cellAfter('ArrowLeft', { row: 0, column: 2 }, edge, size, has)).toEqual({ row: 0, column: 0 })
  })

  test('nothing leads out of it, and within a text the arrows move the caret', () => {
    expect(cellAfter('ArrowDown', { row: 2, column: 0 }, edge, size, has)).toBeNull()
    expect(cellAfter('ArrowUp', { row: 1, column: 1 }, edge, size, has)).toBeNull()
    const inside = { atStart: false, atEnd: false }
    expect(cellAfter('ArrowLeft', { row: 1, column: 1 }, inside, size, has)).toBeNull()
    expect(cellAfter('ArrowRight', { row: 1, column: 1 }, inside, size, has)).toBeNull()
    expect(cellAfter('a', { row: 1, column: 1 }, edge, size, has)).toBeNull()
  })
})

describe('a paste from a spreadsheet', () => {
  test('is rows of cells, with or without a last line break; one cell alone is an ordinary paste', () => {
    expect(pastedCells('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(pastedCells(' 1,234.50 ')).toBeNull()
    expect(pastedCells('1\n2')).toEqual([['1'], ['2']])
  })

  test('fills the cells that are there, and passes over what lies outside or is computed', () => {
    const filled = pasteInto({ row: 0, column: 1 }, [['a', 'b', 'c'], ['d']], has)
    expect(filled.map(({ text }) => text)).toEqual(['b', 'd'])
  })
})
