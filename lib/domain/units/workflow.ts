import { type Actor, isUnitAdmin } from '../actor'
import { CITY_REGION } from '../regions'

/** 未完善 → 已保存 → 待核验 → 已核验 ∣ 退回补充 (domain §2.3). */
export const UNIT_STATUSES = ['incomplete', 'saved', 'pending', 'verified', 'returned'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

export type UnitStanding = {
  id: string
  status: UnitStatus
  regionCode: string | null
  submittedAt: Date | null
}

export const UNIT_RELATIONS = ['own', 'verifier', 'reader', 'stranger'] as const
export type UnitRelation = (typeof UNIT_RELATIONS)[number]

export function unitRelation(unit: UnitStanding, actor: Actor): UnitRelation {
  if (isUnitAdmin(actor) && actor.unitId === unit.id) return 'own'
  if (actor.role === 'county_reviewer' && actor.regionCode && actor.regionCode === unit.regionCode)
    return 'verifier'
  // 市本级 units are verified by the city itself (`domain.md` §2.3, Appendix A.1).
  if (actor.role === 'city_officer') return unit.regionCode === CITY_REGION ? 'verifier' : 'reader'
  if (actor.role === 'city_leader' || actor.role === 'observer') return 'reader'
  if (actor.role === 'county_leader' && actor.regionCode && actor.regionCode === unit.regionCode)
    return 'reader'
  return 'stranger'
}

/**
 * Who may do what with a unit's basic information. `save` keeps the status where it is or moves it between
 * 未完善 and 已保存 by what is missing; a verified unit that edits keeps its verified values until the next 核验.
 */
// biome-ignore format: columns
export const UNIT_WORKFLOW = [
  { verb: 'edit',   by: 'own',      from: ['incomplete', 'saved', 'verified', 'returned'], to: null,       event: null        },
  { verb: 'submit', by: 'own',      from: ['incomplete', 'saved', 'verified', 'returned'], to: 'pending',  event: 'submitted' },
  { verb: 'verify', by: 'verifier', from: ['pending'],                                     to: 'verified', event: 'verified'  },
  { verb: 'return', by: 'verifier', from: ['pending'],                                     to: 'returned', event: 'returned'  },
] as const satisfies readonly { verb: string; by: UnitRelation; from: readonly UnitStatus[]; to: UnitStatus | null; event: string | null }[]

export type UnitVerb = (typeof UNIT_WORKFLOW)[number]['verb']
export type UnitEventKind = NonNullable<(typeof UNIT_WORKFLOW)[number]['event']>

export type UnitTransition = { verb: UnitVerb; to: UnitStatus | null; event: UnitEventKind | null }

export const unitTransition = (
  unit: UnitStanding,
  actor: Actor,
  verb: UnitVerb,
): UnitTransition | undefined =>
  UNIT_WORKFLOW.find(
    (row) =>
      row.verb === verb &&
      row.by === unitRelation(unit, actor) &&
      (row.from as readonly UnitStatus[]).includes(unit.status),
  )

export const unitVerbsFor = (unit: UnitStanding, actor: Actor): UnitVerb[] =>
  UNIT_WORKFLOW.map((row) => row.verb).filter((verb) => unitTransition(unit, actor, verb))

/** A reviewer sees a unit from its first submission on; the unit itself always. */
export function maySeeUnit(unit: UnitStanding, actor: Actor): boolean {
  const relation = unitRelation(unit, actor)
  return relation === 'own' || (relation !== 'stranger' && unit.submittedAt !== null)
}
