'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { accountSentence } from '@/components/words/accounts'
import { refusalSentence } from '@/components/words/refusals'
import { ROLE_WORDS } from '@/components/words/status'
import { GRANTABLE } from '@/lib/domain/accounts/administration'
import { isRegional, type Role } from '@/lib/domain/actor'
import { CITY_REGION, REGIONS } from '@/lib/domain/regions'
import { grant } from '../actions'

type Props = { id: string; version: number; role: Role; regionCode: string | null }

/** 授权: a role, and for an office of a county which one. */
export function GrantForm({ id, version, role, regionCode }: Props) {
  const [state, send, sending] = useActionState(grant, null)
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const problems = refusal?.code === 'invalid' ? refusal.problems : []
  const faultAt = (field: string) => {
    const problem = problems.find((one) => one.field === field)
    return problem && accountSentence(problem)
  }
  const typed = (name: string, before: string) => state?.values[name]?.[0] ?? before
  const attempt = state?.attempt ?? 0
  const regional = GRANTABLE.filter(isRegional).map((one) => ROLE_WORDS[one])
  return (
    <form action={send} className="space-y-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {refusal && refusal.code !== 'invalid' && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      <Labelled name="role" label="角色" fault={faultAt('role')}>
        {(control) => (
          <Select key={attempt} {...control} defaultValue={typed('role', role === 'unassigned' ? '' : role)}>
            <option value="">请选择</option>
            {GRANTABLE.map((one) => (
              <option key={one} value={one}>
                {ROLE_WORDS[one]}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <div>
        <label htmlFor="regionCode" className="mb-1 block font-medium">
          区县
        </label>
        <p id="regionCode-help" className="mb-1.5 text-sm text-muted">
          {regional.join('、')}必须选择，其他角色不选
        </p>
        <Select
          key={attempt}
          id="regionCode"
          name="regionCode"
          defaultValue={typed('regionCode', regionCode ?? '')}
          aria-invalid={faultAt('regionCode') ? true : undefined}
          aria-describedby={`regionCode-help${faultAt('regionCode') ? ' regionCode-fault' : ''}`}
        >
          <option value="">不选（全市）</option>
          {REGIONS.filter(({ code }) => code !== CITY_REGION).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        {faultAt('regionCode') && (
          <p id="regionCode-fault" role="alert" className="mt-1 text-danger">
            {faultAt('regionCode')}
          </p>
        )}
      </div>
      <Button type="submit" variant="primary" aria-disabled={sending}>
        授权
      </Button>
      <p className="text-sm text-muted">授权后本人已登录的页面退出，重新登录时按新的角色办理。</p>
    </form>
  )
}
