import type { Kind } from '@/components/ui/kind'
import type { Moment } from '@/components/ui/timeline'
import type { Reason } from '@/lib/domain/event'
import { timeWords } from './figures'
import { reasonLabel } from './reasons'

const EVENTS: Record<string, { title: string; kind: Kind }> = {
  submitted: { title: '提交核验', kind: 'info' },
  verified: { title: '核验通过', kind: 'done' },
  returned: { title: '退回补充', kind: 'returned' },
}

type Event = {
  id: number
  kind: string
  at: Date
  actorName: string
  note: string | null
  reasons: Reason[] | null
}

/** What happened to a unit's basic information, as its reviewers read it. */
export const unitMomentsOf = (events: readonly Event[]): Moment[] =>
  events.map((event) => ({
    key: String(event.id),
    kind: EVENTS[event.kind]?.kind ?? 'info',
    title: EVENTS[event.kind]?.title ?? event.kind,
    at: event.at.toISOString(),
    atWords: timeWords(event.at),
    by: event.actorName,
    note: event.reasons && (
      <ul className="list-disc ps-5 text-sm">
        {event.reasons.map((reason) => (
          <li key={`${reason.field}${reason.text}`}>
            {reasonLabel(reason.code)}：{reason.text}
          </li>
        ))}
      </ul>
    ),
  }))
