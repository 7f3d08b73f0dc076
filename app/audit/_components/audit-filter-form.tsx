import { FilterForm, FilterPart } from '@/components/ui/filter-form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { AUDIT_WORDS } from '@/components/words/audit'
import type { TypedFilter } from '../filter'

export function AuditFilterForm({ typed }: { typed: TypedFilter }) {
  return (
    <FilterForm action="/audit" filtered={Object.values(typed).some(Boolean)}>
      <FilterPart name="from" label="起始日期">
        <Input id="from" name="from" type="date" defaultValue={typed.from} />
      </FilterPart>
      <FilterPart name="until" label="截止日期（含）">
        <Input id="until" name="until" type="date" defaultValue={typed.until} />
      </FilterPart>
      <FilterPart name="actor" label="操作人">
        <Input id="actor" name="actor" defaultValue={typed.actor} maxLength={100} autoComplete="off" />
      </FilterPart>
      <FilterPart name="action" label="事项">
        <Select id="action" name="action" defaultValue={typed.action}>
          <option value="">全部</option>
          {Object.entries(AUDIT_WORDS).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </Select>
      </FilterPart>
      <input type="hidden" name="object" value={typed.object} />
    </FilterForm>
  )
}
