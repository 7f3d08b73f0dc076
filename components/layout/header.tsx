import type { Route } from 'next'
import Link from 'next/link'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Role } from '@/lib/domain/actor'
import { MessagesLink } from './messages-link'
import { type Here, navFor } from './nav'
import { NavLinks } from './nav-links'
import { SignOut } from './sign-out'
import { PLATFORM } from './site'

/** Whose page this is, and as what they act. */
export type Person = {
  name: string
  unitName: string
  roleLabel: string
  role: Role
  appointed?: boolean
  unitId?: string | null
  accountId: string
  unread: number
}

export function Header({ person, here }: { person: Person | null; here?: Here }) {
  const items = person ? navFor(person) : []
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-1 px-4 py-2 sm:px-6">
        <Link
          href={'/' as Route}
          className="rounded-sm py-2 text-lg font-semibold tracking-wide text-action no-underline hover:text-pressed"
        >
          {PLATFORM}
        </Link>
        {person && (
          <>
            <nav aria-label="主导航" className="hidden lg:block">
              <NavLinks items={items} here={here} />
            </nav>
            <div className="ms-auto flex items-center gap-1">
              <p className="me-3 hidden text-end text-sm leading-5 text-muted md:block">
                <span className="block text-ink">{person.unitName}</span>
                {person.name}　{person.roleLabel}
              </p>
              <MessagesLink unread={person.unread} here={here === 'messages'} />
              <LinkButton href="/password" variant="quiet" className="px-3">
                修改密码
              </LinkButton>
              <SignOut accountId={person.accountId} />
            </div>
            <details className="group basis-full lg:hidden">
              <summary className="flex min-h-11 list-none items-center gap-2 rounded-md font-medium [&::-webkit-details-marker]:hidden">
                <Icon name="menu" />
                菜单
              </summary>
              <nav aria-label="主导航">
                <p className="py-2 text-sm text-muted md:hidden">
                  {person.unitName}　{person.name}　{person.roleLabel}
                </p>
                <NavLinks items={items} here={here} flat />
              </nav>
            </details>
          </>
        )}
      </div>
    </header>
  )
}
