import type { ColumnSpec } from '@/lib/forms/spec'
import { grouped } from '@/lib/forms/word'

/** How a column of a list is to be filled in, in short sentences: for the comments and the notes of a template. */
export function columnRules(column: ColumnSpec): string[] {
  return [
    column.optional ? '选填。' : column.when ? '适用时必填。' : '必填。',
    ...kindRules(column),
    ...(column.help ? [column.help] : []),
    ...('derived' in column && column.derived ? ['证件为居民身份证时由系统从号码得出，可以不填。'] : []),
  ]
}

function kindRules(column: ColumnSpec): string[] {
  switch (column.kind) {
    case 'text':
    case 'longText':
      return [
        column.min ? `${column.min} 至 ${column.max} 字。` : `最多 ${column.max} 字。`,
        ...(column.kind === 'text' && column.masked
          ? ['号码请按文本填写；导出时中间各位显示为 *，带 * 的内容导入时不改原来的号码。']
          : []),
      ]
    case 'integer':
    case 'decimal':
      return [
        `填${column.kind === 'integer' ? '整数' : `数字，最多 ${column.scale} 位小数`}${column.unit ? `，单位${column.unit}，不带单位` : ''}。`,
        ...range(column.min, column.max),
      ]
    case 'money':
      return ['填数字，单位万元，最多 4 位小数，不带单位。', ...(column.aboveZero ? ['应大于 0。'] : [])]
    case 'date':
      return ['写作 2026-01-15。', ...(column.notFuture ? ['不能晚于今天。'] : [])]
    case 'month':
      return ['写作 2026-01。', ...(column.notFuture ? ['不能晚于本月。'] : [])]
    case 'choice':
      return ['从下拉列表中选择一项。']
    case 'cascade':
      return [`从下拉列表中选择最细的一级${column.free ? `，没有的可以填代码（${column.free.hint}）` : ''}。`]
    case 'multi':
      return [`可填多项，用“；”隔开：${column.options.map(({ label }) => label).join('；')}。`]
    case 'check':
      return ['填“是”或“否”。']
  }
}

function range(min: number | undefined, max: number | undefined): string[] {
  if (min !== undefined && max !== undefined)
    return [`在 ${grouped(String(min))} 与 ${grouped(String(max))} 之间。`]
  if (min !== undefined) return [`不小于 ${grouped(String(min))}。`]
  return max === undefined ? [] : [`不大于 ${grouped(String(max))}。`]
}

export const templateNote = (noun: string, maxRows: number): string =>
  `从第 3 行起填写，每行一条${noun}，最多 ${grouped(String(maxRows))} 行。标 * 的必填；把鼠标停在列名上可看填写要求，详见“填写说明”。请不要改动列名。填好后保存，在清单页点“导入”。`

export const exportNote = (noun: string): string =>
  `可以直接修改后再导入：已有的${noun}会更新，新写的行会新增，空白的格子和带 * 的号码不改原来的内容。删除请在清单页进行。最后一列用来认出原来的行，请不要改动。`
