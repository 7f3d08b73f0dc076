import { Notice } from '@/components/ui/notice'
import { VerbForm } from '@/components/ui/verb-form'
import type { Problem } from '@/lib/result'
import { confirm } from '../[id]/actions'

type Props = { id: string; step: string; problems: readonly Problem[]; confirmed: boolean }

/** How much of this step was taken over from an earlier year, and 已核对 for all of it. */
export function CarriedNotice({ id, step, problems, confirmed }: Props) {
  const found = problems.find((problem) => problem.step === step && problem.code === 'carried_unchecked')
  if (!found)
    return confirmed ? (
      <Notice kind="done" live="status" title="已记下：这一步沿用的内容核对过了" className="mb-4" />
    ) : null
  return (
    <Notice
      kind="returned"
      title={`这一步有 ${found.params?.count} 项沿用自${found.params?.year}年度，请核对`}
      className="mb-4"
    >
      <p>各项下面都有标记，改过的标记随即消失。其余没有变化的，看过之后点“已核对”。</p>
      <div className="mt-3">
        <VerbForm action={confirm} fields={{ id, step }} label="已核对" size="small" />
      </div>
    </Notice>
  )
}
