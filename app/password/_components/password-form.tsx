'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { accountFaults } from '@/components/words/account-faults'
import { passwordHelp } from '@/components/words/accounts'
import { changePassword } from '../actions'

const FIELDS = [
  { name: 'current', label: '旧密码', autoComplete: 'current-password' },
  { name: 'next', label: '新密码', autoComplete: 'new-password' },
  { name: 'confirmation', label: '确认密码', autoComplete: 'new-password' },
] as const

type Props = { username: string; shortest: number; from: string }

export function PasswordForm({ username, shortest, from }: Props) {
  const [state, send, sending] = useActionState(changePassword, null)
  const faultAt = accountFaults(state)
  const general = faultAt('')
  const help: Record<string, string | undefined> = {
    current: state ? '为了安全，三项密码都没有保留，请重新填写。' : undefined,
    next: `${passwordHelp(shortest)}；不能是最近用过的密码`,
  }
  const faults = FIELDS.flatMap(({ name, label }) => {
    const sentence = faultAt(name)
    return sentence ? [{ href: `#${name}`, label, sentence }] : []
  })
  return (
    <>
      {/* 取消 belongs to a form of its own: it sends nothing that was typed. */}
      <form id="leave" action="/" />
      <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
        <ErrorSummary key={state?.attempt ?? 0} faults={faults} />
        {general && (
          <Notice kind="danger" live="alert">
            {general}
          </Notice>
        )}
        <input type="hidden" name="from" value={from} />
        {/* For the browser's own store of passwords, which asks whose this is. */}
        <input type="text" autoComplete="username" defaultValue={username} readOnly hidden />
        {FIELDS.map(({ name, label, autoComplete }) => (
          <LabelledInput
            key={name}
            name={name}
            label={label}
            type="password"
            autoComplete={autoComplete}
            help={help[name]}
            fault={faultAt(name)}
            quiet
            readOnly={sending}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" aria-disabled={sending}>
            确定
          </Button>
          <Button type="submit" form="leave">
            取消
          </Button>
        </div>
      </form>
    </>
  )
}
