import { recordAudit } from '@/db/audit'
import { findDelivery, reopenDelivery } from '@/db/deliveries'
import { sendJob } from '@/db/jobs'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'

/** 重新发送 of what has failed. A code is not sent again: it has run out, and its owner asks for another. */
export async function resendDelivery(ctx: Ctx, input: { id: string }): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'deliveries.read')) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    const delivery = isUuid(input.id) ? await findDelivery(tx, input.id) : null
    if (!delivery) return refuse({ code: 'not_found' })
    if (delivery.codeId) return refuse({ code: 'not_allowed' })
    if (!(await reopenDelivery(tx, delivery.id))) return refuse({ code: 'stale' })
    await sendJob(tx, 'deliver', delivery.id, { deliveryId: delivery.id })
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'delivery.resent',
      object: { kind: 'delivery', id: delivery.id },
      detail: { channel: delivery.channel, kind: delivery.kind },
    })
    return ok({ id: delivery.id })
  })
}
