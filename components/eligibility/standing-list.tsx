import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { FINDING_KIND, FINDING_LOOK, FINDING_WORDS } from '@/components/words/eligibility'
import type { GroupResult } from '@/lib/domain/eligibility/evaluate'

/** One line for each condition: its mark, its name, its state in a word, and the way to the whole of it. */
export function StandingList({
  results,
  hrefOf,
}: {
  results: readonly GroupResult[]
  /** Where the whole of it stands; without one the lines lead nowhere. */
  hrefOf?: (group: GroupResult) => string
}) {
  return (
    <ul className="-mx-1">
      {results.map((group) => (
        <li key={group.id}>
          {hrefOf ? (
            <a href={hrefOf(group)} className={cn(LINE, 'text-ink no-underline hover:bg-soft')}>
              <Standing group={group} />
            </a>
          ) : (
            <p className={LINE}>
              <Standing group={group} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const LINE = 'flex min-h-8 items-center gap-2 rounded-sm px-1 text-sm'

function Standing({ group: { label, state } }: { group: GroupResult }) {
  return (
    <>
      <Icon name={FINDING_KIND[state]} className={FINDING_LOOK[state]} />
      <span className="min-w-0 flex-1">{label}</span>
      <span className={cn('whitespace-nowrap', FINDING_LOOK[state])}>{FINDING_WORDS[state]}</span>
    </>
  )
}
