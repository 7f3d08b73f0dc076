import { z } from 'zod'
import { env } from '@/lib/env'

const TIMEOUT_MS = 3000

/** What the enterprise registry tells of a unit. Fields that it leaves out are for the unit to fill in. */
const Unit = z.object({
  uscc: z.string(),
  name: z.string().min(1),
  regType: z.string(),
  legalRep: z.string(),
  registerDate: z.iso.date(),
  /** In 万元. */
  registeredCapital: z.string().regex(/^\d+(\.\d+)?$/),
  registeredAddress: z.string(),
  businessScope: z.string(),
  status: z.enum(['存续', '吊销', '注销', '迁出']),
  /** The review region's code. */
  district: z.string(),
})
export type RegisteredUnit = z.output<typeof Unit>

export const LOOKUP_FAILURES = ['not_found', 'rate_limited', 'unavailable', 'slow'] as const
export type LookupFailure = (typeof LOOKUP_FAILURES)[number]
export type Lookup = { ok: true; unit: RegisteredUnit } | { ok: false; reason: LookupFailure }

/** Asks the enterprise registry for a unit by its 统一社会信用代码. Never throws: each failure has a reason. */
export async function lookupUnit(uscc: string): Promise<Lookup> {
  try {
    const answer = await fetch(`${env().REGISTRY_URL}/units/${encodeURIComponent(uscc)}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
    })
    if (answer.status === 404) return failed('not_found')
    if (answer.status === 429) return failed('rate_limited')
    if (!answer.ok) return failed('unavailable')
    const unit = Unit.safeParse(await answer.json())
    // An answer about someone else is as good as none.
    return unit.success && unit.data.uscc === uscc ? { ok: true, unit: unit.data } : failed('unavailable')
  } catch (error) {
    return failed(error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'unavailable')
  }
}

const failed = (reason: LookupFailure): Lookup => ({ ok: false, reason })
