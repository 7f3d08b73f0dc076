import { navFor } from '@/components/layout/nav'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from './page-frame'

/** 首页 of who has duties but no files: what they may do, and the way to it. */
export function DutiesHome({ ctx }: { ctx: Ctx }) {
  const links = navFor(ctx.actor).flatMap((item) =>
    'href' in item && item.href !== '/' ? [{ href: item.href, label: item.label }] : [],
  )
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="max-w-writing">
        <Panel title="您的工作">
          {links.length === 0 && <p>您的账号还没有可以办理的工作。需要授权时，请与本单位安全管理员联系。</p>}
          <ul className="flex flex-col gap-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </PageFrame>
  )
}
