import type { AuditEntry } from './entry'

/** A row of the log as it stands there. */
export type AuditRow = Omit<AuditEntry, 'object' | 'address' | 'detail'> & {
  id: number
  address: string | null
  objectKind: string
  objectId: string
  detail: NonNullable<AuditEntry['detail']> | null
}

/** What the chain begins with. */
export const GENESIS = '0'.repeat(64)

/** One row as the text that is sealed: the same row gives the same text, whatever order its details came back in. */
export function sealedText(row: AuditRow): string {
  const { id, at, actorId, actorName, actorRole, address, action, objectKind, objectId, outcome } = row
  const detail = Object.entries(row.detail ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    id,
    at.toISOString(),
    actorId,
    actorName,
    actorRole,
    address,
    action,
    objectKind,
    objectId,
    outcome ?? 'done',
    detail,
  ])
}

export type Digest = (text: string) => string

/** A link seals its row together with the link before it (GB/T 32905 SM3 over UTF-8, in hex). */
export const linkOf = (digest: Digest, previous: string, row: AuditRow): string =>
  digest(`${previous}\n${sealedText(row)}`)

export type Link = { position: number; logId: number; hash: string }
export type ChainFault = { position: number; logId: number; kind: 'gone' | 'changed' | 'gap' }

/**
 * Where a chain and the rows that it seals no longer agree; null where all of it does. `links` in order of position,
 * from the one after `from`.
 */
export function faultIn(
  digest: Digest,
  links: readonly (Link & { row: AuditRow | null })[],
  from: { position: number; hash: string } = { position: 0, hash: GENESIS },
): ChainFault | null {
  let { position, hash } = from
  for (const link of links) {
    const at = { position: link.position, logId: link.logId }
    if (link.position !== position + 1) return { ...at, kind: 'gap' }
    if (!link.row) return { ...at, kind: 'gone' }
    if (linkOf(digest, hash, link.row) !== link.hash) return { ...at, kind: 'changed' }
    position = link.position
    hash = link.hash
  }
  return null
}
