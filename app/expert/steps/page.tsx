import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireCtx } from '@/lib/auth/ctx'
import { askedSteps } from '@/lib/forms/fields'
import { viewOwnExpert } from '@/lib/operations/experts/view'
import { stepHref } from '../_components/expert-wizard'

/** 修改 leads to the first step that is returned or not done. */
export default async function ExpertStepsPage() {
  const view = await viewOwnExpert(await requireCtx())
  if (!view.ok) notFound()
  const { form, content, states, reasons } = view.value
  const steps = askedSteps(form, content)
  const next =
    steps.find(({ key }) => reasons.some(({ step }) => step === key)) ??
    steps.find(({ key }) => states[key]?.kind !== 'done') ??
    steps[0]!
  redirect(stepHref(next.key) as Route)
}
