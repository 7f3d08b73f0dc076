import { countDeliveries, type DeliveryLine, listDeliveries } from '@/db/deliveries'
import { mayDo } from '@/lib/domain/duties'
import type { DeliveryState } from '@/lib/domain/notices/delivery'
import { deliveryLabel } from '@/lib/domain/notices/letter'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export const DELIVERIES_PAGE = 50

export type DeliveryView = DeliveryLine & { label: string; mayResend: boolean }

/** 发送记录: what was to go out and what became of it, the newest first. Addresses are masked, words are not shown. */
export async function listDeliveriesFor(
  { db, actor }: Ctx,
  { state, page }: { state: DeliveryState | null; page: number },
): Promise<Result<{ lines: DeliveryView[]; counts: Partial<Record<DeliveryState, number>> }>> {
  if (!mayDo(actor, 'deliveries.read')) return refuse({ code: 'not_found' })
  const [lines, counts] = await Promise.all([
    listDeliveries(db, { state, page, pageSize: DELIVERIES_PAGE }),
    countDeliveries(db),
  ])
  return ok({
    lines: lines.map((line) => ({
      ...line,
      label: deliveryLabel(line.kind),
      mayResend: line.state === 'failed' && line.kind !== 'code',
    })),
    counts,
  })
}
