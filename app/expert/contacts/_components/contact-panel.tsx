'use client'

import { useActionState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Panel } from '@/components/ui/panel'
import { accountFaults } from '@/components/words/account-faults'
import type { Channel } from '@/lib/domain/notices/kinds'
import { askCode, change, confirm } from '../actions'

const WORDS = {
  sms: { name: '手机号', code: '手机验证码', input: 'tel', autoComplete: 'tel' },
  email: { name: '邮箱', code: '邮箱验证码', input: 'email', autoComplete: 'email' },
} as const

type Props = { channel: Channel; masked: string; verified: boolean }

export function ContactPanel({ channel, masked, verified }: Props) {
  const { name } = WORDS[channel]
  return (
    <Panel
      title={name}
      actions={<Badge kind={verified ? 'done' : 'waiting'}>{verified ? '已验证' : '未验证'}</Badge>}
    >
      <div className="space-y-5">
        <p className="tabular-nums">{masked}</p>
        {!verified && <Verification channel={channel} />}
        <ChangeForm channel={channel} />
      </div>
    </Panel>
  )
}

function Verification({ channel }: { channel: Channel }) {
  const [asked, ask, asking] = useActionState(askCode, null)
  const [confirmed, send, sending] = useActionState(confirm, null)
  const { name, code } = WORDS[channel]
  const refused = accountFaults(asked)('')
  const faultAt = accountFaults(confirmed)
  return (
    <>
      <form action={ask} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="channel" value={channel} />
        <Button type="submit" aria-disabled={asking}>
          获取{code}
        </Button>
        {asked?.result.ok && (
          <p role="status" className="text-done">
            验证码已发出，5 分钟内有效。
          </p>
        )}
        {refused && (
          <p role="alert" className="text-danger">
            {refused}
          </p>
        )}
      </form>
      <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
        <input type="hidden" name="channel" value={channel} />
        <LabelledInput
          label={code}
          name={`code-${channel}`}
          help="6 位数字"
          inputMode="numeric"
          autoComplete="one-time-code"
          defaultValue={confirmed?.values[`code-${channel}`]?.[0]}
          fault={faultAt('sentCode') ?? faultAt('')}
          readOnly={sending}
        />
        <Button type="submit" variant="primary" aria-disabled={sending} className="self-start">
          验证{name}
        </Button>
      </form>
    </>
  )
}

function ChangeForm({ channel }: { channel: Channel }) {
  const [state, send, sending] = useActionState(change, null)
  const faultAt = accountFaults(state)
  const { name, input, autoComplete } = WORDS[channel]
  return (
    <details open={state !== null || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 text-action">更改{name}</summary>
      <form action={send} className="mt-2 flex max-w-sm flex-col gap-5" noValidate>
        <input type="hidden" name="channel" value={channel} />
        <LabelledInput
          label={`新${name}`}
          name={`address-${channel}`}
          type={input}
          autoComplete={autoComplete}
          defaultValue={state?.values[`address-${channel}`]?.[0]}
          fault={faultAt('address') ?? faultAt('')}
          readOnly={sending}
        />
        <LabelledInput
          label={`更改${name}用的密码`}
          name={`password-${channel}`}
          type="password"
          help="登录本平台的密码，用来确认是您本人"
          autoComplete="current-password"
          fault={faultAt('password')}
          readOnly={sending}
        />
        <Button type="submit" aria-disabled={sending} className="self-start">
          保存新{name}
        </Button>
      </form>
    </details>
  )
}
