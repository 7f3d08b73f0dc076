import { Countdown } from '@/components/batches/countdown'
import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { regionByCode } from '@/lib/domain/regions'
import type { ApplicationView } from '@/lib/operations/applications/view'
import { blocks } from '@/lib/result'
import { DraftClosed } from './draft-closed'

/** Who holds the file, since when, and how to reach them; after 提交 the receipt. */
export function ApplicationStanding({
  view,
  justSubmitted,
  now,
}: {
  view: ApplicationView
  justSubmitted: boolean
  now: Date
}) {
  const { application, submission, batch, reasons, problems } = view
  const desk = regionByCode(application.regionCode)?.desk
  const blocking = problems.filter(blocks).length
  if (application.deletedAt) return <Notice kind="waiting" title="这份申报书在回收站里，恢复后可以继续填写" />
  switch (application.status) {
    case 'DRAFT':
      if (now >= batch.closesAt) return <DraftClosed view={view} now={now} />
      return (
        <Notice
          kind="info"
          title={
            blocking > 0 ? `填报中，还有 ${blocking} 处需要填写或修改` : '填报中，内容已填好，可以检查并提交'
          }
        >
          <Countdown closesAt={batch.closesAt.toISOString()} now={now.toISOString()} className="-ms-2" />
          <br />
          到期没有提交的，内容仍会保留。
        </Notice>
      )
    case 'UNIT_REVIEW':
      return (
        <Notice
          kind={justSubmitted ? 'done' : 'waiting'}
          title={justSubmitted ? '提交成功，现在由本单位管理员审核' : '现在由本单位管理员审核'}
        >
          受理编号 {application.acceptNo}，回执编号 {submission?.receiptNo}，
          {application.submittedAt && timeWords(application.submittedAt)}
          提交。管理员在“单位管理”的“审核”里点“通过并提交”后，送
          {desk?.name ?? '区县科技部门'}审核。内容已锁定，申报截止前填报人可以撤回修改。
        </Notice>
      )
    case 'UNIT_RETURNED':
      return (
        <Notice kind="returned" title={`单位管理员已退回，共 ${reasons.length} 条意见`}>
          点“修改项目”按意见修改，再次提交沿用原受理编号 {application.acceptNo}。
        </Notice>
      )
    case 'COUNTY_RETURNED':
      return (
        <Notice kind="returned" title={`${desk?.name ?? '区县科技部门'}已退回，共 ${reasons.length} 条意见`}>
          点“修改项目”按意见修改，再次提交沿用原受理编号 {application.acceptNo}。有疑问请拨打{' '}
          {desk?.telephone}（{desk?.hours}）。
        </Notice>
      )
    default: {
      const county = application.status === 'COUNTY_REVIEW'
      return (
        <Notice
          kind={justSubmitted ? 'done' : 'waiting'}
          title={
            justSubmitted
              ? '提交成功'
              : county
                ? `现在由${desk?.name ?? '区县科技部门'}审核`
                : '区县已审核通过，现在由嘉兴市科学技术局受理'
          }
        >
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
            <dt className="text-muted">受理编号</dt>
            <dd>{application.acceptNo}</dd>
            <dt className="text-muted">回执编号</dt>
            <dd>{submission?.receiptNo}</dd>
            <dt className="text-muted">提交时间</dt>
            <dd>{application.submittedAt && timeWords(application.submittedAt)}</dd>
            <dt className="text-muted">审核部门</dt>
            <dd>
              {desk?.name}，电话 {desk?.telephone}，{desk?.hours}
            </dd>
          </dl>
          {county && <p className="mt-2">内容已锁定。需要修改时，请联系上述部门，由审核人员退回。</p>}
        </Notice>
      )
    }
  }
}
