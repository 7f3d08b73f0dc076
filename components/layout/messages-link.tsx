import { LinkButton } from '@/components/ui/button'

/** 消息 with how many are unread: `消息 3`, read out as 消息，3 条未读. */
export function MessagesLink({ unread, here }: { unread: number; here: boolean }) {
  return (
    <LinkButton href="/messages" variant="quiet" className="px-3" aria-current={here ? 'page' : undefined}>
      <span>
        消息
        {unread > 0 && (
          <>
            <span className="sr-only">，</span>{' '}
            <span className="rounded-full bg-action px-2 text-sm text-surface">{unread}</span>
            <span className="sr-only"> 条未读</span>
          </>
        )}
      </span>
    </LinkButton>
  )
}
