import type { Actor } from '../actor'
import { mayDo } from '../duties'

/**
 * 未申报 → 已提交 → 通过(入库) ∣ 未通过 ∣ 退回补充 (domain §3.2). A change of an admitted profile waits (`changing`) or is
 * returned while the admitted values stay in force. `lapsed` is a 暂停 that the expert ends by confirming.
 */
export const EXPERT_STATUSES = [
  'none',
  'submitted',
  'returned',
  'declined',
  'admitted',
  'changing',
  'change_returned',
  'lapsed',
  'suspended',
  'removed',
  'blacklisted',
] as const
export type ExpertStatus = (typeof EXPERT_STATUSES)[number]

/** What decides over an expert's standing, besides who asks. */
export type ExpertStanding = {
  accountId: string
  status: ExpertStatus
  /** The first time; nobody else sees the profile before it. */
  submittedAt: Date | null
  /** When the values in force were admitted, if ever. */
  admittedAt: Date | null
}

export const EXPERT_RELATIONS = ['own', 'keeper', 'reader', 'stranger'] as const
export type ExpertRelation = (typeof EXPERT_RELATIONS)[number]

export function expertRelation(expert: Pick<ExpertStanding, 'accountId'>, actor: Actor): ExpertRelation {
  if (actor.role === 'expert') return actor.accountId === expert.accountId ? 'own' : 'stranger'
  if (mayDo(actor, 'experts.decide')) return 'keeper'
  return mayDo(actor, 'experts.read') ? 'reader' : 'stranger'
}

/** Whoever is in one of these stands in the pool with the values that were admitted. */
export const IN_POOL = ['admitted', 'changing', 'change_returned'] as const satisfies readonly ExpertStatus[]
export const isInPool = (status: ExpertStatus): boolean => (IN_POOL as readonly string[]).includes(status)

/** Who may do what with an expert's profile, from where, to where. A row with `reason` asks for one. */
// biome-ignore format: columns
export const EXPERT_WORKFLOW = [
  { verb: 'edit',      by: 'own',    from: ['none', 'returned', 'declined', 'admitted', 'change_returned', 'lapsed', 'removed'], to: null, event: null },
  { verb: 'submit',    by: 'own',    from: ['none', 'returned', 'declined', 'lapsed', 'removed'], to: 'submitted', event: 'submitted' },
  { verb: 'submit',    by: 'own',    from: ['admitted', 'change_returned'],         to: 'changing',        event: 'change_submitted' },
  { verb: 'confirm',   by: 'own',    from: ['admitted', 'change_returned', 'lapsed'], to: 'admitted', event: 'confirmed' },
  { verb: 'admit',     by: 'keeper', from: ['submitted'],                           to: 'admitted',        event: 'admitted'         },
  { verb: 'admit',     by: 'keeper', from: ['changing'],                            to: 'admitted',        event: 'change_admitted'  },
  { verb: 'return',    by: 'keeper', from: ['submitted'],                           to: 'returned',        event: 'returned'         },
  { verb: 'return',    by: 'keeper', from: ['changing'],                            to: 'change_returned', event: 'change_returned'  },
  { verb: 'decline',   by: 'keeper', from: ['submitted'],                           to: 'declined',        event: 'declined',        reason: true },
  { verb: 'decline',   by: 'keeper', from: ['changing'],                            to: 'admitted',        event: 'change_declined', reason: true },
  { verb: 'suspend',   by: 'keeper', from: [...IN_POOL, 'lapsed'],                  to: 'suspended',       event: 'suspended',       reason: true },
  { verb: 'remove',    by: 'keeper', from: [...IN_POOL, 'lapsed', 'suspended'],     to: 'removed',         event: 'removed',         reason: true },
  { verb: 'blacklist', by: 'keeper', from: ['submitted', 'declined', ...IN_POOL, 'lapsed', 'suspended', 'removed'], to: 'blacklisted', event: 'blacklisted', reason: true },
  { verb: 'restore',   by: 'keeper', from: ['suspended'],                           to: 'admitted',        event: 'restored',        reason: true },
  { verb: 'restore',   by: 'keeper', from: ['blacklisted'],                         to: 'removed',         event: 'released',        reason: true },
] as const satisfies readonly {
  verb: string
  by: ExpertRelation
  from: readonly ExpertStatus[]
  to: ExpertStatus | null
  event: string | null
  reason?: true
}[]

export type ExpertVerb = (typeof EXPERT_WORKFLOW)[number]['verb']
/** `lapsed` is what the worker does, and nobody's verb. */
export type ExpertEventKind = NonNullable<(typeof EXPERT_WORKFLOW)[number]['event']> | 'lapsed'

export type ExpertTransition = {
  verb: ExpertVerb
  to: ExpertStatus | null
  event: ExpertEventKind | null
  reason?: true
}

export const expertTransition = (
  expert: ExpertStanding,
  actor: Actor,
  verb: ExpertVerb,
): ExpertTransition | undefined =>
  EXPERT_WORKFLOW.find(
    (row) =>
      row.verb === verb &&
      row.by === expertRelation(expert, actor) &&
      (row.from as readonly ExpertStatus[]).includes(expert.status),
  )

export const expertVerbsFor = (expert: ExpertStanding, actor: Actor): ExpertVerb[] =>
  [...new Set(EXPERT_WORKFLOW.map((row) => row.verb))].filter((verb) => expertTransition(expert, actor, verb))

/** The expert always; who reads the pool from the first 提交 on; nobody else. */
export function maySeeExpert(expert: ExpertStanding, actor: Actor): boolean {
  const relation = expertRelation(expert, actor)
  return relation === 'own' || (relation !== 'stranger' && expert.submittedAt !== null)
}
