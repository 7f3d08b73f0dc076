import { AUDIT_ACTIONS } from '@/lib/domain/audit/entry'
import { instantOf } from '@/lib/domain/shanghai'
import type { AuditFilter } from '@/lib/operations/audit/search'

type Query = Record<string, string | string[] | undefined>

/** What was typed into the filter, as text to show again. */
export type TypedFilter = Record<'from' | 'until' | 'actor' | 'action' | 'object', string>

const NAMES = ['from', 'until', 'actor', 'action', 'object'] as const
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const DAY_MS = 24 * 60 * 60 * 1000

/** Days are whole days of Asia/Shanghai, the last one included. What makes no sense filters nothing. */
export function filterOf(query: Query): { typed: TypedFilter; filter: AuditFilter } {
  const typed = Object.fromEntries(
    NAMES.map((name) => [name, typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '']),
  ) as TypedFilter
  const day = (text: string) => (DAY.test(text) ? instantOf(text) : undefined)
  const until = day(typed.until)
  return {
    typed,
    filter: {
      from: day(typed.from),
      until: until && new Date(until.getTime() + DAY_MS),
      actor: typed.actor || undefined,
      action: AUDIT_ACTIONS.find((one) => one === typed.action),
      object: typed.object || undefined,
    },
  }
}

/** The filter as an address, without what was left open. */
export const queryOf = (typed: TypedFilter, more: Record<string, string> = {}): string =>
  new URLSearchParams(Object.entries({ ...typed, ...more }).filter(([, value]) => value !== '')).toString()
