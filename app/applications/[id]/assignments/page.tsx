import { notFound } from 'next/navigation'
import { AssignForm } from '@/app/applications/_components/assign-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { stepStateWords } from '@/components/words/status'
import { personWords } from '@/components/words/together'
import { requireCtx } from '@/lib/auth/ctx'
import { viewAssignments } from '@/lib/operations/applications/assign'
import { PageFrame } from '../../../_components/page-frame'

export const metadata = { title: '分工' }

/** 分工: one row a step, and who of the unit is asked to fill it in. */
export default async function AssignmentsPage({
  params,
  searchParams,
}: PageProps<'/applications/[id]/assignments'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const view = await viewAssignments(ctx, id)
  if (!view.ok) notFound()
  const { application, form, steps, shares, states, people } = view.value
  const { saved } = await searchParams
  const base = `/applications/${id}`
  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      title="分工"
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '我的申报', href: '/applications' },
        { label: application.centerName || form.title, href: base },
        { label: '分工' },
      ]}
    >
      <div className="space-y-6">
        {saved !== undefined && (
          <Notice kind="done" live="status" title="分工已保存，新指定的同事会收到消息">
            <LinkButton href={`${base}/steps`} className="mt-2">
              去填写
            </LinkButton>
          </Notice>
        )}
        <AssignForm
          id={id}
          version={application.version}
          people={people.map(({ accountId, name, legal }) => ({
            accountId,
            label: legal ? `单位管理员（${name}）` : name,
          }))}
          lines={steps.map(({ key, title }) => {
            const share = shares[key]
            const state = states[key]
            return {
              step: key,
              title,
              href: `${base}/steps/${key}`,
              state: state ? stepStateWords(state) : null,
              to: application.assigned[key]?.to ?? '',
              gone: share?.person === null ? personWords(null) : null,
              done: share ? share.doneAt !== null : null,
            }
          })}
        />
      </div>
    </PageFrame>
  )
}
