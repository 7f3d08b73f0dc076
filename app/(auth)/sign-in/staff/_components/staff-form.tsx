'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { Problem } from '@/lib/result'
import { signInAsStaff } from '../actions'

type Props = { kept?: string; from?: string }

export function StaffForm({ kept, from }: Props) {
  const [state, send, sending] = useActionState(signInAsStaff, null)
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const problems = refusal?.code === 'invalid' ? refusal.problems : []
  const sentenceAt = (field: string) => {
    const problem = problems.find((p) => p.field === field)
    return problem && sentence(problem)
  }
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      {kept && <input type="hidden" name="kept" value={kept} />}
      {from && <input type="hidden" name="from" value={from} />}
      <Labelled
        label="用户名"
        name="username"
        autoComplete="username"
        defaultValue={state?.values.username?.[0]}
        fault={sentenceAt('username')}
      />
      <Labelled
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        fault={sentenceAt('password')}
      />
      <Button type="submit" variant="primary" aria-disabled={sending}>
        登录系统
      </Button>
    </form>
  )
}

type FieldProps = {
  label: string
  name: string
  type?: string
  autoComplete: string
  defaultValue?: string
  fault?: string
}

function Labelled({ label, name, fault, ...rest }: FieldProps) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
        <span aria-hidden="true" className="text-danger">
          {' '}
          *
        </span>
      </label>
      <Input
        id={name}
        name={name}
        required
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
        {...rest}
      />
      {fault && (
        <p id={`${name}-fault`} role="alert" className="mt-1 text-danger">
          {fault}
        </p>
      )}
    </div>
  )
}

function sentence({ field, code, params }: Problem): string {
  if (code === 'locked') {
    return `密码连续输错多次，账号已暂时锁定，请 ${params?.minutes} 分钟后再试。`
  }
  if (code === 'required') return field === 'username' ? '请填写用户名。' : '请填写密码。'
  return '用户名或密码不正确，请检查大小写后再输入一次。'
}
