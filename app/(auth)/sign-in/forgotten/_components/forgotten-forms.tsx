'use client'

import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { askCode, resetPassword } from '../actions'
import { AskForm } from './ask-form'
import { ResetForm } from './reset-form'

/** First who it is and which way, then the code and a new password. Without scripts each answer draws the page anew. */
export function ForgottenForms() {
  const [asked, ask, asking] = useActionState(askCode, null)
  const [reset, send, sending] = useActionState(resetPassword, null)
  const { username, channel } = reset?.values ?? asked?.values ?? {}
  const isSent = asked?.result.ok === true
  if (!isSent && reset === null) return <AskForm state={asked} send={ask} busy={asking} />
  const whose = { username: username?.[0] ?? '', channel: channel?.[0] ?? '' }
  return (
    <div className="space-y-6">
      {isSent && (
        <Notice kind="info" live="status" title="验证码已发出">
          如果“{whose.username}”是本平台的账号，并且登记了{whose.channel === 'sms' ? '手机号' : '邮箱'}
          ，一分钟内会收到 6 位验证码，5 分钟内有效。
        </Notice>
      )}
      <ResetForm
        key={`${whose.username}:${whose.channel}`}
        whose={whose}
        state={reset}
        send={send}
        busy={sending}
      />
      <AskForm state={asked} send={ask} busy={asking} again={whose} />
    </div>
  )
}
