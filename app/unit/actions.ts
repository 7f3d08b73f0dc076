'use server'

import { z } from 'zod'
import { command } from '@/lib/auth/action'
import { keepForm } from '@/lib/auth/kept'
import { answersFromRegistry } from '@/lib/domain/units/registry'
import type { Answers } from '@/lib/forms/content'
import { jsonOf } from '@/lib/forms/json-of'
import type { Posted } from '@/lib/forms/read'
import { answersSchema } from '@/lib/forms/storable'
import type { Ctx } from '@/lib/operations/context'
import { savePostedStep } from '@/lib/operations/filings/save-posted-step'
import { applyRegistry } from '@/lib/operations/units/registry'
import { submitUnit } from '@/lib/operations/units/submit'
import { viewUnit } from '@/lib/operations/units/view'
import { lookupUnit } from '@/lib/registry/client'

const typed = z.looseObject({ _filing: z.uuid(), _was: z.string().max(900_000) })

/** Keeps what the form says. Where it cannot, the page is drawn again with it; null where it could. */
async function keepTyped(
  ctx: Ctx,
  input: { _filing: string; _was: string },
  posted: Posted,
): Promise<string | null> {
  const was = answersSchema.safeParse(jsonOf(input._was))
  const saved = was.success
    ? await savePostedStep(ctx, {
        filingId: input._filing,
        step: 'profile',
        was: was.data as Answers,
        posted,
      })
    : null
  return saved?.ok && saved.value.conflicts.length === 0
    ? null
    : `/unit?kept=${await keepForm('/unit', posted)}`
}

/** 获取基本信息: what is typed is kept first, then the registry is asked and its answer taken into the gaps. */
export const lookUp = command(typed, async (ctx, input, values) => {
  const elsewhere = await keepTyped(ctx, input, values)
  if (elsewhere) return elsewhere
  const view = ctx.actor.unitId ? await viewUnit(ctx, ctx.actor.unitId) : null
  if (!view?.ok) return '/'
  const found = await lookupUnit(view.value.unit.uscc)
  if (!found.ok) return `/unit?registry=${found.reason}`
  const applied = await applyRegistry(ctx, {
    filingId: input._filing,
    registry: answersFromRegistry(found.unit),
    take: [],
  })
  return applied.ok ? `/unit?registry=found&filled=${applied.value.filled.length}` : '/unit'
})

/** 采用勾选的登记信息. */
export const takeRegistry = command(z.looseObject({ _filing: z.uuid() }), async (ctx, input, values) => {
  const view = ctx.actor.unitId ? await viewUnit(ctx, ctx.actor.unitId) : null
  if (!view?.ok || !view.value.registry) return '/unit'
  await applyRegistry(ctx, {
    filingId: input._filing,
    registry: view.value.registry,
    take: values.take ?? [],
  })
  return '/unit?told=1'
})

/** 提交: keeps what the form says and sends it to the county, or tells what is still missing. */
export const submitUnitForm = command(typed, async (ctx, input, values) => {
  const elsewhere = await keepTyped(ctx, input, values)
  if (elsewhere) return elsewhere
  const submitted = ctx.actor.unitId ? await submitUnit(ctx, { id: ctx.actor.unitId }) : null
  return submitted?.ok ? '/unit?submitted=1' : '/unit?told=1&refused=1'
})
