import type { Db } from '@/db/client'
import type { Actor } from '@/lib/domain/actor'

/** Made once per request by `requireCtx()`: whoever holds one has been signed in. */
export type Ctx = { db: Db; actor: Actor; now: Date }
