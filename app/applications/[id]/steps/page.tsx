import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireCtx } from '@/lib/auth/ctx'
import { askedSteps } from '@/lib/forms/fields'
import { viewOwnApplication } from '@/lib/operations/applications/view'

/** 修改项目 leads to the first step that is not done. */
export default async function StepsPage({ params }: PageProps<'/applications/[id]/steps'>) {
  const { id } = await params
  const view = await viewOwnApplication(await requireCtx(), id)
  if (!view.ok) notFound()
  const { form, content, states } = view.value
  const steps = askedSteps(form, content)
  const next = steps.find((step) => states[step.key]?.kind !== 'done') ?? steps[0]
  redirect(`/applications/${id}/steps/${next?.key}` as Route)
}
