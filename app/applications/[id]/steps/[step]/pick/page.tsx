import { notFound } from 'next/navigation'
import { EntryTable, lineName } from '@/components/library/entry-table'
import { Tick } from '@/components/library/tick'
import { TickForm } from '@/components/library/tick-form'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm, FilterPart } from '@/components/ui/filter-form'
import { Input } from '@/components/ui/input'
import { Pager } from '@/components/ui/pager'
import { TextLink } from '@/components/ui/text-link'
import { requireCtx } from '@/lib/auth/ctx'
import { keptList } from '@/lib/domain/library/shelf'
import { rowsOf, stepOf } from '@/lib/forms/fields'
import { wholeNumber } from '@/lib/forms/whole-number'
import { viewOwnApplication } from '@/lib/operations/applications/view'
import { presentIn } from '@/lib/operations/library/pick'
import { LIBRARY_PAGE, viewShelf } from '@/lib/operations/library/view'
import { Wizard } from '../../../../_components/wizard'
import { pick } from '../actions'

export const metadata = { title: '从资料库选取' }

/** 从资料库选取: what the unit keeps, to be ticked into this list. */
export default async function PickPage({
  params,
  searchParams,
}: PageProps<'/applications/[id]/steps/[step]/pick'>) {
  const ctx = await requireCtx()
  const { id, step: key } = await params
  const query = await searchParams
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok || !view.value.verbs.includes('edit')) notFound()
  const { form, content, application } = view.value
  const step = stepOf(form, key)
  if (step?.kind !== 'list' || !step.library) notFound()
  const search = typeof query.q === 'string' ? query.q.slice(0, 60) : ''
  const page = Math.max(1, wholeNumber(query.page, 1000) ?? 1)
  const shelf = await viewShelf(ctx, { shelf: step.library, search, page })
  if (!shelf.ok) notFound()
  const { entries, total, found } = shelf.value
  const list = keptList(step)
  const here = `/applications/${id}/steps/${key}`
  const present = presentIn(step, rowsOf(content, key))
  return (
    <Wizard wide ctx={ctx} view={view.value} here={key} title={`从资料库选取${step.noun}`} beside={null}>
      <div className="space-y-4">
        <p className="text-muted">
          勾选后点“确定”，内容会复制到清单末尾，可以再改，不影响资料库。随年度变化的内容需要在清单里补填。
          <TextLink href={`/unit/library/${step.library}`}>管理单位资料库</TextLink>
        </p>
        {total > LIBRARY_PAGE || search ? (
          <FilterForm action={`${here}/pick`} filtered={search !== ''}>
            <FilterPart name="q" label="查找（先确定已勾选的，再查找）">
              <Input id="q" name="q" defaultValue={search} />
            </FilterPart>
          </FilterForm>
        ) : null}
        {entries.length === 0 ? (
          <EmptyState
            sentence={
              total > 0
                ? `资料库的 ${total} 条${step.noun}中，没有符合条件的。`
                : `资料库中还没有${step.noun}。可以先在清单里填写，再点“存入资料库”，以后就能直接选取。`
            }
          >
            <LinkButton href={here}>返回清单</LinkButton>
          </EmptyState>
        ) : (
          <TickForm
            action={pick}
            fields={{ _filing: application.filingId, _step: key, _here: here }}
            label="确定"
            backHref={here}
          >
            <EntryTable
              caption={`资料库中的${step.noun}`}
              list={list}
              lines={entries}
              lead={{
                label: '选择',
                of: (line) =>
                  present(line.cells) ? (
                    <Badge kind="done">已在清单中</Badge>
                  ) : (
                    <Tick value={line.id} label={lineName(list, line)} />
                  ),
              }}
            />
            <Pager
              page={page}
              size={LIBRARY_PAGE}
              total={found}
              noun="条"
              hrefOf={(to) =>
                `${here}/pick?${new URLSearchParams({ ...(search && { q: search }), page: String(to) })}`
              }
            />
          </TickForm>
        )}
      </div>
    </Wizard>
  )
}
