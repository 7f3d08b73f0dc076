'use client'

import { useActionState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { accountFaults } from '@/components/words/account-faults'
import { createAccount } from '../actions'
import { FirstPassword } from './first-password'

export function CreateForm() {
  const [state, send, sending] = useActionState(createAccount, null)
  if (state?.result.ok) {
    const { id, username, name, password } = state.result.value
    return (
      <>
        <FirstPassword title={`已为 ${name} 开设账号`} username={username} password={password} />
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton href={`/accounts/${id}`} variant="primary">
            查看账号
          </LinkButton>
          <LinkButton href="/accounts">返回账号管理</LinkButton>
        </div>
      </>
    )
  }
  const faultAt = accountFaults(state)
  const general = faultAt('')
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      {general && (
        <Notice kind="danger" live="alert">
          {general}
        </Notice>
      )}
      <LabelledInput
        name="username"
        label="用户名"
        help="6 至 20 位，以字母开头，可用字母、数字和下划线"
        autoComplete="off"
        defaultValue={state?.values.username?.[0]}
        fault={faultAt('username')}
        readOnly={sending}
      />
      <LabelledInput
        name="name"
        label="姓名"
        help="使用这个账号的人。一人一个账号，不能合用"
        autoComplete="off"
        defaultValue={state?.values.name?.[0]}
        fault={faultAt('name')}
        readOnly={sending}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={sending}>
          确定
        </Button>
        <LinkButton href="/accounts">取消</LinkButton>
      </div>
    </form>
  )
}
