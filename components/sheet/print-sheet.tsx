import type { Sheet, SheetStep } from '@/lib/forms/sheet'
import { chineseNumber } from './numbering'
import { PrintAttachments } from './print-attachments'
import { PrintForm } from './print-form'
import { PrintList } from './print-list'

/** Everything after the cover, in order. The step `cover` is the front page itself. */
export const PrintSheet = ({ sheet }: { sheet: Sheet }) =>
  sheet.steps
    .filter((step) => step.key !== 'cover')
    .map((step, index) => (
      <Section key={step.key} step={step} heading={`${chineseNumber(index + 1)}、${step.title}`} />
    ))

function Section({ step, heading }: { step: SheetStep; heading: string }) {
  switch (step.kind) {
    case 'form':
      return <PrintForm step={step} heading={heading} />
    case 'list':
      return <PrintList step={step} heading={heading} />
    case 'attachments':
      return <PrintAttachments step={step} heading={heading} />
  }
}
