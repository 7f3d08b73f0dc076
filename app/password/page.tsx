import type { Metadata } from 'next'
import { PageFrame } from '@/app/_components/page-frame'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { requireHere } from '@/lib/auth/ctx'
import { type Due, PASSWORD_DAYS } from '@/lib/domain/accounts/due'
import { ownPath } from '@/lib/domain/accounts/path'
import { env } from '@/lib/env'
import { type PasswordView, viewPassword } from '@/lib/operations/accounts/view-password'
import { AccountTabs } from '../account/_components/account-tabs'
import { PasswordForm } from './_components/password-form'

export const metadata: Metadata = { title: '修改密码' }

/** Manual §3. Own accounts change theirs here, those of 嘉兴政务服务网 there. */
export default async function PasswordPage({ searchParams }: PageProps<'/password'>) {
  const { ctx, due } = await requireHere()
  const view = await viewPassword(ctx)
  const { changed, from } = await searchParams
  const onward = ownPath(typeof from === 'string' ? from : '/')
  return (
    <PageFrame ctx={ctx} title="修改密码" breadcrumb={[{ label: '首页', href: '/' }, { label: '修改密码' }]}>
      <AccountTabs here="password" role={ctx.actor.role} />
      <div className="mt-6 max-w-writing">
        {!view.own ? (
          <AtTheProvider />
        ) : changed && view.changedAt ? (
          <Changed at={view.changedAt} onward={onward} />
        ) : (
          <Own view={view} due={due} from={onward} />
        )}
      </div>
    </PageFrame>
  )
}

type OwnProps = { view: Extract<PasswordView, { own: true }>; due: Due | null; from: string }

function Own({ view, due, from }: OwnProps) {
  return (
    <>
      {due === 'first_password' && (
        <Notice kind="returned" title="请先修改初始密码" className="mb-5">
          初始密码由管理员设定，只用于第一次登录。修改之后才能打开其他页面。
        </Notice>
      )}
      {due === 'old_password' && (
        <Notice kind="returned" title={`密码已使用 ${PASSWORD_DAYS} 天，请先修改`} className="mb-5">
          管理部门的账号每 {PASSWORD_DAYS} 天修改一次密码。修改之后才能打开其他页面。
        </Notice>
      )}
      {view.demo && (
        <Notice kind="info" title="演示账号不要求修改密码" className="mb-5">
          正式环境中，管理部门的账号首次登录必须修改密码，以后每 {PASSWORD_DAYS} 天修改一次。
        </Notice>
      )}
      {view.changedAt && <p className="mb-4 text-muted">上次修改：{timeWords(view.changedAt)}</p>}
      <PasswordForm username={view.username} shortest={view.shortest} from={from} />
    </>
  )
}

function Changed({ at, onward }: { at: Date; onward: string }) {
  return (
    <>
      <Notice kind="done" title="密码已修改" live="status">
        修改时间：{timeWords(at)}。请用新密码登录；这个账号在其他电脑上的登录已经退出。
      </Notice>
      <LinkButton href={onward} variant="primary" className="mt-6">
        {onward === '/' ? '返回首页' : '继续'}
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
