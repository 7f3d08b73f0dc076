import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { idleMinutes } from '@/lib/domain/accounts/session'
import { Header, type Person } from './header'
import type { Here } from './nav'
import { SessionWatch } from './session-watch'

type Props = {
  person: Person | null
  here?: Here
  /** From 首页 to this page; the last one is the page itself. */
  breadcrumb?: readonly Crumb[]
  /** The page's one `h1`. */
  title: ReactNode
  /** Beside the heading: a status, or what can be done with the whole page. */
  aside?: ReactNode
  /** Stays at the foot of the screen: 上一步 保存 下一步. */
  bar?: ReactNode
  /** What this person should know on every page. */
  notice?: ReactNode
  children: ReactNode
}

/** Every page's frame. `#main` is where the skip link leads. */
export function Frame({ person, here, breadcrumb, title, aside, bar, notice, children }: Props) {
  return (
    <>
      <Header person={person} here={here} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 py-6 sm:px-6">
        {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
        {notice}
        <div className="mt-2 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h1>{title}</h1>
          {aside && <div className="flex flex-wrap items-center gap-3">{aside}</div>}
        </div>
        {children}
        {bar}
      </main>
      {person && <SessionWatch accountId={person.accountId} restsFor={idleMinutes(person.role) * 60_000} />}
    </>
  )
}
