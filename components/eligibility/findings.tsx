import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { TextLink } from '@/components/ui/text-link'
import {
  adviceWords,
  FINDING_KIND,
  FINDING_WORDS,
  foundWords,
  NOT_NEEDED,
  neededWords,
  ONE_IS_ENOUGH,
} from '@/components/words/eligibility'
import type { GroupResult, ItemResult } from '@/lib/domain/eligibility/evaluate'

/** Where a figure is filled in, by its name. Absent: this form has no place for it. */
export type Places = Readonly<Record<string, { href: string; title: string }>>

type Props = {
  results: readonly GroupResult[]
  /** Makes the ids: two lists may stand on one page. */
  prefix: string
  places?: Places
}

/** Every condition with its state, the figure found and the figure needed, its clause, and what to do. */
export function Findings({ results, prefix, places }: Props) {
  return (
    <ul className="divide-y divide-line">
      {results.map((group) => (
        <li
          key={group.id}
          id={`${prefix}-${group.id}`}
          tabIndex={-1}
          className="grid scroll-mt-20 gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-start">
            <h3>{group.label}</h3>
            <Badge kind={FINDING_KIND[group.state]}>{FINDING_WORDS[group.state]}</Badge>
          </div>
          <div className="min-w-0">
            {group.items.length > 1 && group.items.every(({ alternative }) => alternative) && (
              <p className="text-sm text-muted">{ONE_IS_ENOUGH}</p>
            )}
            <ul className="space-y-2.5">
              {group.items.map((result) => (
                <ItemLine key={keyOf(result)} result={result} place={places?.[result.item.field]} />
              ))}
            </ul>
            <p className="mt-2 text-sm text-muted">依据：{group.clause}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const keyOf = ({ item }: ItemResult) => `${item.field} ${item.label}`

function ItemLine({ result, place }: { result: ItemResult; place?: { href: string; title: string } }) {
  const { item, state, matters } = result
  const advice = adviceWords(result)
  const lacking = state === 'unmet' && matters
  return (
    <li>
      <p className={cn(!matters && 'text-muted')}>{item.label}</p>
      <dl className="flex flex-wrap gap-x-6 text-sm">
        <div className="flex gap-1.5">
          <dt className="text-muted">实际数据</dt>
          <dd className={cn('font-semibold', lacking && 'text-danger', !matters && 'font-normal text-muted')}>
            {foundWords(result)}
          </dd>
        </div>
        <div className="flex gap-1.5">
          <dt className="text-muted">要求</dt>
          <dd className={cn(!matters && 'text-muted')}>{neededWords(item)}</dd>
        </div>
      </dl>
      {(advice || place) && (
        <p className="text-sm">
          {advice && (
            <>
              <span className="text-muted">怎么办</span> {advice}
            </>
          )}
          {place && (
            <TextLink href={place.href} className={advice ? 'ms-2' : undefined}>
              {place.title}
            </TextLink>
          )}
        </p>
      )}
      {!matters && <p className="text-sm text-muted">{NOT_NEEDED}</p>}
    </li>
  )
}
