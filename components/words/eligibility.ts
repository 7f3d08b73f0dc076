import type { Kind } from '@/components/ui/kind'
import type { Finding, GroupResult, ItemResult } from '@/lib/domain/eligibility/evaluate'
import type { Item, Pack } from '@/lib/domain/eligibility/pack'
import { digitsOf } from '@/lib/domain/eligibility/shown'
import { grouped } from '@/lib/forms/word'

/** The three ways a condition stands, always as a word. */
export const FINDING_WORDS: Record<Finding, string> = { met: '符合', unmet: '不符合', unknown: '待核查' }
export const FINDING_KIND: Record<Finding, Kind> = { met: 'done', unmet: 'danger', unknown: 'waiting' }
export const FINDING_LOOK: Record<Finding, string> = {
  met: 'text-done',
  unmet: 'text-danger',
  unknown: 'text-muted',
}

/** 12 项符合，1 项不符合，2 项待核查 */
export const countWords = (counts: Readonly<Record<Finding, number>>): string =>
  (['met', 'unmet', 'unknown'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} 项${FINDING_WORDS[state]}`)
    .join('，') || '没有适用的条件'

const BOUND_WORDS = { gte: '不低于', gt: '高于', lte: '不高于', lt: '低于' } as const
/** What is counted in pieces is more or fewer, not higher or lower. */
const COUNT_WORDS = { gte: '不少于', gt: '多于', lte: '不多于', lt: '少于' } as const
const PIECES = ['人', '项', '件', '天', '个', '台(套)', '㎡']

const yesNo = (value: boolean) => (value ? '是' : '否')
const withUnit = (digits: string, unit: string | undefined) => (unit ? `${digits} ${unit}` : digits)

/** 不低于 200 万元；是 */
export function neededWords({ op, value, unit }: Item): string {
  if (typeof value === 'boolean') return yesNo(op === 'ne' ? !value : value)
  if (typeof value !== 'string') return value.join('、')
  if (op === 'eq' || op === 'ne') return op === 'ne' ? `不是${value}` : value
  if (op === 'in') return value
  const words = unit && PIECES.includes(unit) ? COUNT_WORDS : BOUND_WORDS
  return `${words[op]} ${withUnit(grouped(value), unit)}`
}

/** 2.9998 %（未达3%）, where two decimals would read as if it were reached. */
export function foundWords({ item, found }: ItemResult): string {
  if (found === null) return '未填'
  if (typeof found === 'boolean') return yesNo(found)
  const { digits, close } = digitsOf(found, item)
  if (digits === '') return '—'
  const text = withUnit(grouped(digits), item.unit)
  return close && item.op === 'gte' ? `${text}（未达${String(item.value)}${item.unit ?? ''}）` : text
}

/** What to do about one item; `''` where nothing has to be done. `asked`: there is a place for it here. */
export function adviceWords(result: ItemResult, asked = true): string {
  const { item, state, found, matters } = result
  if (state === 'met' || !matters) return ''
  if (state === 'unmet') return item.todo
  if (found !== null && foundWords(result) === '—') return '按现在的数额算不出比例，请核对营业收入。'
  if (found !== null) return '还要看适用哪一组条件，把企业类型特征、销售收入等填写后自动判断。'
  return asked ? '填写后自动判断。' : '这里不填这一项，审核时核查。'
}

/** Beside the conditions of which one is enough. */
export const ONE_IS_ENOUGH = '以下有一项符合即可'
export const NOT_NEEDED = '已有一项符合，以下不影响结果'

/** The whole standing in a sentence: what it means, then what to do. */
export function standingWords(results: readonly GroupResult[]): { kind: Kind; title: string; text: string } {
  const unmet = results.filter(({ state, severity }) => state === 'unmet' && severity === 'block')
  if (unmet.length > 0)
    return {
      kind: 'danger',
      title: `${unmet.length} 项条件不符合`,
      text: `${unmet.map(({ label }) => label).join('、')}没有达到要求。请看下面每一项的“怎么办”。`,
    }
  if (results.some(({ state }) => state === 'unmet'))
    return {
      kind: 'returned',
      title: '没有不能申报的情况，有的条件需要说明',
      text: '提交时请说明原因。',
    }
  if (results.some(({ state }) => state === 'unknown'))
    return {
      kind: 'info',
      title: '目前没有不符合的条件',
      text: '待核查的条件补充填写后自动判断。',
    }
  return { kind: 'done', title: '全部条件符合', text: '自查结果供参考，以审核部门的认定为准。' }
}

/** How far the next standard above is. */
export function higherWords(results: readonly GroupResult[]): string {
  const lacking = results.filter(({ state }) => state === 'unmet')
  if (lacking.length > 0)
    return `还差 ${lacking.length} 项：${lacking.map(({ label }) => label).join('、')}。`
  return results.some(({ state }) => state === 'unknown')
    ? '没有明确不符合的，待核查的条件还要补充。'
    : '各项都已达到。'
}

/** Where a pack's conditions come from. */
export const sourceWords = ({ source }: Pick<Pack, 'source'>): string =>
  `依据：${source.title}${source.docNo ? `（${source.docNo}）` : ''}。${source.note}`

/** The public page's name. */
export const SELF_CHECK_TITLE = '申报条件自查'
