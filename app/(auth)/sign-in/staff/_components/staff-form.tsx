'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { TextLink } from '@/components/ui/text-link'
import { accountFaults } from '@/components/words/account-faults'
import { Onward } from '../../../_components/onward'
import { signInAsStaff } from '../actions'

const WRONG = { field: 'password', code: 'wrong', severity: 'error' } as const

type Props = {
  kept?: string
  from?: string
  /** Whose sign-in turned out wrong after its question was answered. */
  refused?: string
}

export function StaffForm({ kept, from, refused }: Props) {
  const [state, send, sending] = useActionState(signInAsStaff, null)
  const faultAt = accountFaults(state, refused === undefined ? [] : [WRONG])
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      <Onward kept={kept} from={from} />
      <LabelledInput
        label="用户名"
        name="username"
        autoComplete="username"
        defaultValue={state?.values.username?.[0] ?? refused}
        fault={faultAt('username')}
      />
      <LabelledInput
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        fault={faultAt('password')}
      />
      <Button type="submit" variant="primary" aria-disabled={sending}>
        登录系统
      </Button>
      <p>
        <TextLink href="/sign-in/forgotten">忘记密码</TextLink>
      </p>
    </form>
  )
}
