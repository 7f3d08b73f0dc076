import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { RadioGroup } from '@/components/ui/radio-group'
import { accountFaults } from '@/components/words/account-faults'
import type { ActionState } from '@/lib/auth/action'

const CHANNELS = [
  { value: 'sms', label: '手机短信' },
  { value: 'email', label: '邮件' },
] as const

type Props = {
  state: ActionState<unknown> | null
  send: (form: FormData) => void
  busy: boolean
  /** Another code for the same one, instead of asking who it is. */
  again?: { username: string; channel: string }
}

export function AskForm({ state, send, busy, again }: Props) {
  const faultAt = accountFaults(state)
  const general = faultAt('')
  if (again) {
    return (
      <form action={send} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="username" value={again.username} />
        <input type="hidden" name="channel" value={again.channel} />
        <Button type="submit" aria-disabled={busy}>
          重新获取验证码
        </Button>
        {general && (
          <p role="alert" className="text-danger">
            {general}
          </p>
        )}
      </form>
    )
  }
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      <ErrorSummary
        key={state?.attempt ?? 0}
        faults={[
          ...(general ? [{ href: '#username', label: '获取验证码', sentence: general }] : []),
          ...(faultAt('channel')
            ? [{ href: '#channel-sms', label: '接收方式', sentence: faultAt('channel')! }]
            : []),
        ]}
      />
      <LabelledInput
        label="用户名"
        name="username"
        autoComplete="username"
        defaultValue={state?.values.username?.[0]}
        fault={faultAt('username')}
      />
      <RadioGroup
        legend="接收方式"
        name="channel"
        options={CHANNELS}
        defaultValue={state?.values.channel?.[0] ?? 'sms'}
      />
      <Button type="submit" variant="primary" aria-disabled={busy}>
        获取验证码
      </Button>
    </form>
  )
}
