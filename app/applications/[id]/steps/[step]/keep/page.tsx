import { notFound } from 'next/navigation'
import { lineName } from '@/components/library/entry-table'
import { Tick } from '@/components/library/tick'
import { TickForm } from '@/components/library/tick-form'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { requireCtx } from '@/lib/auth/ctx'
import { viewOwnApplication } from '@/lib/operations/applications/view'
import { compareWithLibrary } from '@/lib/operations/library/keep'
import { Wizard } from '../../../../_components/wizard'
import { keep } from '../actions'

export const metadata = { title: '存入资料库' }

/** 存入资料库, 更新资料库: which rows are new to the library or differ from it, in words, to be ticked back. */
export default async function KeepPage({ params }: PageProps<'/applications/[id]/steps/[step]/keep'>) {
  const ctx = await requireCtx()
  const { id, step: key } = await params
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok) notFound()
  const { filingId } = view.value.application
  const compared = await compareWithLibrary(ctx, { filingId, step: key })
  if (!compared.ok) notFound()
  const { step, comparisons } = compared.value
  const here = `/applications/${id}/steps/${key}`
  return (
    <Wizard wide ctx={ctx} view={view.value} here={key} title="存入资料库" beside={null}>
      {comparisons.length === 0 ? (
        <EmptyState sentence={`清单中的${step.noun}与资料库一致，没有需要存入的。`}>
          <LinkButton href={here}>返回清单</LinkButton>
        </EmptyState>
      ) : (
        <div className="space-y-4">
          <p className="text-muted">
            下面是资料库里没有的，和内容不同的{step.noun}
            。勾选要存入的；不勾选的，资料库保持原样。随年度变化的内容不存入。
          </p>
          <TickForm
            action={keep}
            fields={{ _filing: filingId, _step: key, _here: here }}
            label="存入资料库"
            backHref={here}
          >
            <Table caption={`要存入资料库的${step.noun}`}>
              <thead>
                <tr>
                  <HeadCell>选择</HeadCell>
                  <HeadCell>{step.noun}</HeadCell>
                  <HeadCell>与资料库相比</HeadCell>
                  <HeadCell>改动</HeadCell>
                </tr>
              </thead>
              <tbody>
                {comparisons.map(({ row, entry, differences }) => (
                  <tr key={row.id}>
                    <Cell className="min-w-0">
                      <Tick value={row.id} label={lineName(step, row)} checked />
                    </Cell>
                    <Cell>{lineName(step, row)}</Cell>
                    <Cell className="whitespace-nowrap">
                      {entry ? (
                        <Badge kind="returned">内容不同</Badge>
                      ) : (
                        <Badge kind="info">资料库中没有</Badge>
                      )}
                    </Cell>
                    <Cell>
                      {differences.map(({ name, label, was, now }) => (
                        <span key={name} className="block">
                          {label}：{was || '未填'} → {now}
                        </span>
                      ))}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </TickForm>
        </div>
      )}
    </Wizard>
  )
}
