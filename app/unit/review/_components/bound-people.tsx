import { Badge } from '@/components/ui/badge'
import { VerbForm } from '@/components/ui/verb-form'
import { BINDING_STATUS_KIND, BINDING_STATUS_WORDS } from '@/components/words/bindings'
import { timeWords } from '@/components/words/figures'
import type { BindingVerb } from '@/lib/domain/bindings/workflow'
import type { Posted } from '@/lib/forms/read'
import type { BindingView } from '@/lib/operations/bindings/list'
import { decideMember } from '../actions'
import { Named } from './named'
import { ReasonForm } from './reason-form'

const BUTTONS: readonly (readonly [BindingVerb, string])[] = [
  ['appoint', '指定为管理员'],
  ['dismiss', '撤销管理员'],
  ['thaw', '恢复权限'],
  ['leave', '解除绑定'],
]

type Props = { bound: readonly BindingView[]; accountId: string; kept: Posted | null }

/** Who may act for the unit, and what its administrator can do about it. */
export function BoundPeople({ bound, accountId, kept }: Props) {
  return (
    <ul className="divide-y divide-line">
      {bound.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
          <div className="min-w-56 flex-1">
            <p className="flex flex-wrap items-center gap-2">
              {line.personName}
              {line.administers && <Badge kind="info">管理员</Badge>}
              {line.status === 'FROZEN' && (
                <Badge kind={BINDING_STATUS_KIND.FROZEN}>{BINDING_STATUS_WORDS.FROZEN}</Badge>
              )}
            </p>
            <p className="text-sm text-muted">
              {timeWords(line.since)}起{line.status === 'FROZEN' && `，理由：${line.reason}`}
            </p>
          </div>
          {BUTTONS.filter(([verb]) => line.verbs.includes(verb)).map(([verb, word]) => (
            <VerbForm
              key={verb}
              action={decideMember}
              fields={{ id: line.id, version: line.version, verb }}
              label={<Named word={word} line={line} />}
              size="small"
            />
          ))}
          {line.verbs.includes('freeze') && (
            <ReasonForm
              verb="freeze"
              id={line.id}
              version={line.version}
              accountId={accountId}
              name={line.personName}
              kept={kept}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
