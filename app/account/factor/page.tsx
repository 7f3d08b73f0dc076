import { notFound } from 'next/navigation'
import { renderSVG } from 'uqr'
import { PageFrame } from '@/app/_components/page-frame'
import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { requireHere } from '@/lib/auth/ctx'
import { factorPolicy } from '@/lib/auth/policy'
import { ownPath } from '@/lib/domain/accounts/path'
import { otpauthUri } from '@/lib/domain/accounts/totp'
import { viewFactor } from '@/lib/operations/accounts/factor'
import type { Ctx } from '@/lib/operations/context'
import { AccountTabs } from '../_components/account-tabs'
import { FactorForms } from './_components/factor-forms'

export const metadata = { title: '动态口令' }

/** The second factor of staff: set up with a picture or by hand, confirmed by a code. */
export default async function FactorPage({ searchParams }: PageProps<'/account/factor'>) {
  const { ctx, due } = await requireHere()
  const view = await viewFactor(ctx)
  if (!view.ok) notFound()
  const { since, codesLeft, candidate } = view.value
  const { from } = await searchParams
  const onward = ownPath(typeof from === 'string' ? from : '/')
  return (
    <PageFrame ctx={ctx} title="动态口令" breadcrumb={[{ label: '首页', href: '/' }, { label: '动态口令' }]}>
      <AccountTabs here="factor" role={ctx.actor.role} />
      <div className="mt-6 max-w-writing space-y-6">
        {due === 'factor' && (
          <Notice kind="returned" title="请先启用动态口令">
            管理部门的账号登录时除密码外还要填写动态口令。启用之后才能打开其他页面。
          </Notice>
        )}
        {factorPolicy() === 'optional' && (
          <Notice kind="info" title="本环境不强制使用动态口令">
            演示和试用环境可以不启用；正式环境中管理部门的账号必须启用。
          </Notice>
        )}
        <p>
          {since
            ? `${timeWords(since)}启用，登录时需要填写。剩余恢复码 ${codesLeft} 个。`
            : '尚未启用。启用后登录时除密码外，还要填写手机验证器应用上每 30 秒更新一次的 6 位数字。'}
        </p>
        <FactorForms
          candidate={candidate ? { secret: spaced(candidate), picture: pictureOf(candidate, ctx) } : null}
          enabled={since !== null}
          onward={onward}
        />
      </div>
    </PageFrame>
  )
}

const spaced = (secret: string): string => secret.match(/.{1,4}/g)!.join(' ')

/** A picture of the secret, made here and sent inside the page. */
function pictureOf(secret: string, ctx: Ctx): string {
  const svg = renderSVG(otpauthUri(secret, { issuer: '嘉兴科技云', account: ctx.actor.name }), { border: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
