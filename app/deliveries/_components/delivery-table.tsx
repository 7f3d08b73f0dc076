import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { VerbForm } from '@/components/ui/verb-form'
import {
  CHANNEL_WORDS,
  DELIVERY_ERROR_WORDS,
  DELIVERY_KIND,
  DELIVERY_WORDS,
} from '@/components/words/deliveries'
import { timeWords } from '@/components/words/figures'
import { ROLE_WORDS } from '@/components/words/status'
import type { DeliveryView } from '@/lib/operations/deliveries/list'
import { resend } from '../actions'

export function DeliveryTable({ lines }: { lines: readonly DeliveryView[] }) {
  return (
    <Table caption="发送记录，最新的在前">
      <thead>
        <tr>
          <HeadCell>时间</HeadCell>
          <HeadCell>通知</HeadCell>
          <HeadCell>方式</HeadCell>
          <HeadCell>收件人</HeadCell>
          <HeadCell>状态</HeadCell>
          <HeadCell numeric>次数</HeadCell>
          <HeadCell>说明</HeadCell>
          <HeadCell>操作</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell className="whitespace-nowrap">{timeWords(line.at)}</Cell>
            <Cell>{line.label}</Cell>
            <Cell>{CHANNEL_WORDS[line.channel]}</Cell>
            <Cell>
              {line.role ? ROLE_WORDS[line.role] : '没有这个账号'}
              {line.destination && <span className="block text-muted">{line.destination}</span>}
            </Cell>
            <Cell>
              <Badge kind={DELIVERY_KIND[line.state]}>{DELIVERY_WORDS[line.state]}</Badge>
            </Cell>
            <Cell numeric>{line.attempts}</Cell>
            <Cell>{explained(line)}</Cell>
            <Cell>
              {line.mayResend && (
                <VerbForm
                  action={resend}
                  fields={{ id: line.id }}
                  size="small"
                  label={
                    <span>
                      重新发送<span className="sr-only">{`${timeWords(line.at)}的${line.label}`}</span>
                    </span>
                  }
                />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function explained({ state, error, nextAt, endedAt }: DeliveryView): string {
  const why = error ? `${DELIVERY_ERROR_WORDS[error]}。` : ''
  if (state === 'retrying' && nextAt) return `${why}最迟 ${timeWords(nextAt)} 再试。`
  if (state === 'sent' && endedAt) return `${timeWords(endedAt)} 送出。`
  return why
}
