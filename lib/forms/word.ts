import { CATALOGUES, pathOf } from './catalogues'
import type { Answer } from './content'
import type { FieldSpec, Option } from './spec'

const labelIn = (options: readonly Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

/** What a number is counted in. */
export const unitOf = (field: FieldSpec): string | undefined =>
  field.kind === 'money' ? '万元' : 'unit' in field ? field.unit : undefined

/** An answer as people read it. `''` where there is none. Reads canonical answers. */
export function word(field: FieldSpec, answer: Answer | undefined): string {
  if (answer === undefined || answer === '') return ''
  switch (field.kind) {
    case 'choice':
      return labelIn(field.options, String(answer))
    case 'multi':
      return (Array.isArray(answer) ? (answer as string[]) : [])
        .map((value) => labelIn(field.options, value))
        .join('、')
    case 'cascade': {
      const path = field.catalogue in CATALOGUES ? pathOf(field.catalogue, String(answer)) : null
      if (!path) return `${String(answer)}（待核）`
      // A 职称 is known by its name alone: its code is our own.
      return field.catalogue === 'title' ? path.at(-1)! : `${path.join(' / ')}（${String(answer)}）`
    }
    case 'check':
      return answer === true ? '是' : '否'
    case 'consent':
      return answer === true ? `已阅读并承诺（文本版本 ${field.version}）` : ''
    case 'date': {
      const [year, month, day] = String(answer).split('-').map(Number)
      return day ? `${year}年${month}月${day}日` : String(answer)
    }
    case 'month': {
      const [year, month] = String(answer).split('-').map(Number)
      return month ? `${year}年${month}月` : String(answer)
    }
    case 'money':
      return `${grouped(String(answer))} 万元`
    case 'integer':
    case 'decimal':
      // What counts nothing is a name: a year is 2021 and not 2,021.
      if (field.kind === 'integer' && !field.unit) return String(answer)
      return field.unit ? `${grouped(String(answer))} ${field.unit}` : grouped(String(answer))
    default:
      return String(answer)
  }
}

/** Thousands separators; the decimals stay as they are. */
export function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.')
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? separated : `${separated}.${decimals}`
}
