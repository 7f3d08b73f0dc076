import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Conflict } from '@/lib/forms/merge'
import type { FieldSpec } from '@/lib/forms/spec'
import { sideWords } from './conflict-panel'

type Props = { fields: readonly FieldSpec[]; conflicts: readonly Conflict[]; by: string }

/** The same comparison before scripts arrive: choose, then 保存 again. */
export function ConflictChoice({ fields, conflicts, by }: Props) {
  if (conflicts.length === 0) return null
  return (
    <Notice kind="returned" title={`有 ${conflicts.length} 项在您填写时也被别人改过。请逐项选择，再点“保存”`}>
      <div className="space-y-3">
        {conflicts.map((conflict) => {
          const field = fields.find((one) => one.name === conflict.name)
          if (!field) return null
          return (
            <RadioGroup
              key={conflict.name}
              legend={field.label}
              name={`_choose.${conflict.name}`}
              defaultValue="mine"
              stacked
              options={[
                { value: 'mine', label: `用我填的：${sideWords(field, conflict.mine)}` },
                { value: 'theirs', label: `用${by || '对方'}填的：${sideWords(field, conflict.theirs)}` },
              ]}
            />
          )
        })}
      </div>
    </Notice>
  )
}
