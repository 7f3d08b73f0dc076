import { describe, expect, test } from 'vitest'
import { columnShares } from './columns'

const list = (rows: string[][], labels = rows[0]!.map((_, index) => `列${index}`)) => ({
  columns: labels.map((label) => ({ label })),
  rows: rows.map((cells, index) => ({ id: String(index), cells: cells.map((cell) => [cell]) })),
})
const shares = (rows: string[][], labels?: string[]) => columnShares(list(rows, labels), 150, 5)

describe('the widths of a list', () => {
  test('fill the page beside the serial number', () => {
    const widths = shares([['张三', '浙江大学', '长'.repeat(300)]])
    expect(widths.reduce((sum, one) => sum + one)).toBeCloseTo(95, 1)
  })

  test('give a long remark more than a name, and not the whole page', () => {
    const [name, remark] = shares([['张三', '长'.repeat(2000)]])
    expect(remark).toBeGreaterThan(name!)
    expect(name).toBeGreaterThan(10)
  })

  test('keep an identity number and a date whole in a crowd of columns', () => {
    const crowd = Array.from({ length: 7 }, () => '研究方向与项目名称'.repeat(4))
    const [idNumber, day] = shares([['330402********001X', '2026年11月24日', ...crowd]])
    expect((idNumber! / 95) * 150).toBeGreaterThan(18)
    expect((day! / 95) * 150).toBeGreaterThan(15)
  })

  test('are the same for a list without rows', () => {
    expect(columnShares({ columns: [{ label: '甲' }, { label: '乙' }], rows: [] }, 150, 5)).toEqual([
      47.5, 47.5,
    ])
  })
})
