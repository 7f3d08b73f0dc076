import type { Answer } from '../content'
import { isNumber } from '../formats/number'
import { masked } from '../masked'
import type { ColumnSpec } from '../spec'
import { choicesOf } from './choices'

/** Between the choices of one cell. A label may hold any other sign. */
export const BETWEEN = '；'

export const [YES, NO] = ['是', '否']

/** A cell as a spreadsheet shows it, which `readCell` reads back. What is personal is masked. Reads canonical answers. */
export function cellText(column: ColumnSpec, answer: Answer | undefined): { text: string; number?: true } {
  if (answer === undefined || answer === '') return { text: '' }
  switch (column.kind) {
    case 'choice':
    case 'cascade':
      return { text: choicesOf(column)!.textOf(String(answer)) }
    case 'multi': {
      const { textOf } = choicesOf(column)!
      return { text: (Array.isArray(answer) ? (answer as string[]) : []).map(textOf).join(BETWEEN) }
    }
    case 'check':
      return { text: answer === true ? YES : NO }
    case 'integer':
    case 'decimal':
    case 'money': {
      const text = String(answer)
      return isNumber(text) && String(Number(text)) === text ? { text, number: true } : { text }
    }
    default: {
      const text = String(answer)
      return { text: column.masked ? masked(column.masked, text) : text }
    }
  }
}
