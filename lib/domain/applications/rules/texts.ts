import type { Cells, Content } from '@/lib/forms/content'
import { columnsOf, fieldsOf } from '@/lib/forms/fields'
import type { FieldSpec, FormSpec, TableField } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { problemAt, type Rule } from './rule'

const PLACEHOLDER = /请输入|待补充|待填写|[XxＸ×]{3,}|[*＊]{3,}/
const REUSED_FROM = 200

type Text = { step: string; field: string; row?: string; label: string; text: string }

/** Free words only: what has a written form of its own, such as a code, may well contain XXX. */
const isFree = (field: FieldSpec) =>
  field.kind === 'longText' || (field.kind === 'text' && !field.format && !field.formatBy)

function textsOf(form: FormSpec, content: Content): Text[] {
  return form.steps.flatMap((step) => {
    if (step.kind === 'attachments') return []
    if (step.kind === 'form') {
      return fieldsOf(step).flatMap((field) =>
        textOf(field, step.key, content.answers[step.key]?.[field.name]),
      )
    }
    const columns = columnsOf(step).filter(isFree)
    return (content.rows[step.key] ?? []).flatMap((row) =>
      columns.flatMap((field) => textOf(field, step.key, row.cells[field.name], row.id)),
    )
  })
}

function textOf(field: FieldSpec, step: string, value: unknown, row?: string): Text[] {
  if (field.kind === 'table') return textsOfTable(field, step, value)
  return isFree(field) && typeof value === 'string'
    ? [{ step, field: field.name, ...(row !== undefined && { row }), label: field.label, text: value }]
    : []
}

const textsOfTable = (field: TableField, step: string, value: unknown): Text[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((cells, index) =>
    typeof cells === 'object' && cells !== null
      ? field.columns.flatMap((column) =>
          textOf(column, step, (cells as Cells)[column.name]).map((text) => ({
            ...text,
            field: `${field.name}.${index}.${column.name}`,
          })),
        )
      : [],
  )

const at = ({ step, field, row }: Text) => ({ step, field, ...(row !== undefined && { row }) })

/** R34: nothing left to fill in, and no long paragraph used twice. */
export const texts: Rule = {
  id: 'R34',
  check: ({ form, content }) => {
    const all = textsOf(form, content)
    const unfinished = all.flatMap((one): Problem[] => {
      const found = PLACEHOLDER.exec(one.text)?.[0]
      return found ? [problemAt(at(one), 'r34_placeholder', 'warning', { found })] : []
    })
    return [...unfinished, ...reused(all)]
  },
}

function reused(all: readonly Text[]): Problem[] {
  const first = new Map<string, Text>()
  return all.flatMap((one) =>
    one.text.split('\n').flatMap((line) => {
      const paragraph = line.trim()
      // A character takes one place or two.
      if (paragraph.length <= REUSED_FROM || [...paragraph].length <= REUSED_FROM) return []
      const earlier = first.get(paragraph)
      if (!earlier) {
        first.set(paragraph, one)
        return []
      }
      return [problemAt(at(one), 'r34_reused', 'warning', { found: earlier.label })]
    }),
  )
}
