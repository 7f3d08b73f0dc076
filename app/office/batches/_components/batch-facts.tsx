import { KeyValues } from '@/components/ui/key-values'
import { Panel } from '@/components/ui/panel'
import { END_WORDS } from '@/components/words/batches'
import { timeWords } from '@/components/words/figures'
import { ENDS } from '@/lib/domain/batches/ends'
import { findProgramme } from '@/lib/domain/programmes'
import type { BatchView } from '@/lib/operations/batches/view'

/** A round to read. */
export function BatchFacts({ batch }: { batch: BatchView['batch'] }) {
  const programme = findProgramme(batch.programmeKey)
  const pack = batch.policyPack ?? programme?.policyPack
  const graced = batch.graceMinutes > 0
  return (
    <Panel title="批次内容">
      <KeyValues
        items={[
          { label: '申报项目', value: programme?.name ?? batch.programmeKey },
          { label: '申报年度', value: `${batch.year}年度` },
          { label: '申报书版本', value: batch.formKey },
          { label: '政策包', value: pack && (batch.policyPack ? pack : `${pack}（项目默认）`) },
          ...ENDS.map((end) => {
            const at = batch[`${end}At`]
            return { label: END_WORDS[end], value: at ? timeWords(at) : '未定' }
          }),
          {
            label: '宽限',
            value: graced ? `截止后 ${batch.graceMinutes} 分钟，限截止前开始的提交` : '没有宽限',
          },
          { label: '推荐前上传盖章页', value: batch.sealedPage ? '要求' : '不要求' },
          { label: '发布时间', value: batch.publishedAt ? timeWords(batch.publishedAt) : '未发布' },
          { label: '说明', value: batch.note || '无', wide: true },
        ]}
      />
    </Panel>
  )
}
