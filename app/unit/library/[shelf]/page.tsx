import { notFound } from 'next/navigation'
import { EntryTable, lineName } from '@/components/library/entry-table'
import { ForgetEntry } from '@/components/library/forget-entry'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterForm, FilterPart } from '@/components/ui/filter-form'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { VerbForm } from '@/components/ui/verb-form'
import { SHELF_WORDS } from '@/components/words/library'
import { requireCtx } from '@/lib/auth/ctx'
import { shelvesInUse } from '@/lib/domain/library/shelf'
import { wholeNumber } from '@/lib/forms/whole-number'
import { LIBRARY_PAGE, viewShelf } from '@/lib/operations/library/view'
import { PageFrame } from '../../../_components/page-frame'
import { remove, restore } from '../actions'

export const metadata = { title: '单位资料库' }

/** One shelf of what the unit keeps once and ticks into its applications. */
export default async function ShelfPage({ params, searchParams }: PageProps<'/unit/library/[shelf]'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const search = typeof query.q === 'string' ? query.q.slice(0, 60) : ''
  const page = Math.max(1, wholeNumber(query.page, 1000) ?? 1)
  const view = await viewShelf(ctx, { shelf: (await params).shelf, search, page })
  if (!view.ok) notFound()
  const { shelf, list, entries, total, found } = view.value
  const base = `/unit/library/${shelf}`
  const deleted = typeof query.deleted === 'string' ? query.deleted : null
  return (
    <PageFrame
      ctx={ctx}
      here="unit"
      title="单位资料库"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '单位管理' }, { label: '单位资料库' }]}
    >
      <div className="space-y-6">
        <Tabs
          label="资料类别"
          tabs={shelvesInUse().map((one) => ({
            href: `/unit/library/${one}`,
            label: SHELF_WORDS[one],
            here: one === shelf,
          }))}
        />
        {typeof query.saved === 'string' && (
          <>
            <ForgetEntry accountId={ctx.actor.accountId} shelf={shelf} id={query.saved} />
            <Notice kind="done" live="status" title="已保存到资料库" />
          </>
        )}
        {deleted && (
          <Notice kind="done" live="status" title="已从资料库删除，申报书中的内容不受影响">
            <VerbForm action={restore} fields={{ shelf, id: deleted }} label="撤销删除" size="small" />
          </Notice>
        )}
        <div className="flex flex-wrap items-end justify-between gap-3">
          <p className="max-w-prose text-muted">
            在这里保存一次，每次申报从清单页“从资料库选取”；申报时有改动，可以再存回来。随年度变化的内容（如社保月数）不在这里保存。
          </p>
          <LinkButton href={`${base}/new`} variant="primary">
            新增
          </LinkButton>
        </div>
        {total > 0 && (
          <FilterForm action={base} filtered={search !== ''}>
            <FilterPart name="q" label="查找">
              <Input id="q" name="q" defaultValue={search} placeholder="姓名、名称等，可写几个词" />
            </FilterPart>
          </FilterForm>
        )}
        {entries.length === 0 ? (
          <EmptyState
            sentence={
              total > 0
                ? `资料库的 ${total} 条${list.noun}中，没有符合条件的。`
                : `资料库中还没有${list.noun}。可以点“新增”逐条填写，也可以在申报书的清单页点“存入资料库”。`
            }
          />
        ) : (
          <>
            <EntryTable
              caption={`资料库中的${list.noun}`}
              list={list}
              lines={entries}
              lead={{ label: '序号', of: (_, index) => (page - 1) * LIBRARY_PAGE + index + 1 }}
              trail={{
                label: '操作',
                of: (line) => (
                  <div className="flex gap-2">
                    <LinkButton href={`${base}/${line.id}`} size="small">
                      编辑<span className="sr-only">：{lineName(list, line)}</span>
                    </LinkButton>
                    <VerbForm
                      action={remove}
                      fields={{ shelf, id: line.id }}
                      label={
                        <>
                          删除<span className="sr-only">：{lineName(list, line)}</span>
                        </>
                      }
                      size="small"
                    />
                  </div>
                ),
              }}
            />
            <Pager
              page={page}
              size={LIBRARY_PAGE}
              total={found}
              noun="条"
              hrefOf={(to) =>
                `${base}?${new URLSearchParams({ ...(search && { q: search }), page: String(to) })}`
              }
            />
          </>
        )}
      </div>
    </PageFrame>
  )
}
