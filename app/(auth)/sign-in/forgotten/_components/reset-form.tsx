import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { accountFaults } from '@/components/words/account-faults'
import { passwordHelp } from '@/components/words/accounts'
import type { ActionState } from '@/lib/auth/action'
import { PASSWORD_POLICY } from '@/lib/domain/accounts/password-policy'

const { expert, staff } = PASSWORD_POLICY.shortest
const FIELDS = [
  { name: 'sentCode', label: '验证码', type: 'text', autoComplete: 'one-time-code', help: '6 位数字' },
  {
    name: 'next',
    label: '新密码',
    type: 'password',
    autoComplete: 'new-password',
    help: `${passwordHelp(expert)}；管理部门账号至少 ${staff} 位`,
  },
  {
    name: 'confirmation',
    label: '确认密码',
    type: 'password',
    autoComplete: 'new-password',
    help: '再填写一次新密码',
  },
] as const

type Props = {
  whose: { username: string; channel: string }
  state: ActionState<unknown> | null
  send: (form: FormData) => void
  busy: boolean
}

export function ResetForm({ whose, state, send, busy }: Props) {
  const faultAt = accountFaults(state)
  const general = faultAt('')
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      <ErrorSummary
        key={state?.attempt ?? 0}
        faults={[
          ...(general ? [{ href: '#sentCode', label: '重设密码', sentence: general }] : []),
          ...FIELDS.flatMap(({ name, label }) => {
            const sentence = faultAt(name)
            return sentence ? [{ href: `#${name}`, label, sentence }] : []
          }),
        ]}
      />
      {/* Of whom the password is, for the browser's own store of passwords too. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue={whose.username}
        readOnly
        hidden
      />
      <input type="hidden" name="channel" value={whose.channel} />
      {FIELDS.map(({ name, label, type, autoComplete, help }) => (
        <LabelledInput
          key={name}
          name={name}
          label={label}
          type={type}
          inputMode={name === 'sentCode' ? 'numeric' : undefined}
          autoComplete={autoComplete}
          help={help}
          defaultValue={name === 'sentCode' ? state?.values.sentCode?.[0] : undefined}
          fault={faultAt(name)}
          quiet
          readOnly={busy}
        />
      ))}
      <Button type="submit" variant="primary" aria-disabled={busy} className="self-start">
        确定
      </Button>
    </form>
  )
}
