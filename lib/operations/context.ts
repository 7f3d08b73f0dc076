import type { Db } from '@/db/client'
import type { Actor } from '@/lib/domain/actor'
import type { EventActor } from '@/lib/domain/event'

/** Made once per request by `requireCtx()`: whoever holds one has been signed in. */
export type Ctx = {
  db: Db
  actor: Actor
  now: Date
  /** Where the call comes from; absent for seeds and jobs. */
  address?: string
}

/** Who does it and when, for the event and the audit row of a change. */
export const byOf = ({ actor, address, now }: Ctx): EventActor & { at: Date } => ({
  actorId: actor.accountId,
  actorName: actor.name,
  actorRole: actor.role,
  address: address ?? null,
  at: now,
})
