import { savePosted } from '@/app/filings/actions'
import { KeptNotice } from '@/components/filing/kept-notice'
import { StepForm } from '@/components/filing/step-form'
import { reasonsAt } from '@/components/words/reasons'
import { dayIn } from '@/lib/domain/shanghai'
import { keptStep } from '@/lib/forms/kept'
import type { FormStep } from '@/lib/forms/spec'
import { type PartProps, rulesAt } from './part'

export function FormPart({
  ctx,
  view,
  query,
  posted,
  here,
  step,
  previousHref,
  nextHref,
}: PartProps & { step: FormStep }) {
  const { filingId, form, content, problems, reasons, editable, savedAt } = view
  const kept = posted && keptStep(step, posted)
  const stored = content.answers[step.key] ?? {}
  return (
    <>
      {kept && <KeptNotice />}
      <StepForm
        key={`${step.key}-${String(query.added ?? '')}-${String(query.kept ?? '')}-${query.added === undefined ? '' : savedAt?.toISOString()}`}
        filingId={filingId}
        accountId={ctx.actor.accountId}
        here={here}
        form={form}
        step={step}
        content={
          kept
            ? { ...content, answers: { ...content.answers, [step.key]: { ...stored, ...kept.typed } } }
            : content
        }
        base={kept ? { ...stored, ...kept.was } : stored}
        version={kept ? undefined : view.version}
        today={dayIn(ctx.now)}
        otherProblems={rulesAt(problems, step.key)}
        reasons={reasonsAt(reasons, step.key)}
        editable={editable}
        told={query.told !== undefined}
        savedAt={savedAt?.toISOString() ?? null}
        action={savePosted}
        previousHref={previousHref}
        nextHref={nextHref}
      />
    </>
  )
}
