import { administratorsOf } from '@/db/bindings'
import type { Db } from '@/db/client'
import type { Unit } from '@/db/units'
import { regionByCode } from '@/lib/domain/regions'
import { notify } from './notify'

/** 核验 or 退回 of the basic information, to the unit's administrators. */
export async function tellOfUnit(tx: Db, unit: Unit, verified: boolean, at: Date): Promise<void> {
  await notify(tx, {
    kind: 'unit_decided',
    params: { by: regionByCode(unit.regionCode)?.desk.name ?? '嘉兴市科学技术局', verified },
    to: await administratorsOf(tx, unit.id),
    path: '/unit',
    at,
  })
}
