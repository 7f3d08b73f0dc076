import { countUnsealed, linksAfter, recordAudit } from '@/db/audit'
import { type ChainFault, faultIn, GENESIS } from '@/lib/domain/audit/chain'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { type Head, sealAudit, sm3 } from './seal'

export type Verification = { head: Head; fault: ChainFault | null; unsealed: number }

const AT_ONCE = 5_000

/** Seals what is open, then walks the whole chain. That it was done is put on record, whatever it found. */
export async function verifyAudit(ctx: Ctx): Promise<Result<Verification>> {
  if (!mayDo(ctx.actor, 'audit.verify')) return refuse({ code: 'not_found' })
  await sealAudit(ctx.db, ctx.now)
  const walked = await walk(ctx)
  // What a link was never laid for, although it has been committed for long, was put there behind the log's back.
  const unsealed = await countUnsealed(ctx.db)
  const { head, fault } = walked
  await recordAudit(ctx.db, {
    ...byOf(ctx),
    action: 'audit.verified',
    object: { kind: 'audit', id: String(head.position) },
    outcome: fault ? 'refused' : 'done',
    detail: { links: head.position, hash: head.hash, ...(fault && { fault: fault.kind, row: fault.logId }) },
  })
  return ok({ ...walked, unsealed })
}

async function walk({ db }: Ctx): Promise<{ head: Head; fault: ChainFault | null }> {
  let head: Head = { position: 0, hash: GENESIS }
  for (;;) {
    const links = await linksAfter(db, head.position, AT_ONCE)
    const last = links.at(-1)
    if (!last) return { head, fault: null }
    const fault = faultIn(sm3, links, head)
    if (fault) return { head, fault }
    head = { position: last.position, hash: last.hash }
  }
}
