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

/** The address at which a figure is filled in, by its name. Absent: there is no place for it here. */
export type Places = Readonly<Record<string, string>>

type Props = {
  results: readonly GroupResult[]
  /** Makes the ids: two lists may stand on one page. */
  prefix: string
  places: Places
}

/** Every condition with its state, the figure found and the figure needed, its clause, and what to do. */
export function Findings({ results, prefix, places }: Props) {
  if (results.length === 0) return null
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
          <div className="min-w-0 space-y-2">
            {isChoice(group) && <p className="text-sm text-muted">{ONE_IS_ENOUGH}</p>}
            <ul className="space-y-3 lg:space-y-2">
              {group.items
                .filter(({ matters }) => matters)
                .map((result) => (
                  <ItemLine
                    key={`${result.item.field} ${result.item.label}`}
                    result={result}
                    place={places[result.item.field]}
                  />
                ))}
            </ul>
            <NotNeeded results={group.items.filter(({ matters }) => !matters)} places={places} />
            <p className="text-sm text-muted">依据：{group.clause}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Whether there is still something to choose between. */
const isChoice = ({ items, state }: GroupResult) =>
  state !== 'met' && items.length > 1 && items.every(({ alternative }) => alternative)

/** On a wide page one line: what it is, what was found, what is needed, what to do. */
function ItemLine({ result, place }: { result: ItemResult; place?: string }) {
  const { item, state } = result
  const advice = adviceWords(result, place !== undefined)
  return (
    <li className="grid gap-x-5 gap-y-0.5 lg:grid-cols-[minmax(0,4fr)_minmax(0,6fr)]">
      <p>{place ? <TextLink href={place}>{item.label}</TextLink> : item.label}</p>
      <dl className="flex flex-wrap gap-x-5 text-sm leading-[1.625rem]">
        <div className="flex min-w-36 gap-1.5">
          <dt className="shrink-0 text-muted">实际数据</dt>
          <dd className={cn('font-semibold', state === 'unmet' && 'text-danger')}>{foundWords(result)}</dd>
        </div>
        <div className="flex gap-1.5">
          <dt className="shrink-0 text-muted">要求</dt>
          <dd>{neededWords(item)}</dd>
        </div>
        {advice && (
          <div className="flex basis-full gap-1.5">
            <dt className="shrink-0 text-muted">怎么办</dt>
            <dd>{advice}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}

/** The other alternatives, in one sentence: nothing has to be done about them. */
function NotNeeded({ results, places }: { results: readonly ItemResult[]; places: Places }) {
  if (results.length === 0) return null
  return (
    <p className="text-sm text-muted">
      {NOT_NEEDED}：
      {results.map((result, at) => {
        const { item } = result
        const place = places[item.field]
        return (
          <span key={item.label}>
            {at > 0 && '、'}
            {place ? <TextLink href={place}>{item.label}</TextLink> : item.label}（{foundWords(result)}）
          </span>
        )
      })}
    </p>
  )
}
