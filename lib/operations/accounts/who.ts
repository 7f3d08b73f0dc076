import { findUnitName } from '@/db/units'
import type { Role } from '@/lib/domain/actor'
import { regionByCode } from '@/lib/domain/regions'
import type { Ctx } from '../context'

export type Who = {
  accountId: string
  name: string
  role: Role
  appointed?: boolean
  unitId?: string | null
  unitName: string
}

/** Whose page this is: the unit they act for, or the office they sit in. */
export async function whoIs({ db, actor }: Ctx): Promise<Who> {
  const { accountId, name, role } = actor
  if (role === 'legal_admin' || role === 'member') {
    const unitName = actor.unitId && (await findUnitName(db, actor.unitId))
    const { appointed, unitId } = actor
    return { accountId, name, role, appointed, unitId, unitName: unitName || '尚未选取单位' }
  }
  if (role === 'expert') return { accountId, name, role, unitName: '专家账号' }
  return {
    accountId,
    name,
    role,
    unitName: (actor.regionCode && regionByCode(actor.regionCode)?.desk.name) || '嘉兴市科学技术局',
  }
}
