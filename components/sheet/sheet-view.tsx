import type { ReactNode } from 'react'
import type { Sheet, SheetFile, SheetStep } from '@/lib/forms/sheet'
import { AttachmentsView } from './attachments-view'
import { FormView } from './form-view'
import { ListView } from './list-view'

export type SheetViewProps = {
  sheet: Sheet
  /** What a step carries besides its answers: its findings, a way to change it. By the step's key. */
  beside?: Readonly<Record<string, ReactNode>>
  /** What is said about one answer, under it. By `step.field`, `step.row` or `step.slot`. */
  notes?: Readonly<Record<string, ReactNode>>
  fileHref?: (file: SheetFile) => string
}

/** The whole application on one page, as it will be printed: to read before 提交 and when reviewing. */
export const SheetView = ({ sheet, beside = {}, notes = {}, fileHref }: SheetViewProps) => (
  <div className="grid grid-cols-1 gap-6">
    {sheet.steps.map((step) => (
      <section
        key={step.key}
        id={`step-${step.key}`}
        aria-labelledby={`heading-${step.key}`}
        className="rounded-md border border-line bg-surface px-5 py-5 sm:px-6"
      >
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id={`heading-${step.key}`}>{step.title}</h2>
          {beside[step.key]}
        </div>
        <StepView step={step} notes={notes} fileHref={fileHref} />
      </section>
    ))}
  </div>
)

export type Notes = NonNullable<SheetViewProps['notes']>

type StepProps = { step: SheetStep; notes: Notes; fileHref?: SheetViewProps['fileHref'] }

function StepView({ step, notes, fileHref }: StepProps) {
  switch (step.kind) {
    case 'form':
      return <FormView step={step} notes={notes} />
    case 'list':
      return <ListView step={step} notes={notes} />
    case 'attachments':
      return <AttachmentsView step={step} notes={notes} fileHref={fileHref} />
  }
}
