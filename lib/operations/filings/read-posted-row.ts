import { findFormKey } from '@/db/filings'
import { dayIn } from '@/lib/domain/shanghai'
import { checkRow } from '@/lib/forms/check'
import { type Cells, emptyContent } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { columnsOf, stepOf } from '@/lib/forms/fields'
import { isFormer } from '@/lib/forms/migrations/places'
import { type Posted, readFields } from '@/lib/forms/read'
import { cellsSchema } from '@/lib/forms/storable'
import { blocks, ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid, unknownStep } from './access'

/** A posted row's cells, and how many of them are missing or wrong. Fields the dialog did not show keep what they held. */
export async function readPostedRow(
  ctx: Ctx,
  input: { filingId: string; step: string; was: Cells; posted: Posted },
): Promise<Result<{ cells: Cells; unfit: number }>> {
  const formKey = isUuid(input.filingId) ? await findFormKey(ctx.db, input.filingId) : null
  if (!formKey) return refuse({ code: 'not_found' })
  const form = formByKey(formKey)
  const step = stepOf(form, input.step)
  if (step?.kind !== 'list') return unknownStep(form, input.step)
  // A page of the version before: what it shows is not what would be saved.
  if (Object.keys(input.posted).some((name) => isFormer(form, step.key, name)))
    return refuse({ code: 'stale' })
  const shown = columnsOf(step).filter(
    ({ name, kind }) => name in input.posted || kind === 'check' || kind === 'multi',
  )
  const read = cellsSchema.safeParse(readFields(shown, input.posted))
  if (!read.success)
    return refuse({
      code: 'invalid',
      problems: [{ step: step.key, field: '', code: 'too_long_to_keep', severity: 'error' }],
    })
  const theirs = shown
    .filter(({ name }) => input.posted[`_choose.${name}`]?.[0] === 'theirs')
    .map(({ name }) => [name, input.was[name]])
  const cells: Cells = { ...input.was, ...read.data, ...Object.fromEntries(theirs) }
  const problems = checkRow(step, emptyContent(), cells, dayIn(ctx.now))
  return ok({
    cells,
    unfit: problems.filter(blocks).length,
  })
}
