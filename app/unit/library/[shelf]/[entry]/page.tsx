import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { KeptNotice } from '@/components/filing/kept-notice'
import { EntryForm } from '@/components/library/entry-form'
import { lineName } from '@/components/library/entry-table'
import { ForgetEntry } from '@/components/library/forget-entry'
import { SHELF_WORDS } from '@/components/words/library'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { dayIn } from '@/lib/domain/shanghai'
import { newCells } from '@/lib/forms/fields'
import { shelfAccess } from '@/lib/operations/library/access'
import { viewEntry } from '@/lib/operations/library/view'
import { PageFrame } from '../../../../_components/page-frame'
import { save } from '../../actions'

export const metadata = { title: '单位资料库' }

/** One entry to be written or mended; `new` is one that is not there yet. */
export default async function EntryPage({
  params,
  searchParams,
}: PageProps<'/unit/library/[shelf]/[entry]'>) {
  const ctx = await requireCtx()
  const { shelf: name, entry: id } = await params
  const query = await searchParams
  const place = shelfAccess(ctx, name)
  const view = id === 'new' ? null : await viewEntry(ctx, { shelf: name, id })
  if (!place.ok || view?.ok === false) notFound()
  const { shelf, list } = place.value
  const entry = view?.value.entry
  const kept = await findKept(ctx, query.kept)
  const title = entry ? `编辑${list.noun}：${lineName(list, entry)}` : `新增${list.noun}`
  const base = `/unit/library/${shelf}`
  return (
    <PageFrame
      ctx={ctx}
      here="unit"
      title={title}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '单位资料库', href: base },
        { label: SHELF_WORDS[shelf], href: base },
        { label: entry ? '编辑' : '新增' },
      ]}
    >
      <div className="mx-auto max-w-4xl space-y-4">
        {kept && <KeptNotice />}
        {query.told !== undefined && <ForgetEntry accountId={ctx.actor.accountId} shelf={shelf} id={id} />}
        <EntryForm
          key={`${String(query.told ?? '')}-${String(query.kept ?? '')}`}
          accountId={ctx.actor.accountId}
          shelf={shelf}
          id={entry?.id ?? randomUUID()}
          version={entry?.version ?? 0}
          list={list}
          cells={entry?.cells ?? newCells(list)}
          today={dayIn(ctx.now)}
          told={query.told !== undefined}
          kept={kept}
          backHref={base}
          action={save}
        />
      </div>
    </PageFrame>
  )
}
