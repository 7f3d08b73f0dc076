import { findFormKey } from '@/db/filings'
import { dayIn } from '@/lib/domain/shanghai'
import { checkRow } from '@/lib/forms/check'
import { type Cells, emptyContent } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { columnsOf, stepOf } from '@/lib/forms/fields'
import { type Posted, readFields } from '@/lib/forms/read'
import { cellsSchema } from '@/lib/forms/storable'
import { blocks, ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from './access'

/** A posted row's cells, and how many of them are missing or wrong. Fields the dialog did not show keep what they held. */
export async function readPostedRow(
  ctx: Ctx,
  input: { filingId: string; step: string; was: Cells; posted: Posted },
): Promise<Result<{ cells: Cells; unfit: number }>> {
  const formKey = isUuid(input.filingId) ? await findFormKey(ctx.db, input.filingId) : null
  const step = formKey ? stepOf(formByKey(formKey), input.step) : undefined
  if (step?.kind !== 'list') return refuse({ code: 'not_found' })
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
