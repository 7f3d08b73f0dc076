/** Who acts. Read from the database on each request, so a withdrawn right takes effect at once. */
export const ROLES = [
  'legal_admin',
  'member',
  'county_reviewer',
  'city_officer',
  'city_leader',
  'expert',
  'county_leader',
  'expert_admin',
  'observer',
  'sys_admin',
  'sec_admin',
  'audit_admin',
  /** Of an account that an administrator made and nobody has granted anything yet. */
  'unassigned',
] as const
export type Role = (typeof ROLES)[number]

export type Actor = {
  accountId: string
  sessionId: string
  role: Role
  /** The natural person: the 经办人 for a legal person's account. */
  name: string
  /** The unit a legal person acts for, or a member whose binding to it is approved. */
  unitId: string | null
  /** The region (Appendix A.1) that a county's reviewer or leader holds; null for the whole city. */
  regionCode: string | null
  /** A member whom the unit made an administrator too (指定管理员). */
  appointed?: boolean
}

/** Who administers the unit they act for: its legal person, and whom that one appointed. */
export const isUnitAdmin = (actor: Pick<Actor, 'role' | 'unitId' | 'appointed'>): boolean =>
  actor.unitId !== null &&
  (actor.role === 'legal_admin' || (actor.role === 'member' && actor.appointed === true))

/** Who sits in an office and reads what units send there: those who review it, and those who look on. */
const OFFICES: readonly Role[] = [
  'county_reviewer',
  'county_leader',
  'city_officer',
  'city_leader',
  'observer',
]
export const isReviewer = (actor: Pick<Actor, 'role'>): boolean => OFFICES.includes(actor.role)

/** Whose office is that of one region. */
export const isRegional = (role: Role): boolean => role === 'county_reviewer' || role === 'county_leader'
