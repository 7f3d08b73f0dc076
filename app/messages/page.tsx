import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { requireCtx } from '@/lib/auth/ctx'
import { wholeNumber } from '@/lib/forms/whole-number'
import { listMessages, MESSAGES_PAGE } from '@/lib/operations/notices/list'
import { PageFrame } from '../_components/page-frame'
import { MessageLine } from './_components/message-line'
import { readAll } from './actions'

export const metadata = { title: '消息' }

/** 消息: what happened and where to go on, the unread first. */
export default async function MessagesPage({ searchParams }: PageProps<'/messages'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const page = wholeNumber(query.page, 10_000)
  const { messages, total, unread } = await listMessages(ctx, page)
  return (
    <PageFrame
      ctx={ctx}
      here="messages"
      title="消息"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '消息' }]}
      aside={
        <>
          <LinkButton href="/messages/preferences">通知方式</LinkButton>
          {unread > 0 && (
            <form action={readAll}>
              <Button>全部标为已读</Button>
            </form>
          )}
        </>
      }
    >
      <div className="max-w-4xl space-y-4">
        {query.done === 'read' && <Notice kind="done" live="status" title="全部消息已标为已读" />}
        {messages.length === 0 ? (
          <EmptyState sentence="现在没有消息。审核结果、退回意见和截止提醒会出现在这里。" />
        ) : (
          <>
            <p className="text-muted">{unread > 0 ? `${unread} 条未读，排在前面。` : '没有未读的消息。'}</p>
            <ul className="divide-y divide-line rounded-md border border-line bg-surface">
              {messages.map((message) => (
                <MessageLine key={message.id} message={message} />
              ))}
            </ul>
          </>
        )}
        <Pager
          page={page}
          total={total}
          noun="条"
          size={MESSAGES_PAGE}
          hrefOf={(to) => `/messages?page=${to}`}
        />
      </div>
    </PageFrame>
  )
}
