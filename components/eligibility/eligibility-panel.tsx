'use client'

import { useMemo, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import {
  countWords,
  FINDING_KIND,
  FINDING_LOOK,
  FINDING_WORDS,
  foundWords,
  neededWords,
} from '@/components/words/eligibility'
import { countFindings, evaluate, type GroupResult } from '@/lib/domain/eligibility/evaluate'
import type { Pack } from '@/lib/domain/eligibility/pack'
import type { Places } from './findings'
import { useFigures } from './live-figures'

// Whoever opened it on one step finds it open on the next.
let opened = false

/** 申报条件 beside the step: how many conditions stand how, and on opening it what is still lacking and where. */
export function EligibilityPanel({ pack, places, href }: { pack: Pack; places: Places; href: string }) {
  const figures = useFigures()
  const results = useMemo(() => evaluate(pack, figures), [pack, figures])
  const [open, setOpen] = useState(opened)
  return (
    <details
      className="rounded-md border border-line bg-surface"
      open={open}
      onToggle={(event) => {
        opened = event.currentTarget.open
        setOpen(opened)
      }}
    >
      <summary className="min-h-11 px-5 py-3">
        <h2 className="inline">申报条件</h2>
        <span className="block text-sm text-muted">{countWords(countFindings(results))}</span>
      </summary>
      <div className="border-t border-line px-5 py-3">
        <ul className="space-y-2">
          {results.map((group) => (
            <li key={group.id}>
              <GroupLine group={group} places={places} />
            </li>
          ))}
        </ul>
        <p className="mt-3 text-sm">
          <TextLink href={href}>查看依据和怎么办</TextLink>
        </p>
      </div>
    </details>
  )
}

function GroupLine({ group, places }: { group: GroupResult; places: Places }) {
  const { label, state, items } = group
  // What this form does not ask is told by the state alone.
  const lacking = items.flatMap((result) => {
    const place = places[result.item.field]
    return state !== 'met' && result.matters && result.state !== 'met' && place ? [{ place, result }] : []
  })
  return (
    <>
      <p className="flex items-start gap-2 text-sm">
        <Icon name={FINDING_KIND[state]} className={`mt-[0.1875rem] ${FINDING_LOOK[state]}`} />
        <span className="min-w-0 flex-1">{label}</span>
        <span className={`whitespace-nowrap ${FINDING_LOOK[state]}`}>{FINDING_WORDS[state]}</span>
      </p>
      {lacking.map(({ place, result }) => (
        <p key={`${result.item.field} ${result.item.label}`} className="ms-6 text-sm text-muted">
          <TextLink href={place}>{result.item.label}</TextLink>：{foundWords(result)}，要求
          {neededWords(result.item)}
        </p>
      ))}
    </>
  )
}
