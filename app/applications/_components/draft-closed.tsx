import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { graceEndsAt, inTime } from '@/lib/domain/batches/grace'
import { regionByCode } from '@/lib/domain/regions'
import type { ApplicationView } from '@/lib/operations/applications/view'

/** A draft whose round is over: whether it can still be finished, what is kept, and whom to ask. */
export function DraftClosed({ view, now }: { view: ApplicationView; now: Date }) {
  const { application, batch } = view
  if (inTime(batch, application.submitBegunAt, now).ok)
    return (
      <Notice
        kind="returned"
        title={`申报已经截止，但您在截止前点过“提交”，${timeWords(graceEndsAt(batch))}前完成仍然有效`}
      >
        请在“检查与提交”改好列出的各处，再点一次“提交”。
      </Notice>
    )
  const desk = regionByCode(application.regionCode)?.desk
  return (
    <Notice kind="danger" title={`${batch.year}年度申报已经截止，这份申报书没有提交`}>
      <p>
        {timeWords(batch.closesAt)}截止。填写的内容和附件都保留，可以继续查看、修改和生成文档，但不能提交。
      </p>
      {desk && (
        <p>
          有疑问请联系{desk.name}，电话 {desk.telephone}，{desk.hours}。
        </p>
      )}
    </Notice>
  )
}
