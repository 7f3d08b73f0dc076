import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { reasonLabel } from '@/components/words/reasons'
import type { Reason } from '@/lib/domain/event'
import { stepOf } from '@/lib/forms/fields'
import type { FormSpec } from '@/lib/forms/spec'

/** Every reason of a 退回 with the way to its place, while it is being mended. */
export function ReasonsPanel({
  reasons,
  form,
  hrefOf,
}: {
  reasons: readonly Reason[]
  form: FormSpec
  hrefOf: (step: string) => string
}) {
  if (reasons.length === 0) return null
  return (
    <Panel title={`退回意见 ${reasons.length} 条`}>
      <ul className="space-y-3">
        {reasons.map((reason) => (
          <li key={`${reason.step}${reason.field}${reason.row}${reason.text}`}>
            <TextLink href={`${hrefOf(reason.step)}${reason.row ? `?row=${reason.row}` : ''}`}>
              {stepOf(form, reason.step)?.title ?? '整份材料'}
            </TextLink>
            <p className="text-sm">
              {reasonLabel(reason.code)}：{reason.text}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
