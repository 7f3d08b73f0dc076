import { notFound } from 'next/navigation'
import { sideWords } from '@/components/filing/conflict-panel'
import { faultsOf } from '@/components/filing/faults'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { DecisionPanel } from '@/components/review/decision-panel'
import { SheetView } from '@/components/sheet/sheet-view'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { timeWords } from '@/components/words/figures'
import { UNIT_STATUS_KIND, UNIT_STATUS_WORDS } from '@/components/words/status'
import { unitMomentsOf } from '@/components/words/unit-events'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { isReviewer } from '@/lib/domain/actor'
import { MOST_REASONS } from '@/lib/domain/reasons/read'
import { offer } from '@/lib/domain/units/registry'
import { canonicalContent } from '@/lib/forms/canonical'
import { fieldsOf } from '@/lib/forms/fields'
import { hiddenSheet } from '@/lib/forms/hidden'
import { placesOf } from '@/lib/forms/places'
import { sheetOf } from '@/lib/forms/sheet-of'
import { wholeNumber } from '@/lib/forms/whole-number'
import { type UnitView, viewUnit } from '@/lib/operations/units/view'
import { PageFrame } from '../../../_components/page-frame'
import { returnUnit, verifyUnit } from '../../actions'

export const metadata = { title: '核验单位基本信息' }

/** A unit's basic information as its county verifies it, beside what the registry says. */
export default async function OfficeUnitPage({ params, searchParams }: PageProps<'/office/units/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const query = await searchParams
  const view = isReviewer(ctx.actor) ? await viewUnit(ctx, id) : null
  if (!view?.ok) notFound()
  const { unit, form, content, events, verbs } = view.value
  const kept = await findKept(ctx, query.kept)
  return (
    <PageFrame
      ctx={ctx}
      here="office"
      title={unit.name}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '工作台', href: '/office' },
        { label: '单位核验', href: '/office/units' },
        { label: unit.name },
      ]}
      aside={<Badge kind={UNIT_STATUS_KIND[unit.status]}>{UNIT_STATUS_WORDS[unit.status]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          {query.decided !== undefined && <ForgetTyped accountId={ctx.actor.accountId} id={id} />}
          {query.decided === 'verified' && (
            <Notice kind="done" live="status" title="已核验通过，该单位可以申报" />
          )}
          {query.decided === 'returned' && (
            <Notice kind="done" live="status" title="已退回，单位可以修改后再次提交" />
          )}
          {query.decided !== undefined && <TextLink href="/office/units">回到单位核验列表</TextLink>}
          <RegistryComparison view={view.value} />
          <SheetView
            sheet={hiddenSheet(sheetOf(form, canonicalContent(form, content)))}
            fileHref={(file) => `/files/${file.id}?inline=1`}
          />
        </div>
        <div className="space-y-6 lg:sticky lg:top-4">
          {verbs.includes('verify') && (
            <DecisionPanel
              openReturn={query.lines !== undefined || kept?._reasons !== undefined}
              approve={{
                id,
                version: unit.version,
                accountId: ctx.actor.accountId,
                next: '通过后信息生效，该单位可以申报。',
                kept,
                action: verifyUnit,
              }}
              giveBack={{
                id,
                version: unit.version,
                accountId: ctx.actor.accountId,
                places: placesOf(form, content),
                action: returnUnit,
                lines: wholeNumber(query.lines, MOST_REASONS),
                kept,
              }}
            />
          )}
          <Reminders view={view.value} />
          <Panel title="办理过程">
            <Timeline moments={unitMomentsOf(events)} />
          </Panel>
        </div>
      </div>
    </PageFrame>
  )
}

function RegistryComparison({ view }: { view: UnitView }) {
  const { unit, form, content, registry } = view
  if (!registry || !unit.registry) {
    return <Notice kind="info" title="该单位没有用企业登记信息核对过，请对照营业执照核验" />
  }
  const { differing } = offer(content.answers.profile ?? {}, registry, [])
  if (differing.length === 0) {
    return <Notice kind="done" title={`与企业登记信息一致（${timeWords(unit.registry.fetchedAt)}获取）`} />
  }
  return (
    <Notice
      kind="returned"
      title={`有 ${differing.length} 项与企业登记信息不同（${timeWords(unit.registry.fetchedAt)}获取）`}
    >
      <Table caption="与登记信息的不同">
        <thead>
          <tr>
            <HeadCell>项目</HeadCell>
            <HeadCell>单位填写</HeadCell>
            <HeadCell>登记信息</HeadCell>
          </tr>
        </thead>
        <tbody>
          {differing.map((one) => {
            const field = fieldsOf(form.steps[0]!).find(({ name }) => name === one.name)
            return (
              field && (
                <tr key={one.name}>
                  <Cell>{field.label}</Cell>
                  <Cell>{sideWords(field, one.mine)}</Cell>
                  <Cell>{sideWords(field, one.theirs)}</Cell>
                </tr>
              )
            )
          })}
        </tbody>
      </Table>
    </Notice>
  )
}

function Reminders({ view }: { view: UnitView }) {
  const step = view.form.steps[0]!
  const told = faultsOf(
    step,
    view.problems.filter(({ severity }) => severity === 'warning' || severity === 'information'),
    view.content,
  )
  if (told.length === 0) return null
  return (
    <Panel title={`自动检查：${told.length} 处提醒`}>
      <ul className="list-disc space-y-1 ps-5">
        {told.map((one) => (
          <li key={one.href + one.sentence}>
            {one.label}：{one.sentence}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
