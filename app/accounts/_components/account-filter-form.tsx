import { FilterForm, FilterPart } from '@/components/ui/filter-form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { ACCOUNT_STATE_WORDS } from '@/components/words/administration'
import { ROLE_WORDS } from '@/components/words/status'
import { ACCOUNT_STATES, GRANTABLE } from '@/lib/domain/accounts/administration'
import type { TypedFilter } from '../filter'

export function AccountFilterForm({ typed }: { typed: TypedFilter }) {
  return (
    <FilterForm action="/accounts" filtered={Object.values(typed).some(Boolean)}>
      <FilterPart name="part" label="用户名或姓名">
        <Input id="part" name="part" defaultValue={typed.part} maxLength={50} autoComplete="off" />
      </FilterPart>
      <FilterPart name="role" label="角色">
        <Select id="role" name="role" defaultValue={typed.role}>
          <option value="">全部</option>
          {[...GRANTABLE, 'expert' as const].map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </Select>
      </FilterPart>
      <FilterPart name="state" label="状态">
        <Select id="state" name="state" defaultValue={typed.state}>
          <option value="">全部</option>
          {ACCOUNT_STATES.map((state) => (
            <option key={state} value={state}>
              {ACCOUNT_STATE_WORDS[state]}
            </option>
          ))}
        </Select>
      </FilterPart>
    </FilterForm>
  )
}
