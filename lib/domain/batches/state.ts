/** 草拟, 待开放, 进行中, 已截止: derived, never stored. */
export const BATCH_STATES = ['draft', 'announced', 'open', 'closed'] as const
export type BatchState = (typeof BATCH_STATES)[number]

export function batchState(
  batch: { publishedAt: Date | null; opensAt: Date; closesAt: Date },
  now: Date,
): BatchState {
  if (!batch.publishedAt) return 'draft'
  if (now < batch.opensAt) return 'announced'
  return now < batch.closesAt ? 'open' : 'closed'
}
