import { type Actor, isUnitAdmin } from '../actor'
import { CITY_REGION } from '../regions'
import { type Assignments, isAskedFor, stepsAskedOf } from './assignments'

/** The states of domain §2.5 that this platform reaches so far, by the codes used there. */
export const STATUSES = [
  'DRAFT',
  'UNIT_REVIEW',
  'UNIT_RETURNED',
  'COUNTY_REVIEW',
  'COUNTY_RETURNED',
  'CITY_FORMAL',
] as const
export type Status = (typeof STATUSES)[number]

/** What access needs to know of an application. */
export type Standing = {
  status: Status
  unitId: string
  ownerId: string
  regionCode: string
  /** How often it was submitted, and which submission the department was last passed. */
  dataVersion: number
  passedVersion: number
  deletedAt: Date | null
  /** Who was asked to fill in which step. */
  assigned: Assignments
}

// biome-ignore format: one line
export const RELATIONS = ['owner', 'unit_admin', 'helper', 'colleague', 'county', 'city', 'reader', 'stranger'] as const

/** How an actor stands to one application. Roles are global; a relation is to this application. */
export type Relation = (typeof RELATIONS)[number]

export function relationTo(application: Standing, actor: Actor): Relation {
  if (actor.unitId === application.unitId) {
    if (actor.role === 'legal_admin') return 'unit_admin'
    // An appointed administrator's own file goes to another one: nobody passes what they filled in themselves.
    if (actor.role === 'member' && actor.accountId === application.ownerId) return 'owner'
    if (isUnitAdmin(actor)) return 'unit_admin'
    if (actor.role === 'member')
      return stepsAskedOf(application.assigned, actor.accountId).length > 0 ? 'helper' : 'colleague'
  }
  if (actor.role === 'county_reviewer' && actor.regionCode === application.regionCode) return 'county'
  // 市本级 has no county: the city reviews it directly (domain Appendix A.1).
  if (actor.role === 'city_officer' && application.regionCode === CITY_REGION) return 'county'
  if (actor.role === 'city_officer' || actor.role === 'city_leader') return 'city'
  // A county's leader reads what the county reviews, 纪检监督 everything; neither decides (`domain.md` §2.1).
  if (actor.role === 'county_leader' && actor.regionCode === application.regionCode) return 'reader'
  return actor.role === 'observer' ? 'reader' : 'stranger'
}

/** While the unit fills it in, or mends it. */
export const OPEN = ['DRAFT', 'UNIT_RETURNED', 'COUNTY_RETURNED'] as const
export const isOpenStatus = (status: Status): boolean => (OPEN as readonly Status[]).includes(status)

/**
 * The whole workflow (domain §2.6): who may do what, from where, to where, and what it is called afterwards.
 * Buttons, server checks and the matrix test read it. What a person submits goes to the unit's administrator first
 * (T5); what the administrator submits goes straight on (T6). Verbs without an event change the draft and not its
 * standing. `edit` is of every step, `fill` of those that one was asked for.
 */
// biome-ignore format: columns
export const WORKFLOW = [
  { verb: 'edit',     by: ['owner', 'unit_admin'], from: OPEN,              to: null,              event: null       },
  { verb: 'fill',     by: ['helper'],              from: OPEN,              to: null,              event: null       },
  { verb: 'assign',   by: ['owner', 'unit_admin'], from: OPEN,              to: null,              event: 'assigned' },
  { verb: 'generate', by: ['owner', 'unit_admin'], from: STATUSES,          to: null,              event: null       },
  { verb: 'delete',   by: ['owner', 'unit_admin'], from: ['DRAFT'],         to: 'DRAFT',           event: 'deleted'  },
  { verb: 'restore',  by: ['owner', 'unit_admin'], from: ['DRAFT'],         to: 'DRAFT',           event: 'restored' },
  { verb: 'submit',   by: ['owner'],               from: OPEN,              to: 'UNIT_REVIEW',     event: 'submitted'},
  { verb: 'submit',   by: ['unit_admin'],          from: OPEN,              to: 'COUNTY_REVIEW',   event: 'submitted'},
  { verb: 'withdraw', by: ['owner'],               from: ['UNIT_REVIEW'],   to: 'DRAFT',           event: 'withdrawn'},
  { verb: 'pass',     by: ['unit_admin'],          from: ['UNIT_REVIEW'],   to: 'COUNTY_REVIEW',   event: 'passed'   },
  { verb: 'return',   by: ['unit_admin'],          from: ['UNIT_REVIEW'],   to: 'UNIT_RETURNED',   event: 'returned' },
  { verb: 'reassign', by: ['unit_admin'],          from: STATUSES,          to: null,              event: 'reassigned'},
  { verb: 'approve',  by: ['county'],              from: ['COUNTY_REVIEW'], to: 'CITY_FORMAL',     event: 'approved' },
  { verb: 'return',   by: ['county'],              from: ['COUNTY_REVIEW'], to: 'COUNTY_RETURNED', event: 'returned' },
] as const satisfies readonly { verb: string; by: readonly Relation[]; from: readonly Status[]; to: Status | null; event: string | null }[]

export type Verb = (typeof WORKFLOW)[number]['verb']
export type EventKind = 'started' | NonNullable<(typeof WORKFLOW)[number]['event']>

export type Transition = { verb: Verb; to: Status | null; event: EventKind | null }

export function transition(application: Standing, actor: Actor, verb: Verb): Transition | undefined {
  // What lies in the recycle bin can only be taken out of it; only what was never submitted can be put there.
  if ((application.deletedAt !== null) !== (verb === 'restore')) return undefined
  if (verb === 'delete' && application.dataVersion > 0) return undefined
  return WORKFLOW.find(
    (row) =>
      row.verb === verb &&
      (row.by as readonly Relation[]).includes(relationTo(application, actor)) &&
      (row.from as readonly Status[]).includes(application.status),
  )
}

/** The verbs to offer on screen. */
export const verbsFor = (application: Standing, actor: Actor): Verb[] =>
  [...new Set(WORKFLOW.map((row) => row.verb))].filter((verb) => transition(application, actor, verb))

/** Whether this person may change this step now: all of them, or the one they were asked for. */
export const mayEditStep = (application: Standing, actor: Actor, step: string): boolean =>
  transition(application, actor, 'edit') !== undefined ||
  (transition(application, actor, 'fill') !== undefined &&
    isAskedFor(application.assigned, actor.accountId, step))

/** The submission an actor reads: an office what the unit passed on, the unit its latest. */
export const versionFor = (application: Standing, actor: Actor): number => {
  const relation = relationTo(application, actor)
  return relation === 'county' || relation === 'city' || relation === 'reader'
    ? application.passedVersion
    : application.dataVersion
}

/**
 * Domain §2.11: who fills it in and the unit's administrator see it always, who helps them does so outside the bin,
 * colleagues once it was submitted, the county and the city once the unit has passed it on.
 */
export function maySee(application: Standing, actor: Actor): boolean {
  const relation = relationTo(application, actor)
  if (relation === 'owner' || relation === 'unit_admin') return true
  if (relation === 'stranger' || application.deletedAt !== null) return false
  if (relation === 'helper') return true
  return relation === 'colleague' ? application.dataVersion > 0 : application.passedVersion > 0
}

/** Who reads what is being filled in, and not only what was submitted: those who fill it in, and the unit's administrator. */
export function maySeeDraft(application: Standing, actor: Actor): boolean {
  const relation = relationTo(application, actor)
  return (
    relation === 'owner' || relation === 'unit_admin' || transition(application, actor, 'fill') !== undefined
  )
}
