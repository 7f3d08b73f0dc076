'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { accountFaults } from '@/components/words/account-faults'
import { begin } from '../actions'

/** 开始设置; whoever has one already shows that it is theirs. */
export function BeginForm({ enabled, from }: { enabled: boolean; from: string }) {
  const [state, send, sending] = useActionState(begin, null)
  const faultAt = accountFaults(state)
  const general = faultAt('')
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      <input type="hidden" name="from" value={from} />
      {general && (
        <Notice kind="danger" live="alert">
          {general}
        </Notice>
      )}
      {enabled && (
        <LabelledInput
          name="code"
          label="现在的动态口令或恢复码"
          help="更换手机时填写。手机和恢复码都丢失的，请安全管理员重置"
          autoComplete="one-time-code"
          fault={faultAt('code')}
          readOnly={sending}
        />
      )}
      <div>
        <Button type="submit" variant={enabled ? 'secondary' : 'primary'} aria-disabled={sending}>
          {enabled ? '更换设备' : '开始设置'}
        </Button>
      </div>
    </form>
  )
}
