import { loadContent } from '@/db/filings'
import type { Content } from '@/lib/forms/content'
import { stepOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from './access'

/** A list with all that its conditions look at, for whoever fills it in. */
export async function viewList(
  ctx: Ctx,
  input: { filingId: string; step: string },
): Promise<Result<{ step: ListStep; content: Content }>> {
  const access = await filingAccess(ctx, input.filingId)
  if (!access.ok) return access
  const step = stepOf(access.value.form, input.step)
  if (step?.kind !== 'list') return refuse({ code: 'not_found' })
  if (!access.value.mayEdit) return refuse({ code: 'not_allowed' })
  return ok({ step, content: { ...(await loadContent(ctx.db, input.filingId)), facts: {} } })
}
