import { ApproveForm } from '@/components/review/approve-form'
import { ReturnForm } from '@/components/review/return-form'
import { Panel } from '@/components/ui/panel'
import type { ExpertVerb } from '@/lib/domain/experts/workflow'
import { placesOf } from '@/lib/forms/places'
import type { Posted } from '@/lib/forms/read'
import type { ExpertView } from '@/lib/operations/experts/view'
import { admitExpert, returnExpert } from '../actions'
import { ReasonForm } from './reason-form'

type Props = { view: ExpertView; accountId: string; lines: number; kept: Posted | null }
type WithReason = Extract<ExpertVerb, 'decline' | 'suspend' | 'remove' | 'blacklist' | 'restore'>

const WITH_REASON: readonly WithReason[] = ['decline', 'suspend', 'restore', 'remove', 'blacklist']

/** What the keeper may decide now, each with what will happen next. */
export function DecisionBar({ view, accountId, lines, kept }: Props) {
  const { expert, form, submission, verbs } = view
  const isChange = expert.status === 'changing'
  const common = { id: expert.accountId, version: expert.version, accountId, kept }
  const offered = WITH_REASON.filter((verb) => verbs.includes(verb))
  if (offered.length === 0 && !verbs.includes('admit')) return null
  return (
    <Panel title={verbs.includes('admit') ? '审核' : '办理'}>
      {verbs.includes('admit') && (
        <ApproveForm
          {...common}
          label={isChange ? '通过变更' : '入库'}
          next={isChange ? '通过后以本次提交的信息为准。' : '入库后可以被抽取参加评审，本次提交的信息生效。'}
          action={admitExpert}
        />
      )}
      {verbs.includes('return') && (
        <details
          id="return"
          open={lines > 1 || kept?._reasons !== undefined}
          className="mt-4 border-t border-line pt-2"
        >
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">退回补充</summary>
          <p className="mb-3 text-sm text-muted">
            退回后由专家按意见修改，再次提交。每条意见都会显示在对应的位置旁边。
          </p>
          <ReturnForm
            {...common}
            places={placesOf(form, submission.content)}
            lines={lines}
            action={returnExpert}
          />
        </details>
      )}
      {offered.map((verb) => (
        <ReasonForm key={verb} {...common} verb={verb} {...told(verb, view)} />
      ))}
    </Panel>
  )
}

function told(verb: WithReason, { expert }: ExpertView): { label: string; next: string } {
  switch (verb) {
    case 'decline':
      return expert.status === 'changing'
        ? { label: '变更不通过', next: '仍在库，入库的信息继续有效。' }
        : { label: '未通过', next: '不入库；专家可以修改后再次提交。' }
    case 'suspend':
      return { label: '暂停', next: '暂停期间不参加抽取，恢复后照旧。' }
    case 'remove':
      return { label: '出库', next: '不再参加抽取；要重新入库，由专家再次提交。' }
    case 'blacklist':
      return { label: '列入黑名单', next: '不再参加抽取，也不能再次提交。' }
    case 'restore':
      return expert.status === 'blacklisted'
        ? { label: '移出黑名单', next: '移出后为出库状态，专家可以再次提交。' }
        : { label: '恢复', next: '恢复入库，原来的信息继续有效。' }
  }
}
