import { countNotices, countUnread, listNotices } from '@/db/notices'
import type { Told } from '@/lib/domain/notices/kinds'
import { letterOf } from '@/lib/domain/notices/letter'
import type { Ctx } from '../context'

export const MESSAGES_PAGE = 20

export type Message = { id: string; title: string; text: string; path: string; at: Date; isRead: boolean }

/** 消息 of the person who asks, the unread first. */
export async function listMessages(
  { db, actor }: Ctx,
  page: number,
): Promise<{ messages: Message[]; total: number; unread: number }> {
  const [rows, total, unread] = await Promise.all([
    listNotices(db, actor.accountId, { page, pageSize: MESSAGES_PAGE }),
    countNotices(db, actor.accountId),
    countUnread(db, actor.accountId),
  ])
  const messages = rows.map(({ id, kind, params, path, at, readAt }) => {
    const { title, text } = letterOf({ kind, params } as Told)
    return { id, title, text, path, at, isRead: readAt !== null }
  })
  return { messages, total, unread }
}

/** How many nobody has read yet, for the head of every page. */
export const unreadMessages = ({ db, actor }: Ctx): Promise<number> => countUnread(db, actor.accountId)
