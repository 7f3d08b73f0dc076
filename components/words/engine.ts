import { grouped } from '@/lib/forms/word'
import type { Problem } from '@/lib/result'
import { dateWords } from './figures'

/** What a sentence may say about the field besides the problem itself. */
export type Asked = { kind?: string; unit?: string; labelOf: (name: string) => string }

type Params = Record<string, string | number>
type Sentence = (params: Params, asked: Asked) => string

const CHOSEN = ['choice', 'multi', 'cascade']
const number = (value: string | number | undefined) => grouped(String(value ?? ''))
const withUnit = (value: string | number | undefined, { kind, unit }: Asked) =>
  [number(value), kind === 'money' ? '万元' : unit].filter(Boolean).join(' ')
const example = ({ kind }: Asked) => (kind === 'integer' ? '120' : '1234.5')

/** What the form language finds, by code. Every sentence says what is wrong, then how to mend it. */
export const ENGINE_SENTENCES: Record<string, Sentence> = {
  required: (_, { kind }) =>
    kind && CHOSEN.includes(kind) ? '还没有选。请选择一项。' : '还没有填。请补上。',
  not_accepted: () => '还没有同意。请读完上面的文字，再勾选。',
  file_missing: () => '还没有上传。请选择文件，再点“上传”。',
  too_many_files: ({ max, now }) => `最多 ${max} 个文件，现在有 ${now} 个。请删去多余的。`,

  too_short: ({ min, now }) => `至少 ${min} 字，现在 ${now} 字。请再补充 ${Number(min) - Number(now)} 字。`,
  too_long: ({ max, now }) => `最多 ${max} 字，现在 ${now} 字。请删去 ${Number(now) - Number(max)} 字。`,
  must_end_with: ({ ending }) => `应以“${ending}”结尾。请在末尾补上。`,
  must_not_contain: ({ word }) => `不能含有“${word}”。请删去这几个字。`,

  not_a_number: (_, asked) => `这里应填数字，例如 ${example(asked)}。请删去其他文字。`,
  unit_in_number: ({ text }, { kind, unit }) => {
    const own = kind === 'money' ? '万元' : unit
    return own ? `“${text}”带了单位。请只填数字，并核对是否以${own}计。` : `“${text}”带了单位。请只填数字。`
  },
  bad_grouping: ({ text }) => `“${text}”中逗号的位置不对，看不出是多少。请去掉逗号，重新核对数字。`,
  leading_zero: ({ text }) => `“${text}”开头多了 0。请去掉，并核对数字。`,
  not_whole: () => '这里应填整数。请去掉小数部分。',
  negative: (_, asked) => `不能小于 0。请核对后填写，例如 ${example(asked)}。`,
  must_be_above_zero: () => '应大于 0。请核对后填写。',
  too_small: ({ min }, asked) => `不能小于 ${withUnit(min, asked)}。请核对数字${unitDoubt(asked)}。`,
  too_large: ({ max }, asked) => `不能大于 ${withUnit(max, asked)}。请核对数字${unitDoubt(asked)}。`,
  too_many_decimals: ({ scale }) => `小数最多 ${scale} 位。请四舍五入后再填。`,
  above: ({ other, limit }, asked) =>
    `不能大于“${asked.labelOf(String(other))}”（${withUnit(limit, asked)}）。请核对这两项。`,
  sum_above: ({ fields, other, limit, now }, asked) =>
    `“${String(fields).split(',').map(asked.labelOf).join('”“')}”合计 ${withUnit(now, asked)}，大于“${asked.labelOf(String(other))}”（${withUnit(limit, asked)}）。请核对这几项。`,

  not_a_date: (_, { kind }) =>
    kind === 'month'
      ? '日历上没有这个月份。请按 2026-01 的写法填写。'
      : '日历上没有这一天。请按 2026-01-15 的写法填写。',
  in_future: () => '不能晚于今天。请核对年份和月份。',
  before_other: ({ other, first }, asked) =>
    `不能早于“${asked.labelOf(String(other))}”（${dateWords(String(first))}）。请核对这两个日期。`,
  too_early: ({ notBefore }) => `不能早于${dateWords(String(notBefore))}。请核对年份。`,

  not_an_option: () => '填写的内容不在可选范围内。请重新选择。',
  not_in_catalogue: ({ text }) => `目录中没有“${text}”。请输入名称或代码的一部分，再从列出的条目中选择。`,
  not_lowest_level: ({ label }) => `“${label}”下面还有细分。请选择最细的一级。`,
  free_code: ({ text }) => `目录中没有代码 ${text}，已照您填的保存，标为待核，由审核人员核对。`,

  not_in_list: ({ text, list }) => `“${text}”不在“${list}”中。请照清单中的写法填写，或先在清单中新增。`,

  carried_over: ({ year }) => `沿用自${year}年度，请核对。`,
  carried_unchecked: ({ year, count }) =>
    `有 ${count} 项沿用自${year}年度，还没有核对。请逐项核对，再点这一步上方的“已核对”。`,

  kept_already: () => '资料库里已经有相同的一条。请核对这一项，或回到资料库修改那一条。',
  duplicate: ({ rows }) => `第 ${rows} 行的内容相同。请核对，只留一行或改正。`,
  too_few_rows: ({ min, now }) =>
    `至少 ${min} 行，现在 ${now} 行。请再新增 ${Number(min) - Number(now)} 行。`,
  too_many_rows: ({ max, now }) => `最多 ${max} 行，现在 ${now} 行。请删去 ${Number(now) - Number(max)} 行。`,
}

const unitDoubt = ({ kind }: Asked) => (kind === 'money' ? '，是否误以元为单位' : '')

export const engineSentence = (problem: Problem, asked: Asked): string | null =>
  ENGINE_SENTENCES[problem.code]?.(problem.params ?? {}, asked) ?? null
