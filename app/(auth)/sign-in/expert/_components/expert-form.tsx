'use client'

import { useActionState } from 'react'
import { DefaultSubmit } from '@/components/form/default-submit'
import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { accountSentence, passwordHelp } from '@/components/words/accounts'
import { PASSWORD_POLICY } from '@/lib/domain/accounts/password-policy'
import { Onward } from '../../../_components/onward'
import { enterAsExpert } from '../actions'
import { AboutYou, LABELS } from './about-you'

type Props = {
  kept?: string
  from?: string
  /** Whose sign-in turned out wrong after its question was answered. */
  refused?: string
}

const WRONG = { field: 'password', code: 'wrong', severity: 'error' } as const

/**
 * One form with two ways in, so that no label stands twice on the page: user name and password are enough for
 * 登录系统, all of it for 注册.
 */
export function ExpertForm({ kept, from, refused }: Props) {
  const [state, send, sending] = useActionState(enterAsExpert, null)
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const before = !state && refused !== undefined ? [WRONG] : []
  const problems = refusal?.code === 'invalid' ? refusal.problems : before
  const faults = Object.fromEntries(problems.map((problem) => [problem.field, accountSentence(problem)]))
  const listed = problems.filter(({ field }) => field !== '')
  const typed = (name: string) => state?.values[name]?.[0] ?? (name === 'username' ? refused : '') ?? ''
  const again = refusal ? '为了安全，密码没有保留，请重新填写。' : ''
  return (
    <form action={send} className="space-y-6" noValidate>
      <DefaultSubmit name="intent" value="enter" />
      <Onward kept={kept} from={from} />
      <ErrorSummary
        key={state?.attempt ?? 0}
        faults={listed.map(({ field }) => ({
          href: `#${field}`,
          label: LABELS[field] ?? '这一项',
          sentence: faults[field] ?? '',
        }))}
      />
      {faults[''] && (
        <Notice kind="danger" live="alert">
          {faults['']}
        </Notice>
      )}
      <Panel title="用户名和密码">
        <div className="flex flex-col gap-5">
          <LabelledInput
            label="用户名"
            name="username"
            help="6 至 20 位，以字母开头，可用字母、数字和下划线"
            autoComplete="username"
            defaultValue={typed('username')}
            fault={faults.username}
            quiet
            readOnly={sending}
          />
          <LabelledInput
            label="密码"
            name="password"
            type="password"
            help={`${again}${passwordHelp(PASSWORD_POLICY.shortest.expert)}`}
            autoComplete="current-password"
            fault={faults.password}
            quiet
            readOnly={sending}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" name="intent" value="sign-in" aria-disabled={sending}>
              登录系统
            </Button>
            <p className="text-sm text-muted">已有账号的，填好这两项就可以登录，下面不用填。</p>
            <TextLink href="/sign-in/forgotten">忘记密码</TextLink>
          </div>
        </div>
      </Panel>
      <Panel title="没有账号的，请继续填写">
        <div className="flex flex-col gap-5">
          <LabelledInput
            label="确认密码"
            name="confirmation"
            type="password"
            help={`${again}与上面的密码相同`}
            autoComplete="new-password"
            fault={faults.confirmation}
            quiet
            readOnly={sending}
          />
          <AboutYou typed={typed} faults={faults} attempt={state?.attempt ?? 0} sending={sending} />
          <div>
            <Button type="submit" name="intent" value="register" variant="primary" aria-disabled={sending}>
              注册
            </Button>
            <p className="mt-2 text-sm text-muted">注册后自动登录。</p>
          </div>
        </div>
      </Panel>
    </form>
  )
}
