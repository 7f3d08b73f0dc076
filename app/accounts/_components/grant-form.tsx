'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { accountFaults } from '@/components/words/account-faults'
import { ROLE_WORDS } from '@/components/words/status'
import { GRANTABLE } from '@/lib/domain/accounts/administration'
import { isRegional, type Role } from '@/lib/domain/actor'
import { CITY_REGION, REGIONS } from '@/lib/domain/regions'
import { grant } from '../actions'

type Props = { id: string; version: number; role: Role; regionCode: string | null }

/** 授权: a role, and for an office of a county which one. */
export function GrantForm({ id, version, role, regionCode }: Props) {
  const [state, send, sending] = useActionState(grant, null)
  const faultAt = accountFaults(state)
  const general = faultAt('')
  const typed = (name: string, before: string) => state?.values[name]?.[0] ?? before
  const attempt = state?.attempt ?? 0
  const regional = GRANTABLE.filter(isRegional).map((one) => ROLE_WORDS[one])
  return (
    <form action={send} className="space-y-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {general && (
        <Notice kind="danger" live="alert">
          {general}
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
      <Labelled
        name="regionCode"
        label="区县"
        help={`${regional.join('、')}必须选择，其他角色不选`}
        fault={faultAt('regionCode')}
        optional
      >
        {(control) => (
          <Select key={attempt} {...control} defaultValue={typed('regionCode', regionCode ?? '')}>
            <option value="">不选（全市）</option>
            {REGIONS.filter(({ code }) => code !== CITY_REGION).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Button type="submit" variant="primary" aria-disabled={sending}>
        授权
      </Button>
      <p className="text-sm text-muted">授权后本人已登录的页面退出，重新登录时按新的角色办理。</p>
    </form>
  )
}
