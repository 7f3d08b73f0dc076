import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { ACCOUNT_STATE_WORDS } from '@/components/words/administration'
import { ROLE_WORDS } from '@/components/words/status'
import { ACCOUNT_STATES, GRANTABLE } from '@/lib/domain/accounts/administration'
import type { TypedFilter } from '../filter'

export function AccountFilterForm({ typed }: { typed: TypedFilter }) {
  return (
    <search>
      <form
        method="get"
        action="/accounts"
        className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
      >
        <Part name="part" label="用户名或姓名">
          <Input id="part" name="part" defaultValue={typed.part} maxLength={50} autoComplete="off" />
        </Part>
        <Part name="role" label="角色">
          <Select id="role" name="role" defaultValue={typed.role}>
            <option value="">全部</option>
            {[...GRANTABLE, 'expert' as const].map((role) => (
              <option key={role} value={role}>
                {ROLE_WORDS[role]}
              </option>
            ))}
          </Select>
        </Part>
        <Part name="state" label="状态">
          <Select id="state" name="state" defaultValue={typed.state}>
            <option value="">全部</option>
            {ACCOUNT_STATES.map((state) => (
              <option key={state} value={state}>
                {ACCOUNT_STATE_WORDS[state]}
              </option>
            ))}
          </Select>
        </Part>
        <div className="flex gap-2">
          <Button variant="primary">查询</Button>
          {Object.values(typed).some(Boolean) && <LinkButton href="/accounts">清除条件</LinkButton>}
        </div>
      </form>
    </search>
  )
}

function Part({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      {children}
    </div>
  )
}
