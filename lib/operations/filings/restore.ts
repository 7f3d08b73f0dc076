import { findStep, holdLists, loadContent, openStep, writeList, writeStep } from '@/db/filings'
import { findVersion, type KeptVersion, versionsOf } from '@/db/versions'
import { changesBetween } from '@/lib/forms/merge'
import { restoredAnswers, restoredList } from '@/lib/forms/restored'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { type HistoryAccess, heldAt, historyAccess, type StepPlace, stepThen } from './history-access'
import { noteSaved } from './note-saved'

/**
 * 恢复此版本: writes an earlier version as a save of now, so that what it replaces can be put back in turn. `former` is
 * the version that holds what stood there before; a step that says the same already is left alone.
 */
export async function restoreVersion(
  ctx: Ctx,
  input: StepPlace & { number: number },
): Promise<Result<{ number: number; former: number }>> {
  return ctx.db.transaction(async (db) => {
    const tx = { ...ctx, db }
    const access = await historyAccess(tx, input, 'update')
    if (!access.ok) return access
    if (!access.value.mayEdit) return refuse({ code: 'not_allowed' })
    await (access.value.step.kind === 'list'
      ? holdLists(db, input.filingId)
      : openStep(db, input.filingId, input.step, ctx.actor.name, ctx.now))
    const version = await findVersion(db, input, input.number)
    if (!version) return refuse({ code: 'not_found' })
    const [former] = await versionsOf(db, input, { limit: 1 })
    await (access.value.step.kind === 'list' ? putListBack : putAnswersBack)(tx, access.value, version)
    return ok({ number: version.number, former: former!.number })
  })
}

async function putAnswersBack(ctx: Ctx, access: HistoryAccess, version: KeptVersion): Promise<void> {
  const { db, actor, now } = ctx
  const { filing, step } = access
  const place = { filingId: filing.id, step: step.key }
  const stored = (await findStep(db, filing.id, step.key, true))!
  const then = { step: stepThen(version, step.key), content: (await heldAt(ctx, place, version)).answers }
  const answers = restoredAnswers(step, then, stored.answers)
  if (changesBetween(stored.answers, answers).length === 0) return
  await writeStep(db, filing.id, step.key, answers, actor, now, version.number)
  await noteSaved(db, access, step.key, answers)
}

async function putListBack(ctx: Ctx, { filing, step }: HistoryAccess, version: KeptVersion): Promise<void> {
  const place = { filingId: filing.id, step: step.key }
  const rows = (await loadContent(ctx.db, filing.id)).rows[step.key] ?? []
  const then = { step: stepThen(version, step.key), content: (await heldAt(ctx, place, version)).rows }
  const { isSame, ...list } = restoredList(step, then, rows)
  if (!isSame) await writeList(ctx.db, place, list, ctx.actor, ctx.now, version.number)
}
