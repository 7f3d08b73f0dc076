import { Badge } from '@/components/ui/badge'
import { Button, LinkButton } from '@/components/ui/button'
import { timeWords } from '@/components/words/figures'
import type { Message } from '@/lib/operations/notices/list'
import { open } from '../actions'

/** One message. 查看 of an unread one marks it, which a link must not: browsers follow links ahead of people. */
export function MessageLine({ message }: { message: Message }) {
  const { id, title, text, path, at, isRead } = message
  const named = (
    <span>
      查看<span className="sr-only">：{title}</span>
    </span>
  )
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-56 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className={isRead ? undefined : 'font-semibold'}>{title}</span>
          {!isRead && <Badge kind="info">未读</Badge>}
        </p>
        <p className="mt-1">{text}</p>
        <p className="mt-1 text-sm text-muted">{timeWords(at)}</p>
      </div>
      {isRead ? (
        <LinkButton href={path} prefetch={false}>
          {named}
        </LinkButton>
      ) : (
        <form action={open}>
          <input type="hidden" name="id" value={id} />
          <Button>{named}</Button>
        </form>
      )}
    </li>
  )
}
