import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ListStep } from '@/lib/forms/spec'
import { viewImport } from '@/lib/operations/imports/view'
import { ImportPreview } from './import-preview'
import { ImportStart } from './import-start'
import type { PartProps } from './part'

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** 导入 of a list: where a table is brought, or what it would do. */
export async function ImportPart({ ctx, view, query, posted, here, step }: PartProps & { step: ListStep }) {
  const common = { filingId: view.filingId, step, here }
  const code = one(query.refused)
  if (query.import === 'new')
    return (
      <ImportStart
        {...common}
        refused={code ? { code, max: one(query.max), now: one(query.now) } : undefined}
        pasted={posted?.text?.[0] ?? ''}
      />
    )
  const id = one(query.import) ?? ''
  const brought = await viewImport(ctx, { filingId: view.filingId, step: step.key, id })
  if (!brought.ok)
    return (
      <div className="space-y-4">
        <Notice kind="waiting" title="这次导入已经结束">
          可能已经写入清单，也可能超过一天没有确定。清单里的内容不受影响。
        </Notice>
        <LinkButton href={here}>返回清单</LinkButton>
      </div>
    )
  return <ImportPreview {...common} {...brought.value} id={id} changed={one(query.changed)} />
}
