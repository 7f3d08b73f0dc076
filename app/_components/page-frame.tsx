import type { ComponentProps } from 'react'
import { Frame } from '@/components/layout/frame'
import { ROLE_WORDS } from '@/components/words/status'
import { whoIs } from '@/lib/operations/accounts/who'
import type { Ctx } from '@/lib/operations/context'
import { unreadMessages } from '@/lib/operations/notices/list'

type Props = Omit<ComponentProps<typeof Frame>, 'person'> & { ctx: Ctx }

/** The frame of a page for someone who is signed in. */
export async function PageFrame({ ctx, ...rest }: Props) {
  const [who, unread] = await Promise.all([whoIs(ctx), unreadMessages(ctx)])
  return (
    <Frame
      {...rest}
      person={{ ...who, roleLabel: who.appointed ? ROLE_WORDS.legal_admin : ROLE_WORDS[who.role], unread }}
    />
  )
}
