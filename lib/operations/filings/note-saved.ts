import { updateApplication } from '@/db/applications'
import type { Db } from '@/db/client'
import { updateUnit } from '@/db/units'
import type { Answers } from '@/lib/forms/content'
import type { FilingAccess } from './access'

/** What lists sort and filter by is also a column, set with the answer it comes from. */
export async function noteSaved(
  tx: Db,
  { subject }: FilingAccess,
  step: string,
  answers: Answers,
): Promise<void> {
  if (subject.kind === 'application') {
    if (step === 'cover')
      await updateApplication(tx, subject.application.id, { centerName: textOf(answers.centerName) })
    return
  }
  if (subject.kind !== 'unit') return
  const { unit } = subject
  if (unit.status === 'incomplete') await updateUnit(tx, unit.id, { status: 'saved' })
}

const textOf = (answer: Answers[string]): string | null =>
  typeof answer === 'string' && answer.trim() ? answer.trim() : null
