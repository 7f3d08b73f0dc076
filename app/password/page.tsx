import type { Metadata } from 'next'
import { PageFrame } from '@/app/_components/page-frame'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { env } from '@/lib/env'
import { type PasswordView, viewPassword } from '@/lib/operations/accounts/view-password'
import { PasswordForm } from './_components/password-form'

export const metadata: Metadata = { title: '修改密码' }

/** Manual §3. Own accounts change theirs here, those of 嘉兴政务服务网 there. */
export default async function PasswordPage({ searchParams }: PageProps<'/password'>) {
  const ctx = await requireCtx()
  const view = await viewPassword(ctx)
  const { changed } = await searchParams
  return (
    <PageFrame ctx={ctx} title="修改密码" breadcrumb={[{ label: '首页', href: '/' }, { label: '修改密码' }]}>
      <div className="max-w-writing">
        {!view.own ? (
          <AtTheProvider />
        ) : changed && view.changedAt ? (
          <Changed at={view.changedAt} />
        ) : (
          <Own view={view} />
        )}
      </div>
    </PageFrame>
  )
}

function Own({ view }: { view: Extract<PasswordView, { own: true }> }) {
  return (
    <>
      {view.changedAt && <p className="mb-4 text-muted">上次修改：{timeWords(view.changedAt)}</p>}
      <PasswordForm username={view.username} shortest={view.shortest} />
    </>
  )
}

function Changed({ at }: { at: Date }) {
  return (
    <>
      <Notice kind="done" title="密码已修改" live="status">
        修改时间：{timeWords(at)}。请用新密码登录；这个账号在其他电脑上的登录已经退出。
      </Notice>
      <LinkButton href="/" variant="primary" className="mt-6">
        返回首页
      </LinkButton>
    </>
  )
}

function AtTheProvider() {
  const { SSO_PASSWORD_URL } = env()
  return (
    <>
      <Notice kind="info" title="您的密码由嘉兴政务服务网保管">
        您用嘉兴政务服务网账号登录，本平台没有您的密码。
        {SSO_PASSWORD_URL ? '请点击下面的按钮，到那里修改。' : '请登录嘉兴政务服务网，在账号设置中修改。'}
      </Notice>
      <div className="mt-6 flex flex-wrap gap-3">
        {SSO_PASSWORD_URL && (
          <LinkButton href={SSO_PASSWORD_URL} variant="primary">
            到嘉兴政务服务网修改密码
          </LinkButton>
        )}
        <LinkButton href="/">返回首页</LinkButton>
      </div>
    </>
  )
}
