import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { canonical } from '@/lib/forms/canonical'
import type { Answer } from '@/lib/forms/content'
import type { Conflict } from '@/lib/forms/merge'
import type { FieldSpec } from '@/lib/forms/spec'
import { word } from '@/lib/forms/word'

const plain = { answer: () => undefined, rowCount: () => 0, column: () => null }

/** One side of a conflict, as people read it. */
export const sideWords = (field: FieldSpec, answer: Answer | undefined): string => {
  if (field.kind === 'table') return Array.isArray(answer) ? `${answer.length} 行` : '（空）'
  return word(field, canonical(field, answer, plain)) || '（空）'
}

type Props = {
  fields: readonly FieldSpec[]
  conflicts: readonly (Conflict & { by: string })[]
  onDecide: (name: string, side: 'mine' | 'theirs') => void
}

/** Two have changed the same field: both are shown, and the person decides. */
export function ConflictPanel({ fields, conflicts, onDecide }: Props) {
  if (conflicts.length === 0) return null
  return (
    <Notice
      kind="returned"
      live="alert"
      title={`有 ${conflicts.length} 项在您填写时也被别人改过，请选择用哪一个`}
    >
      <ul className="space-y-3">
        {conflicts.map((conflict) => {
          const field = fields.find((one) => one.name === conflict.name)
          if (!field) return null
          return (
            <li key={conflict.name}>
              <p className="font-medium">{field.label}</p>
              <div className="mt-1 grid gap-2 sm:grid-cols-2">
                <Side
                  title="您填的"
                  words={sideWords(field, conflict.mine)}
                  action={`用我填的${field.label}`}
                  onTake={() => onDecide(conflict.name, 'mine')}
                />
                <Side
                  title={`${conflict.by || '另一个窗口'}改成的`}
                  words={sideWords(field, conflict.theirs)}
                  action={`用对方填的${field.label}`}
                  onTake={() => onDecide(conflict.name, 'theirs')}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Side({
  title,
  words,
  action,
  onTake,
}: {
  title: string
  words: string
  action: string
  onTake: () => void
}) {
  return (
    <div className="rounded-md border border-line bg-surface p-3">
      <p className="text-sm text-muted">{title}</p>
      <p className="my-1 break-words">{words}</p>
      <Button type="button" size="small" onClick={onTake} aria-label={action}>
        {title === '您填的' ? '用我填的' : '用对方填的'}
      </Button>
    </div>
  )
}
