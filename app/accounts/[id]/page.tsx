import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { ACCOUNT_STATE_KIND, ACCOUNT_STATE_WORDS, DECIDED_WORDS } from '@/components/words/administration'
import { timeWords } from '@/components/words/figures'
import { ROLE_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { accountState } from '@/lib/domain/accounts/administration'
import { regionByCode } from '@/lib/domain/regions'
import { type AccountView, viewAccount } from '@/lib/operations/staff/view'
import { PageFrame } from '../../_components/page-frame'
import { AccountHistory } from '../_components/account-history'
import { DecideForm } from '../_components/decide-form'
import { GrantForm } from '../_components/grant-form'
import { RenewForm } from '../_components/renew-form'

export const metadata = { title: '账号' }

/** One account: what it is, what may be done with it, what was. */
export default async function AccountPage({ params, searchParams }: PageProps<'/accounts/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const { done } = await searchParams
  const view = await viewAccount(ctx, id)
  if (!view.ok) notFound()
  const { account, history } = view.value
  const state = accountState(account)
  const told = typeof done === 'string' ? DECIDED_WORDS[done] : undefined
  return (
    <PageFrame
      ctx={ctx}
      here="accounts"
      title={account.name}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '账号管理', href: '/accounts' },
        { label: account.username ?? '' },
      ]}
      aside={<Badge kind={ACCOUNT_STATE_KIND[state]}>{ACCOUNT_STATE_WORDS[state]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          {told && <Notice kind="done" live="status" title={told} />}
          <Panel title="账号">
            <About view={view.value} />
          </Panel>
          <Panel title="变更和登录记录">
            <AccountHistory rows={history} />
          </Panel>
        </div>
        <Doing view={view.value} own={account.id === ctx.actor.accountId} />
      </div>
    </PageFrame>
  )
}

function About({ view: { account, factor, lockedUntil } }: { view: AccountView }) {
  return (
    <KeyValues
      items={[
        { label: '用户名', value: account.username },
        { label: '姓名', value: account.name },
        { label: '角色', value: ROLE_WORDS[account.role] },
        { label: '区县', value: regionByCode(account.regionCode)?.name ?? '全市' },
        { label: '开设时间', value: timeWords(account.createdAt) },
        { label: '最近登录或启用', value: timeWords(account.activeAt) },
        {
          label: '密码',
          value: account.mustChangePassword
            ? '初始密码，首次登录须修改'
            : account.passwordChangedAt
              ? `${timeWords(account.passwordChangedAt)}修改`
              : '未修改过',
        },
        {
          label: '动态口令',
          value: factor ? `${timeWords(factor.since)}启用，剩余恢复码 ${factor.codes} 个` : '未启用',
        },
        ...(lockedUntil ? [{ label: '锁定', value: `输错次数过多，锁定至 ${timeWords(lockedUntil)}` }] : []),
        ...(account.demo ? [{ label: '演示账号', value: '不要求首次登录和定期修改密码' }] : []),
      ]}
    />
  )
}

/** What this administrator may do with it; nobody with their own. */
function Doing({ view: { account, verbs, lockedUntil }, own }: { view: AccountView; own: boolean }) {
  const { id, version, name } = account
  const fields = { id, version }
  if (own || verbs.length === 0)
    return (
      <Panel title="办理">
        <p>{own ? '不能办理自己的账号，请由另一位管理员办理。' : '这个账号现在没有您可以办理的事项。'}</p>
      </Panel>
    )
  return (
    <div className="space-y-6">
      {verbs.includes('grant') && (
        <Panel title="授权">
          <GrantForm {...fields} role={account.role} regionCode={account.regionCode} />
        </Panel>
      )}
      {verbs.includes('unlock') && (
        <Panel title="解除锁定">
          <p className="mb-3">{lockedUntil ? '确认是本人之后解除。' : '现在没有锁定。'}</p>
          {lockedUntil && <DecideForm fields={fields} verb="unlock" label="解除锁定" />}
        </Panel>
      )}
      {verbs.includes('reset') && (
        <Panel title="重置动态口令">
          <p className="mb-3">用于手机和恢复码都丢失。重置后 {name} 的登录全部退出，重新登录时重新设置。</p>
          <DecideForm fields={fields} verb="reset" label="重置动态口令" />
        </Panel>
      )}
      {verbs.includes('renew') && (
        <Panel title="重发初始密码">
          <p className="mb-3">用于忘记密码。{name} 的登录全部退出，用新的初始密码登录后必须修改。</p>
          <RenewForm {...fields} username={account.username ?? ''} />
        </Panel>
      )}
      {verbs.includes('disable') && (
        <Panel title="停用账号">
          <p className="mb-3">停用后 {name} 立即退出，不能再登录。可以恢复。</p>
          <DecideForm fields={fields} verb="disable" label="停用账号" danger />
        </Panel>
      )}
      {verbs.includes('enable') && (
        <Panel title="恢复账号">
          <p className="mb-3">恢复后 {name} 可以用原来的密码登录。</p>
          <DecideForm fields={fields} verb="enable" label="恢复账号" />
        </Panel>
      )}
    </div>
  )
}
