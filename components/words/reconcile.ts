import type { Kind } from '@/components/ui/kind'
import type { Agreement, Reconciled } from '@/lib/domain/applications/reconcile'
import { grouped } from '@/lib/forms/word'

export const AGREEMENT_WORDS: Record<Agreement, string> = { agrees: '一致', differs: '不一致', open: '待填' }
export const AGREEMENT_KIND: Record<Agreement, Kind> = { agrees: 'done', differs: 'danger', open: 'waiting' }

/** 2 项不一致，3 项待填，8 项一致 */
export const agreementWords = (pairs: readonly Reconciled[]): string =>
  (['differs', 'open', 'agrees'] as const)
    .map((state) => [state, pairs.filter((pair) => pair.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} 项${AGREEMENT_WORDS[state]}`)
    .join('，')

/** 1,200.5 万元；未填 */
export const valueWords = (value: string | null, unit: string): string =>
  value === null ? '未填' : `${grouped(value)} ${unit}`

/** How far they are apart, then what to do; `''` where nothing is to be done. */
export function differenceWords({ relation, unit, difference, sides }: Reconciled): string {
  if (difference === null) return ''
  const [one, other] = sides
  const apart = valueWords(difference.replace(/^-/, ''), unit)
  if (relation === 'notLess') return `“${one.label}”少 ${apart}，应不少于“${other.label}”。请核对这两处。`
  return `“${one.label}”${difference.startsWith('-') ? '少' : '多'} ${apart}。请核对这两处。`
}
