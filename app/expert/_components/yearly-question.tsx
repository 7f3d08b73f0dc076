import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { VerbForm } from '@/components/ui/verb-form'
import { dateWords } from '@/components/words/figures'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import type { OwnExpertView } from '@/lib/operations/experts/view'
import { confirmProfile } from '../actions'

/** 确认信息无变化 or 修改, once a year. */
export function YearlyQuestion({ view }: { view: OwnExpertView }) {
  const { asked, expert } = view
  if (!asked) return null
  const { afterMonths } = EXPERT_POLICY.confirmation
  return (
    <Notice
      kind="returned"
      title={asked.until ? `请在${dateWords(asked.until)}前确认专家信息` : '确认信息后即可恢复入库'}
    >
      <p>
        入库信息每{afterMonths}个月确认一次，上次确认是
        {expert.confirmedAt && dateWords(expert.confirmedAt)}。{asked.until && '逾期没有确认的暂停。'}
        没有变化的直接确认；有变化的请修改后提交。
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <VerbForm
          action={confirmProfile}
          fields={{ version: expert.version }}
          label="确认信息无变化"
          variant="primary"
        />
        <LinkButton href="/expert/steps">修改</LinkButton>
      </div>
    </Notice>
  )
}
