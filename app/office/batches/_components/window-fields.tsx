import { DateField } from '@/components/form/date-field'
import { Input } from '@/components/ui/input'
import { Labelled } from '@/components/ui/labelled'
import { END_WORDS } from '@/components/words/batches'
import type { End } from '@/lib/domain/batches/ends'
import type { Posted } from '@/lib/forms/read'
import type { FaultAt } from './batch-form'

/** The ends of the windows, each a day and a time, one below the other in the order of the year. */
export function WindowFields({
  ends,
  typed,
  faultAt,
}: {
  ends: readonly End[]
  typed: Posted
  faultAt: FaultAt
}) {
  return (
    <fieldset>
      <legend className="text-lg font-semibold">时间安排</legend>
      <p className="mb-3 text-sm text-muted">一律为北京时间，每一项都要晚于前一项。</p>
      <div className="space-y-4">
        {ends.map((end) => (
          <div key={end} className="grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
            <Labelled quiet name={`${end}On`} label={`${END_WORDS[end]}日期`} fault={faultAt(`${end}On`)}>
              {(control) => (
                <DateField
                  kind="date"
                  value={typed[`${end}On`]?.[0] ?? ''}
                  bound={{ ...control, 'aria-required': true }}
                />
              )}
            </Labelled>
            <Labelled quiet name={`${end}Time`} label={`${END_WORDS[end]}时间`} fault={faultAt(`${end}Time`)}>
              {(control) => <TimeInput control={control} value={typed[`${end}Time`]?.[0] ?? ''} />}
            </Labelled>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** The browser's own clock; what it could not show stays as text. */
function TimeInput({ control, value }: { control: object; value: string }) {
  const shows = value === '' || /^\d{2}:\d{2}(:\d{2})?$/.test(value)
  return <Input {...control} type={shows ? 'time' : 'text'} defaultValue={value} />
}
