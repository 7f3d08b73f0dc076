import type { Actor, Role } from './actor'

/**
 * What offices and administrators do beside files, and who may (`domain.md` §2.1, §6.5). Three separated
 * administrators: 系统 makes accounts and cannot grant, 安全 grants and cannot make, 审计 reads the log; none of them
 * has any power over files. A round is prepared by the city's officer and published by its leader, who alone moves
 * windows after that. Pages, menus, server checks and the matrix test read this table.
 */
// biome-ignore format: columns
export const DUTIES = {
  'accounts.read':   ['sys_admin', 'sec_admin'],
  'accounts.create': ['sys_admin'],
  'accounts.disable':['sys_admin'],
  'accounts.grant':  ['sec_admin'],
  'accounts.unlock': ['sec_admin'],
  'deliveries.read': ['sys_admin'],
  'requests.answer':['sys_admin'],
  'audit.read':      ['audit_admin', 'observer'],
  'audit.verify':    ['audit_admin'],
  'audit.export':    ['audit_admin'],
  'batches.read':    ['city_officer', 'city_leader', 'observer'],
  'batches.prepare': ['city_officer', 'city_leader'],
  'batches.publish': ['city_leader'],
  'experts.read':    ['expert_admin', 'city_officer', 'city_leader', 'observer'],
  'experts.decide':  ['expert_admin'],
} as const satisfies Record<string, readonly Role[]>
export type Duty = keyof typeof DUTIES

export const mayDo = (actor: Pick<Actor, 'role'>, duty: Duty): boolean =>
  (DUTIES[duty] as readonly Role[]).includes(actor.role)
