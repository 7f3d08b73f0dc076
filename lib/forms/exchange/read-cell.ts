import type { Cells } from '../content'
import { isRealDate, normaliseDate } from '../formats/date'
import { fold } from '../formats/text'
import type { ColumnSpec } from '../spec'
import { type Choices, choicesOf, folded } from './choices'
import { unitOf } from './columns'

const TRUE = ['是', '有', '√', '✓', '☑', 'Y', 'YES', 'TRUE', '1']

/** What a spreadsheet's cell says, as an answer. What is no choice stays as it was typed, for the checks to tell. */
export function readCell(column: ColumnSpec, text: string): Cells[string] {
  switch (column.kind) {
    case 'choice':
      return choicesOf(column)!.valueBy(text) ?? text.trim()
    case 'cascade':
      return inCatalogue(choicesOf(column)!, text)
    case 'multi':
      return several(choicesOf(column)!, text)
    case 'check':
      return TRUE.includes(folded(text))
    case 'month': {
      const day = normaliseDate(text)
      return isRealDate(day) ? day.slice(0, 7) : text
    }
    case 'integer':
    case 'decimal':
    case 'money': {
      const unit = unitOf(column)
      const plain = fold(text)
      return unit && plain.endsWith(unit) ? plain.slice(0, -unit.length) : text
    }
    default:
      return text
  }
}

/** Also as pages word it: with its code in brackets behind it, or marked as one that nobody knows yet. */
function inCatalogue({ valueBy }: Choices, text: string): string {
  const plain = text.trim().replace(/（待核）$/, '')
  const code = /[（(]([^（）()]+)[）)]$/.exec(plain)?.[1]
  return valueBy(plain) ?? (code && valueBy(code)) ?? plain
}

function several({ valueBy }: Choices, text: string): string[] {
  const whole = valueBy(text)
  if (whole !== undefined) return [whole]
  const values = text
    .split(/[；;|\n]/)
    .flatMap((part) => {
      const value = valueBy(part)
      if (value !== undefined) return [value]
      const pieces = part.split(/[、，,]/)
      return pieces.every((piece) => valueBy(piece) !== undefined)
        ? pieces.map((one) => valueBy(one)!)
        : [part.trim()]
    })
    .filter((value) => value !== '')
  return [...new Set(values)]
}
