import { ok, type Result, refuse } from '@/lib/result'
import type { Actor } from '../actor'

/** T1: someone who acts for a verified unit, while the round is open. A person without a unit cannot apply yet. */
export function mayApply(
  actor: Actor,
  unit: { verified: unknown } | null,
  batch: { opensAt: Date; closesAt: Date } | null,
  now: Date,
): Result<null> {
  if (actor.role !== 'legal_admin' && actor.role !== 'member') return refuse({ code: 'not_allowed' })
  if (!actor.unitId) return refuse({ code: 'not_bound' })
  if (!batch) return refuse({ code: 'not_found' })
  if (!unit?.verified) return refuse({ code: 'unit_not_verified' })
  return isOpen(batch, now)
}

/** R02. A request that began before the end is in time: `now` is when it began. */
export function isOpen(batch: { opensAt: Date; closesAt: Date }, now: Date): Result<null> {
  if (now < batch.opensAt) return refuse({ code: 'not_open', opensAt: batch.opensAt.toISOString() })
  return now >= batch.closesAt ? refuse({ code: 'closed', since: batch.closesAt.toISOString() }) : ok(null)
}
