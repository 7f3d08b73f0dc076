import { ListPlace } from '@/components/filing/list-place'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { editRefusal } from '@/components/words/imports'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import type { ListStep } from '@/lib/forms/spec'
import { viewRowEdit } from '@/lib/operations/imports/view'
import { undoEdit } from '../list-actions'
import type { PartProps } from './part'

/** What the last import, batch edit or 撤销 did to the list, and the way back. */
export async function ListNotices({ ctx, view, query, here, step }: PartProps & { step: ListStep }) {
  if (!view.editable) return null
  if (typeof query.done === 'string') {
    const edit = await viewRowEdit(ctx, { filingId: view.filingId, step: step.key, id: query.done })
    if (!edit.ok) return null
    const { kind, added, changed } = edit.value
    const parts = [added > 0 && `新增 ${added} 行`, changed > 0 && `更新 ${changed} 行`].filter(Boolean)
    return (
      <form action={undoEdit} className="mb-4">
        <ListPlace filingId={view.filingId} step={step.key} here={here} />
        <input type="hidden" name="_edit" value={query.done} />
        <Notice
          kind="done"
          live="status"
          title={kind === 'import' ? `已导入：${parts.join('，')}` : `已修改 ${changed} 行`}
        >
          <Button size="small">{kind === 'import' ? '撤销导入' : '撤销修改'}</Button>
        </Notice>
      </form>
    )
  }
  if (typeof query.undone === 'string')
    return (
      <Notice kind="done" live="status" className="mb-4" title="已撤销">
        {Number(query.undone) > 0 && `其中 ${Number(query.undone)} 行后来又有人改过，改过的内容没有动。`}
      </Notice>
    )
  if (query.unchanged !== undefined)
    return <Notice kind="info" live="status" className="mb-4" title="内容相同，清单没有改动" />
  if (typeof query.refused === 'string') {
    const column = exchangedColumns(step).find(({ name }) => name === query.field)
    return (
      <Notice kind="danger" live="alert" className="mb-4">
        {editRefusal(query.refused, column?.label ?? '')}
      </Notice>
    )
  }
  return null
}
