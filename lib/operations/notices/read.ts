import { findNotice, markRead } from '@/db/notices'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

/** 查看: marks a message of one's own as read, and answers where it leads. */
export async function openMessage(ctx: Ctx, input: { id: string }): Promise<Result<{ path: string }>> {
  const { db, actor, now } = ctx
  const notice = isUuid(input.id) ? await findNotice(db, input.id) : null
  if (!notice || notice.accountId !== actor.accountId) return refuse({ code: 'not_found' })
  await markRead(db, actor.accountId, now, notice.id)
  return ok({ path: notice.path })
}

/** 全部标为已读. */
export async function readAllMessages({ db, actor, now }: Ctx): Promise<Result<null>> {
  await markRead(db, actor.accountId, now)
  return ok(null)
}
