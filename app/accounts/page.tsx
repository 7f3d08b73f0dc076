import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Panel } from '@/components/ui/panel'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { ACCOUNT_STATE_KIND, ACCOUNT_STATE_WORDS } from '@/components/words/administration'
import { timeWords } from '@/components/words/figures'
import { ROLE_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { accountState } from '@/lib/domain/accounts/administration'
import { mayDo } from '@/lib/domain/duties'
import { regionByCode } from '@/lib/domain/regions'
import { ACCOUNTS_PAGE, type AccountLine, listAccounts } from '@/lib/operations/staff/list'
import { PageFrame } from '../_components/page-frame'
import { AccountFilterForm } from './_components/account-filter-form'
import { filterOf, hrefOf } from './filter'

export const metadata = { title: '账号管理' }

/** 账号管理: who has an account of our own, and as what. */
export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const ctx = await requireCtx()
  const { typed, filter, page } = filterOf(await searchParams)
  const found = await listAccounts(ctx, { filter, page })
  if (!found.ok) notFound()
  const { lines, total } = found.value
  return (
    <PageFrame
      ctx={ctx}
      here="accounts"
      title="账号管理"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '账号管理' }]}
      aside={
        mayDo(ctx.actor, 'accounts.create') && (
          <LinkButton href="/accounts/new" variant="primary">
            新增账号
          </LinkButton>
        )
      }
    >
      <div className="space-y-6">
        <Panel title="查询">
          <AccountFilterForm typed={typed} />
        </Panel>
        {lines.length === 0 ? (
          <EmptyState sentence="没有符合条件的账号。请放宽条件再查。" />
        ) : (
          <Accounts lines={lines} />
        )}
        <Pager
          page={page}
          total={total}
          noun="个账号"
          size={ACCOUNTS_PAGE}
          hrefOf={(to) => hrefOf(typed, to)}
        />
      </div>
    </PageFrame>
  )
}

function Accounts({ lines }: { lines: readonly AccountLine[] }) {
  return (
    <Table caption="管理部门和专家的账号，按用户名排列">
      <thead>
        <tr>
          <HeadCell>用户名</HeadCell>
          <HeadCell>姓名</HeadCell>
          <HeadCell>角色</HeadCell>
          <HeadCell>区县</HeadCell>
          <HeadCell>状态</HeadCell>
          <HeadCell>最近登录或启用</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell>
              <TextLink href={`/accounts/${line.id}`}>{line.username}</TextLink>
            </Cell>
            <Cell>{line.name}</Cell>
            <Cell className="whitespace-nowrap">{ROLE_WORDS[line.role]}</Cell>
            <Cell className="whitespace-nowrap">{regionByCode(line.regionCode)?.name ?? '—'}</Cell>
            <Cell>
              <Badge kind={ACCOUNT_STATE_KIND[accountState(line)]}>
                {ACCOUNT_STATE_WORDS[accountState(line)]}
              </Badge>
            </Cell>
            <Cell className="whitespace-nowrap">{timeWords(line.activeAt)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
