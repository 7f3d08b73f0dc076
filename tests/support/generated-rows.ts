import fc from 'fast-check'
import type { Cells } from '@/lib/forms/content'
import { choicesOf } from '@/lib/forms/exchange/choices'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import type { ColumnSpec, ListStep } from '@/lib/forms/spec'

const two = (value: number) => String(value).padStart(2, '0')
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\u0000', '').toWellFormed()),
  fc.constantFrom('=1+1', '@x', '-张三', '"引"', 'a\tb\nc', '12', '是', '３３０４', '_x000D_', '１，２３４'),
)

/** What a draft may hold in a column: what was chosen or typed rightly most times, anything at all now and then. */
function cellOf(column: ColumnSpec): fc.Arbitrary<Cells[string]> {
  const choices = choicesOf(column)
  const offered = choices ? fc.constantFrom(...choices.texts.map((text) => choices.valueBy(text)!)) : words
  const number = fc.oneof(
    fc.integer({ min: -5, max: 3e9 }).map(String),
    fc.constantFrom('1.50', '007', '1,234.5', '0.1'),
  )
  switch (column.kind) {
    case 'check':
      return fc.boolean()
    case 'multi':
      return fc.uniqueArray(offered, { maxLength: 4 })
    case 'choice':
    case 'cascade':
      return fc.oneof({ weight: 9, arbitrary: offered }, { weight: 1, arbitrary: words })
    case 'integer':
    case 'decimal':
    case 'money':
      return fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: words })
    case 'date':
    case 'month': {
      const day = fc
        .tuple(
          fc.integer({ min: 1949, max: 2030 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([y, m, d]) => (column.kind === 'date' ? `${y}-${two(m)}-${two(d)}` : `${y}-${two(m)}`))
      return fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: words })
    }
    default:
      return words
  }
}

/** Rows of a list, right and wrong, some cells of them empty. */
export const rowsOfList = (step: ListStep) =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      cells: fc.record(
        Object.fromEntries(exchangedColumns(step).map((column) => [column.name, cellOf(column)])),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Cells>,
    }),
    { maxLength: 12 },
  )
