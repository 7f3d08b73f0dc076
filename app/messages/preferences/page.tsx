import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { CHANNEL_WORDS } from '@/components/words/deliveries'
import { requireCtx } from '@/lib/auth/ctx'
import { CHANNELS, type Channel } from '@/lib/domain/notices/kinds'
import { type PreferenceLine, viewPreferences } from '@/lib/operations/notices/preferences'
import { PageFrame } from '../../_components/page-frame'
import { savePreferences } from '../actions'

export const metadata = { title: '通知方式' }

/** By which ways one wants to be told of what, beside 消息. */
export default async function PreferencesPage({ searchParams }: PageProps<'/messages/preferences'>) {
  const ctx = await requireCtx()
  const { done } = await searchParams
  const { lines, addresses } = await viewPreferences(ctx)
  return (
    <PageFrame
      ctx={ctx}
      here="messages"
      title="通知方式"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '消息', href: '/messages' }, { label: '通知方式' }]}
    >
      <div className="max-w-4xl space-y-4">
        {done === 'saved' && <Notice kind="done" live="status" title="通知方式已保存" />}
        {CHANNELS.every((channel) => !addresses[channel]) && (
          <Notice kind="info" title="平台还没有您的邮箱和手机号">
            您现在只会收到站内消息。下面的选择先保存着，等有了联系方式再起作用。
          </Notice>
        )}
        <p>
          站内消息总会收到。另外要不要收邮件和短信，由您选择；有法律效力的通知和账号安全通知不能关闭，以免错过。
        </p>
        <form action={savePreferences} className="space-y-4">
          <Table caption="各类通知的发送方式">
            <thead>
              <tr>
                <HeadCell>通知</HeadCell>
                {CHANNELS.map((channel) => (
                  <HeadCell key={channel}>
                    {CHANNEL_WORDS[channel]}
                    {addresses[channel] && `（${addresses[channel]}）`}
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.kind}>
                  <Cell className="py-3">{line.label}</Cell>
                  {CHANNELS.map((channel) => (
                    <Cell key={channel}>
                      <Choice line={line} channel={channel} />
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary">保存</Button>
            <LinkButton href="/messages">返回消息</LinkButton>
          </div>
        </form>
      </div>
    </PageFrame>
  )
}

const FIXED = { legal: '总会发送：有法律效力', security: '总会发送：账号安全' }

function Choice({ line, channel }: { line: PreferenceLine; channel: Channel }) {
  const wanted = line.wanted[channel]
  if (wanted === undefined) return <span className="text-muted">不用这种方式</span>
  if (line.fixed) return <span className="text-muted">{FIXED[line.fixed]}</span>
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2">
      <input
        // Drawn anew when it was saved otherwise: the browser keeps a tick that was touched.
        key={String(wanted)}
        type="checkbox"
        name="wanted"
        value={`${line.kind}:${channel}`}
        defaultChecked={wanted}
        className="size-5 accent-action"
      />
      <span>
        接收<span className="sr-only">{`${line.label}的${CHANNEL_WORDS[channel]}`}</span>
      </span>
    </label>
  )
}
