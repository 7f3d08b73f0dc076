'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { accountSentence } from '@/components/words/accounts'
import { Onward } from '../../../_components/onward'
import { signInAsStaff } from '../actions'

type Props = { kept?: string; from?: string }

export function StaffForm({ kept, from }: Props) {
  const [state, send, sending] = useActionState(signInAsStaff, null)
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const problems = refusal?.code === 'invalid' ? refusal.problems : []
  const faultAt = (field: string) => {
    const problem = problems.find((p) => p.field === field)
    return problem && accountSentence(problem)
  }
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      <Onward kept={kept} from={from} />
      <LabelledInput
        label="用户名"
        name="username"
        autoComplete="username"
        defaultValue={state?.values.username?.[0]}
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
    </form>
  )
}
