import type { Db } from '@/db/client'
import { closeSession } from './open-session'

/** 退出: ends the browser's own session; answers the token that ends it at the provider too. */
export const leave = (db: Db, sessionId: string, address: string, now: Date): Promise<string | null> =>
  db.transaction(
    async (tx) =>
      (await closeSession(tx, sessionId, { reason: 'signed_out', address }, now))?.idToken ?? null,
  )
