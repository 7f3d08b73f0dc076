import { findFormKey } from '@/db/filings'
import type { Answer, Answers } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { fieldsOf, isTyped, stepOf } from '@/lib/forms/fields'
import { changesBetween } from '@/lib/forms/merge'
import { isFormer } from '@/lib/forms/migrations/places'
import { type Posted, readFields } from '@/lib/forms/read'
import { answersSchema } from '@/lib/forms/storable'
import { type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid, unknownStep } from './access'
import { type SavedAnswers, saveStep } from './save-step'

/**
 * A whole posted step: `was` says which fields the page showed and what they held then. `_choose.x` takes a side of
 * an earlier comparison; `_addRow` and `_removeRow` change the rows of a table field.
 */
export async function savePostedStep(
  ctx: Ctx,
  input: { filingId: string; step: string; was: Answers; posted: Posted },
): Promise<Result<SavedAnswers>> {
  const formKey = isUuid(input.filingId) ? await findFormKey(ctx.db, input.filingId) : null
  if (!formKey) return refuse({ code: 'not_found' })
  const form = formByKey(formKey)
  const step = stepOf(form, input.step)
  if (step?.kind !== 'form') return unknownStep(form, input.step)
  // A page of the version before: what it shows is not what would be saved.
  if (Object.keys(input.was).some((name) => isFormer(form, step.key, name))) return refuse({ code: 'stale' })

  const shown = fieldsOf(step).filter((field) => isTyped(field) && field.name in input.was)
  const parsed = answersSchema.safeParse(readFields(shown, input.posted))
  if (!parsed.success)
    return refuse({
      code: 'invalid',
      problems: [
        {
          step: input.step,
          field: String(parsed.error.issues[0]?.path[0] ?? ''),
          code: 'too_long_to_keep',
          severity: 'error',
        },
      ],
    })
  const read = parsed.data as Answers
  const now = Object.fromEntries(
    shown.map(({ name }) => [
      name,
      input.posted[`_choose.${name}`]?.[0] === 'theirs'
        ? input.was[name]
        : withRowCommand(name, read[name], input.posted),
    ]),
  )
  return saveStep(ctx, {
    filingId: input.filingId,
    step: input.step,
    changes: changesBetween(input.was, now),
  })
}

function withRowCommand(name: string, answer: Answer | undefined, posted: Posted): Answer | undefined {
  if (!Array.isArray(answer)) return answer
  if (posted._addRow?.[0] === name) return [...answer, {}] as Answer
  const [table, index] = (posted._removeRow?.[0] ?? '').split('.')
  return table === name ? (answer.filter((_, at) => at !== Number(index)) as Answer) : answer
}
