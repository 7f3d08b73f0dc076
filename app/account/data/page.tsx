import { PageFrame } from '@/app/_components/page-frame'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import { timeWords } from '@/components/words/figures'
import { DATA_REQUEST_WORDS } from '@/components/words/personal'
import { ROLE_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import type { DataRequestKind } from '@/lib/domain/personal/requests'
import { type OwnData, viewOwnData } from '@/lib/operations/personal/own'
import { AccountTabs } from '../_components/account-tabs'
import { ask } from './actions'

export const metadata = { title: '个人信息' }

const REFUSED: Record<string, string> = {
  wrong: '密码不正确，没有导出。请重新填写密码；留空则导出隐去中间几位的内容。',
  locked: '密码错误次数过多，暂时不能导出完整号码。请过一会儿再试。',
}

/** What is kept of oneself, to look at, take along and ask the deletion of (PIPL 44–47). */
export default async function OwnDataPage({ searchParams }: PageProps<'/account/data'>) {
  const ctx = await requireCtx()
  const { done, refused } = await searchParams
  const data = await viewOwnData(ctx)
  const asked = (kind: DataRequestKind) =>
    data.requests.some((request) => request.kind === kind && !request.answeredAt)
  return (
    <PageFrame ctx={ctx} title="个人信息" breadcrumb={[{ label: '首页', href: '/' }, { label: '个人信息' }]}>
      <AccountTabs here="data" role={ctx.actor.role} />
      <div className="mt-6 max-w-writing space-y-6">
        {(done === 'deletion' || done === 'withdrawal') && (
          <Notice kind="done" live="status" title={`已登记：${DATA_REQUEST_WORDS[done]}`} />
        )}
        {typeof refused === 'string' && REFUSED[refused] && (
          <Notice kind="danger" live="alert" title={REFUSED[refused]} />
        )}
        <Panel title="平台保存的您的信息">
          <KeyValues items={itemsOf(data)} />
          <p className="mt-3 text-sm text-muted">
            号码加密保存，页面上隐去中间几位。来源和用途见<TextLink href="/privacy">隐私政策</TextLink>
            。用政务服务网账号登录的，请在政务服务网更正，下次登录后这里随之更新。
          </p>
        </Panel>
        {data.others.length > 0 && (
          <Panel title="您的其他账号">
            <p className="mb-2">按证件号码比对，下列账号也由您本人登录过：</p>
            <ul className="list-disc space-y-1 ps-5">
              {data.others.map(({ accountId, role, name, unitName }) => (
                <li key={accountId}>
                  {role === 'member' ? `个人身份：${name}` : `经办人：${unitName ?? name}`}（
                  {ROLE_WORDS[role]}）
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title="导出">
          <form method="post" action="/account/data/export" className="flex flex-wrap items-end gap-3">
            {data.hasPassword && (
              <div className="w-full max-w-sm">
                <label htmlFor="password" className="mb-1 block font-medium">
                  密码
                </label>
                <p id="password-help" className="mb-1.5 text-sm text-muted">
                  填写密码，导出完整号码；留空，导出隐去中间几位的内容。
                </p>
                <Input
                  id="password"
                  name="password"
                  type="password"
                  autoComplete="current-password"
                  aria-describedby="password-help"
                />
              </div>
            )}
            <Button type="submit">导出个人信息</Button>
          </form>
          {!data.hasPassword && (
            <p className="mt-3 text-sm text-muted">
              您的密码由政务服务网保管，本平台不能再次核对，导出内容中的号码隐去中间几位。
            </p>
          )}
        </Panel>
        <Panel title="删除和撤回">
          <p>
            申请由嘉兴市科学技术局的系统管理员办理，15
            个工作日内答复。依照档案和审计的规定必须保存的除外：已经提交的申报材料、办理意见和操作日志在保存期内不能删除。
          </p>
          <ul className="my-3 list-disc space-y-1 ps-5">
            {data.requests.map(({ id, kind, at, answer, answeredAt }) => (
              <li key={id}>
                {DATA_REQUEST_WORDS[kind]}：{timeWords(at)}登记，
                {answeredAt ? `${timeWords(answeredAt)}答复：${answer}` : '等待办理'}
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-3">
            {!asked('deletion') && (
              <VerbForm action={ask} fields={{ kind: 'deletion' }} label="申请删除个人信息" />
            )}
            {data.consent && !asked('withdrawal') && (
              <VerbForm action={ask} fields={{ kind: 'withdrawal' }} label="撤回同意" />
            )}
          </div>
          {data.consent && (
            <p className="mt-3 text-sm text-muted">
              撤回同意后即时暂停，不再安排评审；撤回以前已经完成的评审不受影响。
            </p>
          )}
        </Panel>
      </div>
    </PageFrame>
  )
}

const itemsOf = ({ name, username, idNo, mobile, email, createdAt, notice, consent }: OwnData) => [
  { label: '姓名或单位名称', value: name },
  { label: '用户名', value: username ?? '由政务服务网保管' },
  { label: '本人或经办人证件号码', value: idNo ?? '没有保存' },
  { label: '本人或经办人手机', value: mobile ?? '没有保存' },
  { label: '邮箱', value: email ?? '没有保存' },
  { label: '首次登录或注册', value: timeWords(createdAt) },
  { label: '隐私政策', value: notice ? `${notice.version} 版，${timeWords(notice.at)}知悉` : '尚未确认知悉' },
  ...(consent ? [{ label: '注册时的同意', value: `${consent.version} 版，${timeWords(consent.at)}` }] : []),
]
