import { Button, LinkButton } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { AUDIT_WORDS } from '@/components/words/audit'
import type { TypedFilter } from '../filter'

export function AuditFilterForm({ typed }: { typed: TypedFilter }) {
  return (
    <search>
      <form
        method="get"
        action="/audit"
        className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] items-end gap-x-4 gap-y-3"
      >
        <Part name="from" label="起始日期">
          <Input id="from" name="from" type="date" defaultValue={typed.from} />
        </Part>
        <Part name="until" label="截止日期（含）">
          <Input id="until" name="until" type="date" defaultValue={typed.until} />
        </Part>
        <Part name="actor" label="操作人">
          <Input id="actor" name="actor" defaultValue={typed.actor} maxLength={100} autoComplete="off" />
        </Part>
        <Part name="action" label="事项">
          <Select id="action" name="action" defaultValue={typed.action}>
            <option value="">全部</option>
            {Object.entries(AUDIT_WORDS).map(([action, words]) => (
              <option key={action} value={action}>
                {words}
              </option>
            ))}
          </Select>
        </Part>
        <input type="hidden" name="object" value={typed.object} />
        <div className="flex gap-2">
          <Button variant="primary">查询</Button>
          {Object.values(typed).some(Boolean) && <LinkButton href="/audit">清除条件</LinkButton>}
        </div>
      </form>
    </search>
  )
}

function Part({ name, label, children }: { name: string; label: string; children: React.ReactNode }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      {children}
    </div>
  )
}
