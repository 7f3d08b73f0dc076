import { type Actor, isUnitAdmin } from '../actor'

/** 已保存未提交 → 待单位管理员审核 → 已绑定 ∣ 已驳回, 已暂停 and back, and 已解除 (`domain.md` §2.4). */
export const BINDING_STATUSES = ['DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'LEFT', 'FROZEN'] as const
export type BindingStatus = (typeof BINDING_STATUSES)[number]

/** What access needs to know of a person's binding to a unit. */
export type BindingStanding = {
  accountId: string
  unitId: string
  status: BindingStatus
  administers: boolean
}

export const BINDING_RELATIONS = ['person', 'unit_admin', 'stranger'] as const
export type BindingRelation = (typeof BINDING_RELATIONS)[number]

export function bindingRelation(binding: BindingStanding, actor: Actor): BindingRelation {
  if (actor.accountId === binding.accountId) return 'person'
  if (isUnitAdmin(actor) && actor.unitId === binding.unitId) return 'unit_admin'
  return 'stranger'
}

/** Who may do what with a binding, and what it is called afterwards (`domain.md` §2.4). */
// biome-ignore format: columns
export const BINDING_WORKFLOW = [
  { verb: 'submit',   by: ['person'],               from: ['DRAFT'],    to: 'PENDING',  event: 'submitted' },
  { verb: 'withdraw', by: ['person'],               from: ['PENDING'],  to: 'DRAFT',    event: 'withdrawn' },
  { verb: 'discard',  by: ['person'],               from: ['DRAFT'],    to: 'LEFT',     event: 'discarded' },
  { verb: 'approve',  by: ['unit_admin'],           from: ['PENDING'],  to: 'APPROVED', event: 'approved'  },
  { verb: 'reject',   by: ['unit_admin'],           from: ['PENDING'],  to: 'REJECTED', event: 'rejected'  },
  { verb: 'leave',    by: ['person', 'unit_admin'], from: ['APPROVED', 'FROZEN'], to: 'LEFT', event: 'left' },
  { verb: 'freeze',   by: ['unit_admin'],           from: ['APPROVED'], to: 'FROZEN',   event: 'frozen'    },
  { verb: 'thaw',     by: ['unit_admin'],           from: ['FROZEN'],   to: 'APPROVED', event: 'thawed'    },
  { verb: 'appoint',  by: ['unit_admin'],           from: ['APPROVED'], to: 'APPROVED', event: 'appointed' },
  { verb: 'dismiss',  by: ['person', 'unit_admin'], from: ['APPROVED'], to: 'APPROVED', event: 'dismissed' },
] as const satisfies readonly { verb: string; by: readonly BindingRelation[]; from: readonly BindingStatus[]; to: BindingStatus; event: string }[]

export type BindingVerb = (typeof BINDING_WORKFLOW)[number]['verb']
export type BindingEventKind = 'chosen' | (typeof BINDING_WORKFLOW)[number]['event']

/** An administrator is appointed once, and only one who is can be dismissed. */
const makesNoSense = ({ administers }: BindingStanding, verb: BindingVerb): boolean =>
  (verb === 'appoint' && administers) || (verb === 'dismiss' && !administers)

export const bindingTransition = (binding: BindingStanding, actor: Actor, verb: BindingVerb) =>
  BINDING_WORKFLOW.find(
    (row) =>
      row.verb === verb &&
      !makesNoSense(binding, verb) &&
      (row.by as readonly BindingRelation[]).includes(bindingRelation(binding, actor)) &&
      (row.from as readonly BindingStatus[]).includes(binding.status),
  )

/** The verbs to offer on screen. */
export const bindingVerbsFor = (binding: BindingStanding, actor: Actor): BindingVerb[] =>
  BINDING_WORKFLOW.map((row) => row.verb).filter((verb) => bindingTransition(binding, actor, verb))

/** A live binding: one per person and unit. */
export const LIVE: readonly BindingStatus[] = ['DRAFT', 'PENDING', 'APPROVED', 'FROZEN']

/** What was sent off is the unit's to see; a draft and what was discarded are the person's alone. */
export const maySeeBinding = (binding: BindingStanding, actor: Actor): boolean => {
  const relation = bindingRelation(binding, actor)
  return relation === 'person' || (relation === 'unit_admin' && binding.status !== 'DRAFT')
}
