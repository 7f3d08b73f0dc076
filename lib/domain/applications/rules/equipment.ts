import type { Row } from '@/lib/forms/content'
import { isRealDate } from '@/lib/forms/formats/date'
import type { Problem } from '@/lib/result'
import { dayIn } from '../../shanghai'
import { monthsLater } from './days'
import { amountIn, cell, problemAt, type Rule, rowsIn, sumOf } from './rule'

const MONTHS_BEFORE = 3
const at = (row: Row, field: string) => ({ step: 'equipment', row: row.id, field })
const isProduction = (row: Row) => cell(row.cells, 'category') === 'production'

/** R27: bought, then used, by today; not bought for the occasion. */
export const equipmentDates: Rule = {
  id: 'R27',
  check: ({ content, batch, now }) => {
    const [today, opens] = [dayIn(now), dayIn(batch.opensAt)]
    return rowsIn(content, 'equipment').flatMap((row): Problem[] => {
      const [bought, used] = [cell(row.cells, 'purchaseDate'), cell(row.cells, 'useDate')]
      if (!isRealDate(bought)) return []
      if (isRealDate(used) && used < bought)
        return [problemAt(at(row, 'useDate'), 'r27_reversed', 'error', { found: used, expected: bought })]
      if (isRealDate(used) && used > today)
        return [problemAt(at(row, 'useDate'), 'r27_future', 'error', { found: used, expected: today })]
      if (monthsLater(bought, MONTHS_BEFORE) <= opens) return []
      const params = { found: bought, expected: MONTHS_BEFORE, opensOn: opens }
      return [problemAt(at(row, 'purchaseDate'), 'r27_new', 'warning', params)]
    })
  },
}

/** R27: no single piece is worth nearly a third of all the equipment that counts. */
export const singlePiece: Rule = {
  id: 'R27',
  check: ({ content }) => {
    const rows = rowsIn(content, 'equipment').filter((row) => !isProduction(row))
    const worth = rows.flatMap((row) => {
      const [price, count] = [amountIn(row.cells, 'unitPrice'), amountIn(row.cells, 'qty')]
      return price && count ? [{ row, price, value: price.times(count) }] : []
    })
    const all = sumOf(worth.map(({ value }) => value))
    return worth.flatMap(({ row, price }) => {
      if (price.times(10).lte(all.times(3))) return []
      const params = { found: price.toString(), share: price.times(100).div(all).toFixed(2), expected: 30 }
      return [problemAt(at(row, 'unitPrice'), 'r27_large', 'warning', params)]
    })
  },
}

/** R28: what produces does not count as research equipment. */
export const productionEquipment: Rule = {
  id: 'R28',
  check: ({ content }) =>
    rowsIn(content, 'equipment')
      .filter(isProduction)
      .map((row) => problemAt(at(row, 'category'), 'r28_production', 'warning')),
}
