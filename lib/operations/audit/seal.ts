import { createHash } from 'node:crypto'
import { holdChain, layLinks, unsealedRows } from '@/db/audit'
import type { Db } from '@/db/client'
import { type Digest, GENESIS, type Link, linkOf } from '@/lib/domain/audit/chain'

export const sm3: Digest = (text) => createHash('sm3').update(text).digest('hex')

const AT_ONCE = 1_000

/** Where the chain ends; null where nothing was ever put on record. */
export type Head = { position: number; hash: string }

/** Seals every committed row that has no link yet. Any number may do it at once: one works, the others find nothing left. */
export async function sealAudit(db: Db, now: Date): Promise<{ sealed: number; head: Head | null }> {
  let sealed = 0
  for (;;) {
    const { laid, head } = await sealSome(db, now)
    sealed += laid
    if (laid < AT_ONCE) return { sealed, head }
  }
}

const sealSome = (db: Db, now: Date): Promise<{ laid: number; head: Head | null }> =>
  db.transaction(async (tx) => {
    const last = await holdChain(tx)
    const rows = await unsealedRows(tx, AT_ONCE)
    const links: (Link & { at: Date })[] = []
    let head = last ? { position: last.position, hash: last.hash } : null
    for (const row of rows) {
      head = { position: (head?.position ?? 0) + 1, hash: linkOf(sm3, head?.hash ?? GENESIS, row) }
      links.push({ ...head, logId: row.id, at: now })
    }
    if (links.length > 0) await layLinks(tx, links)
    return { laid: links.length, head }
  })
