import type { Row } from '@/lib/forms/content'
import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { monthsLater } from './days'
import { amountIn, cell, problemAt, type Rule, rowsIn, sumOf } from './rule'

const MONTHS_BEFORE = 3
const at = (row: Row, field: string) => ({ step: 'equipment', row: row.id, field })
const isProduction = (row: Row) => cell(row.cells, 'category') === 'production'

/** R27: not bought for the occasion. That it was bought, then used, by today is the definition's own check. */
export const newEquipment: Rule = {
  id: 'R27',
  check: ({ content, batch }) => {
    const opensOn = dayIn(batch.opensAt)
    return rowsIn(content, 'equipment').flatMap((row) => {
      const found = cell(row.cells, 'purchaseDate')
      if (!isRealDate(found) || monthsLater(found, MONTHS_BEFORE) <= opensOn) return []
      const params = { found, expected: MONTHS_BEFORE, opensOn }
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
      if (all.lte(0) || price.times(10).lte(all.times(3))) return []
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
