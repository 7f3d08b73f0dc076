import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireCtx } from '@/lib/auth/ctx'
import { mayEditStep } from '@/lib/domain/applications/workflow'
import { askedSteps } from '@/lib/forms/fields'
import { viewOwnApplication } from '@/lib/operations/applications/view'

/** 修改项目 leads to the first step that is not done, of those one may change. */
export default async function StepsPage({ params }: PageProps<'/applications/[id]/steps'>) {
  const { id } = await params
  const ctx = await requireCtx()
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok) notFound()
  const { application, form, content, states } = view.value
  const steps = askedSteps(form, content)
  const theirs = steps.filter(({ key }) => mayEditStep(application, ctx.actor, key))
  const next = theirs.find((step) => states[step.key]?.kind !== 'done') ?? theirs[0] ?? steps[0]
  redirect(`/applications/${id}/steps/${next?.key}` as Route)
}
