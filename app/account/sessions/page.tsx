import { PageFrame } from '@/app/_components/page-frame'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { VerbForm } from '@/components/ui/verb-form'
import { END_WORDS } from '@/components/words/administration'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { deviceOf } from '@/lib/domain/accounts/device'
import { idleMinutes } from '@/lib/domain/accounts/session'
import { listOwnSessions, type SessionView } from '@/lib/operations/accounts/sessions'
import { AccountTabs } from '../_components/account-tabs'
import { endOne, endOthers } from './actions'

export const metadata = { title: '登录记录' }

const DONE: Record<string, string> = {
  one: '已结束那一处登录，它打开的页面立即失效',
  others: '除本机以外的登录已全部结束',
}

/** 登录记录: where one is signed in and was before; each can be ended. */
export default async function SessionsPage({ searchParams }: PageProps<'/account/sessions'>) {
  const ctx = await requireCtx()
  const { done } = await searchParams
  const all = await listOwnSessions(ctx)
  const [open, over] = [all.filter(({ live }) => live), all.filter(({ live }) => !live)]
  const told = typeof done === 'string' ? DONE[done] : undefined
  return (
    <PageFrame ctx={ctx} title="登录记录" breadcrumb={[{ label: '首页', href: '/' }, { label: '登录记录' }]}>
      <AccountTabs here="sessions" role={ctx.actor.role} />
      <div className="mt-6 space-y-6">
        {told && <Notice kind="done" live="status" title={told} />}
        <Panel
          title={`现在登录的地方（${open.length}）`}
          actions={
            open.length > 1 && <VerbForm action={endOthers} fields={{}} label="结束其他全部" size="small" />
          }
        >
          <p className="mb-4 text-muted">
            不是您本人的，请结束它并修改密码。{idleMinutes(ctx.actor.role)} 分钟没有操作会自动退出。
          </p>
          <Sessions caption="现在登录的地方" lines={open} />
        </Panel>
        {over.length > 0 && (
          <Panel title="以前的登录">
            <Sessions caption="以前的登录" lines={over} />
          </Panel>
        )}
      </div>
    </PageFrame>
  )
}

function Sessions({ caption, lines }: { caption: string; lines: readonly SessionView[] }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>设备</HeadCell>
          <HeadCell>网络地址</HeadCell>
          <HeadCell>登录时间</HeadCell>
          <HeadCell>最近使用</HeadCell>
          <HeadCell>操作</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell>{deviceOf(line.userAgent)}</Cell>
            <Cell className="whitespace-nowrap">{line.address ?? '—'}</Cell>
            <Cell className="whitespace-nowrap">{timeWords(line.createdAt)}</Cell>
            <Cell className="whitespace-nowrap">{timeWords(line.seenAt)}</Cell>
            <Cell>
              <Ending line={line} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Ending({ line }: { line: SessionView }) {
  if (line.current) return <Badge kind="done">当前</Badge>
  if (!line.live) return line.endReason ? END_WORDS[line.endReason] : '长时间未操作，已自动退出'
  const label = (
    <>
      结束
      <span className="sr-only">
        {' '}
        {deviceOf(line.userAgent)} {timeWords(line.createdAt)}的登录
      </span>
    </>
  )
  return <VerbForm action={endOne} fields={{ id: line.id }} label={label} size="small" />
}
