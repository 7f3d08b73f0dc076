import { BusyButton } from '@/components/filing/busy-button'
import { ListPlace } from '@/components/filing/list-place'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { Mapping } from '@/lib/forms/exchange/columns'
import type { Table } from '@/lib/forms/exchange/line'
import type { PlannedKind, PlannedRow } from '@/lib/forms/exchange/plan'
import type { ListStep } from '@/lib/forms/spec'
import { blocks } from '@/lib/result'
import { confirmImported } from '../list-actions'
import { ImportColumns } from './import-columns'
import { ImportLines } from './import-lines'

type Props = {
  filingId: string
  step: ListStep
  here: string
  id: string
  table: Table
  mapping: Mapping
  plan: readonly PlannedRow[]
  /** So many lines do something else than was shown before. */
  changed?: string
}

/** What an import would do, line by line. Nothing is written before 确定导入. */
export function ImportPreview({ filingId, step, here, id, table, mapping, plan, changed }: Props) {
  const count = (kind: PlannedKind) => plan.filter((row) => row.kind === kind).length
  const writes = plan.filter(({ kind }) => kind === 'add' || kind === 'update')
  const faulty = writes.filter(({ problems }) => problems.some(blocks))
  const sound = writes.length - faulty.length
  return (
    <div className="space-y-4">
      {changed && (
        <Notice kind="returned" live="alert" title={`有 ${changed} 行与刚才看到的不同，没有写入`}>
          预览之后，同事改过或增加了这些{step.noun}。下面是按现在的清单重新核对的结果，请看过后再确定。
        </Notice>
      )}
      <Panel title={table.source ? `导入预览：${table.source}` : '导入预览：粘贴的内容'}>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          <Count label="读到" value={plan.length} />
          <Count label="新增" value={count('add')} />
          <Count label="更新" value={count('update')} />
          <Count label="相同，不改动" value={count('same')} />
          {count('repeat') > 0 && <Count label="重复，不导入" value={count('repeat')} />}
          {faulty.length > 0 && <Count label="有问题" value={faulty.length} />}
        </dl>
        <form action={confirmImported} className="mt-4 flex flex-wrap items-center gap-3">
          <ListPlace filingId={filingId} step={step.key} here={here} />
          <input type="hidden" name="_import" value={id} />
          {writes.length > 0 && (
            <BusyButton variant="primary" name="_which" value="all" busy="正在写入清单…">
              确定导入 {writes.length} 行
            </BusyButton>
          )}
          {faulty.length > 0 && sound > 0 && (
            <BusyButton name="_which" value="sound" busy="正在写入清单…">
              只导入没有问题的 {sound} 行
            </BusyButton>
          )}
          <BusyButton name="_which" value="none" busy="正在返回…">
            {writes.length > 0 ? '取消' : '返回清单'}
          </BusyButton>
        </form>
        <p className="mt-3 text-sm text-muted">
          {writes.length === 0
            ? '这份表与清单里的内容相同，没有需要写入的。'
            : faulty.length > 0
              ? `有问题的 ${faulty.length} 行也可以先导入，之后在清单里逐条修改；或者改好文件后重新导入。`
              : '空白的格子不改动清单里原来的内容。'}
        </p>
      </Panel>
      <ImportColumns {...{ filingId, step, here, id, table, mapping }} />
      <ImportLines step={step} plan={plan} />
    </div>
  )
}

const Count = ({ label, value }: { label: string; value: number }) => (
  <div className="flex items-baseline gap-2">
    <dt className="text-muted">{label}</dt>
    <dd className="font-semibold">{value} 行</dd>
  </div>
)
