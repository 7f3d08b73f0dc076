import { Input } from '@/components/ui/input'
import type { CascadeField } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { groupsOf, type Leaf, leafText } from './cascade-search'
import { KeptSelect } from './kept-select'

type Props = {
  leaves: readonly Leaf[]
  free: CascadeField['free']
  value: string
  bound: Bound
  label: string
}

/** Without scripts: every entry under its headings, and a field beside it where other codes are accepted. */
export function CascadeSelect({ leaves, free, value, bound, label }: Props) {
  const known = value === '' || leaves.some((leaf) => leaf.code === value)
  return (
    <>
      <KeptSelect {...bound} value={known ? value : free ? '' : value}>
        <option value="">请选择</option>
        {!known && !free && <option value={value}>{value}（目录中没有）</option>}
        {groupsOf(leaves).map((group) => (
          <optgroup key={group.heading} label={group.heading}>
            {group.leaves.map((leaf) => (
              <option key={leaf.code} value={leaf.code}>
                {leafText(leaf)}
              </option>
            ))}
          </optgroup>
        ))}
      </KeptSelect>
      {free ? (
        <div className="mt-2">
          <p id={`${bound.id}-hint`} className="mb-1 text-sm text-muted">
            {free.hint}
          </p>
          <Input
            name={bound.name}
            defaultValue={known ? '' : value}
            aria-label={`${label}（目录中没有时填写代码）`}
            aria-describedby={`${bound.id}-hint`}
          />
        </div>
      ) : (
        <p id={`${bound.id}-hint`} className="mt-1 text-sm text-muted">
          请选择最细的一级
        </p>
      )}
    </>
  )
}
