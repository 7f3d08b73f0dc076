import type { ComponentProps } from 'react'
import { Frame } from '@/components/layout/frame'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { ROLE_WORDS } from '@/components/words/status'
import { findHere } from '@/lib/auth/ctx'
import { WARNED_DAYS } from '@/lib/domain/accounts/due'
import { whoIs } from '@/lib/operations/accounts/who'
import type { Ctx } from '@/lib/operations/context'
import { unreadMessages } from '@/lib/operations/notices/list'
import { PrivacyNote } from './privacy-note'

type Props = Omit<ComponentProps<typeof Frame>, 'person' | 'notice'> & { ctx: Ctx }

/** The frame of a page for someone who is signed in. */
export async function PageFrame({ ctx, ...rest }: Props) {
  const [who, here, unread] = await Promise.all([whoIs(ctx), findHere(), unreadMessages(ctx)])
  return (
    <Frame
      {...rest}
      notice={
        <>
          <PasswordAge days={here?.passwordDays ?? null} />
          {rest.here === 'home' && <PrivacyNote ctx={ctx} />}
        </>
      }
      person={{ ...who, roleLabel: who.appointed ? ROLE_WORDS.legal_admin : ROLE_WORDS[who.role], unread }}
    />
  )
}

/** A week before a password has to be changed, its owner hears of it on every page. */
function PasswordAge({ days }: { days: number | null }) {
  if (days === null || days <= 0 || days > WARNED_DAYS) return null
  return (
    <Notice kind="returned" title={`密码还有 ${days} 天到期`} className="mt-3">
      到期后要先修改密码才能继续办理。<TextLink href="/password">现在修改密码</TextLink>
    </Notice>
  )
}
