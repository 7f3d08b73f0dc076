import { Notice } from '@/components/ui/notice'
import { dateWords, timeWords } from '@/components/words/figures'
import type { OwnExpertView } from '@/lib/operations/experts/view'
import { blocks } from '@/lib/result'

const KEEPER = '嘉兴市科学技术局专家库管理员'

/** One banner: which state the profile is in, who holds it, and what comes next. */
export function ExpertStanding({ view }: { view: OwnExpertView }) {
  const { expert, problems, reasons, events } = view
  const note = events.at(-1)?.note
  const submitted = expert.submittedAt ? timeWords(expert.submittedAt) : ''
  switch (expert.status) {
    case 'none': {
      const missing = problems.filter(blocks).length
      return (
        <Notice
          kind="info"
          title={missing > 0 ? `还没有提交：还有 ${missing} 项没有填好` : '已填好，还没有提交'}
        >
          填好专家信息并提交，由{KEEPER}审核，通过后入库，才会被邀请参加评审。
        </Notice>
      )
    }
    case 'submitted':
      return (
        <Notice kind="waiting" title={`已提交，现在由${KEEPER}审核`}>
          {submitted}提交。审核期间内容锁定，结果会显示在这一页。
        </Notice>
      )
    case 'returned':
      return (
        <Notice kind="returned" title={`已退回补充，共 ${reasons.length} 条意见`}>
          请按意见修改后再次提交。
        </Notice>
      )
    case 'declined':
      return (
        <Notice kind="danger" title="审核未通过">
          {note && <p>理由：{note}</p>}
          <p>情况有变化时，可以修改后再次提交。</p>
        </Notice>
      )
    case 'admitted': {
      const refused = events.at(-1)?.kind === 'change_declined' ? note : null
      return (
        <Notice kind="done" title="已入库">
          {refused && <p>最近一次信息变更未通过，理由：{refused}。入库的信息继续有效。</p>}
          <p>信息有变化时可以修改后提交；变更审核通过以前，原来的信息继续有效。</p>
        </Notice>
      )
    }
    case 'changing':
      return (
        <Notice kind="waiting" title={`信息变更已提交，现在由${KEEPER}审核`}>
          {submitted}提交。审核期间仍在库，入库的信息继续有效。
        </Notice>
      )
    case 'change_returned':
      return (
        <Notice kind="returned" title={`信息变更已退回，共 ${reasons.length} 条意见`}>
          请按意见修改后再次提交。您仍在库，入库的信息继续有效。
        </Notice>
      )
    case 'lapsed':
      return (
        <Notice kind="returned" title={`因逾期没有确认信息，${dateWords(expert.since)}起暂停`}>
          暂停期间不会被邀请参加评审。
        </Notice>
      )
    case 'suspended':
      return (
        <Notice kind="returned" title={`${dateWords(expert.since)}起暂停`}>
          {note && <p>理由：{note}</p>}
          <p>暂停期间不会被邀请参加评审。有疑问请联系{KEEPER}。</p>
        </Notice>
      )
    case 'removed':
      return (
        <Notice kind="danger" title={`${dateWords(expert.since)}起已出库`}>
          {note && <p>说明：{note}</p>}
          <p>要重新入库，可以修改信息后再次提交。</p>
        </Notice>
      )
    case 'blacklisted':
      return (
        <Notice kind="danger" title="已列入黑名单，不能申报">
          {note && <p>理由：{note}</p>}
          <p>有异议请联系{KEEPER}。</p>
        </Notice>
      )
  }
}
