import type { Problem } from '@/lib/result'
import type { Actor, Role } from '../actor'
import { isRegional } from '../actor'
import { type Duty, mayDo } from '../duties'
import { CITY_REGION, regionByCode } from '../regions'

/** 待授权 → 正常 ⇄ 已停用. What an administrator made has no power until another one grants it. */
export const ACCOUNT_STATES = ['pending', 'active', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** What administrators need to know of an own account. */
export type AccountStanding = { id: string; role: Role; disabledAt: Date | null }

export const accountState = ({ role, disabledAt }: Omit<AccountStanding, 'id'>): AccountState =>
  disabledAt ? 'disabled' : role === 'unassigned' ? 'pending' : 'active'

const OPEN = ['pending', 'active'] as const

/**
 * Who may do what with an own account (`domain.md` §6.5): 系统 makes and disables, 安全 grants and unlocks. Both keys
 * are needed for whatever lets someone in anew: 系统 gives a new password, 安全 takes the lost device off.
 */
// biome-ignore format: columns
export const ACCOUNT_WORKFLOW = [
  { verb: 'disable', duty: 'accounts.disable', of: 'all',   from: OPEN,         action: 'account.disabled' },
  { verb: 'enable',  duty: 'accounts.disable', of: 'all',   from: ['disabled'], action: 'account.enabled'  },
  { verb: 'renew',   duty: 'accounts.create',  of: 'staff', from: OPEN,         action: 'account.renewed'  },
  { verb: 'grant',   duty: 'accounts.grant',   of: 'staff', from: OPEN,         action: 'account.granted'  },
  { verb: 'unlock',  duty: 'accounts.unlock',  of: 'all',   from: OPEN,         action: 'account.unlocked' },
  { verb: 'reset',   duty: 'accounts.unlock',  of: 'staff', from: OPEN,         action: 'factor.reset'     },
] as const satisfies readonly { verb: string; duty: Duty; of: 'all' | 'staff'; from: readonly AccountState[]; action: string }[]

export type AccountVerb = (typeof ACCOUNT_WORKFLOW)[number]['verb']

/** Nobody does any of it to their own account. */
export const accountTransition = (account: AccountStanding, actor: Actor, verb: AccountVerb) =>
  ACCOUNT_WORKFLOW.find(
    (row) =>
      row.verb === verb &&
      account.id !== actor.accountId &&
      mayDo(actor, row.duty) &&
      (row.of === 'all' || isStaff(account.role)) &&
      (row.from as readonly AccountState[]).includes(accountState(account)),
  )

/** The verbs to offer on screen. */
export const accountVerbsFor = (account: AccountStanding, actor: Actor): AccountVerb[] =>
  ACCOUNT_WORKFLOW.map((row) => row.verb).filter((verb) => accountTransition(account, actor, verb))

/** Whose accounts administrators make: neither units and their people nor experts, who register themselves. */
export const isStaff = (role: Role): boolean =>
  role !== 'legal_admin' && role !== 'member' && role !== 'expert'

/** The three separated administrators (三员). Nobody holds two of them, and none of the three is ever without anybody. */
export const ADMINISTRATORS = ['sys_admin', 'sec_admin', 'audit_admin'] as const satisfies readonly Role[]
export type Administrator = (typeof ADMINISTRATORS)[number]
export const isAdministratorRole = (role: Role): role is Administrator =>
  (ADMINISTRATORS as readonly Role[]).includes(role)

export const GRANTABLE = [
  'county_reviewer',
  'county_leader',
  'city_officer',
  'city_leader',
  'expert_admin',
  'observer',
  ...ADMINISTRATORS,
] as const satisfies readonly Role[]
export type Grantable = (typeof GRANTABLE)[number]

export type Grant = { role: Grantable; regionCode: string | null }

const at = (field: string, code: string): Problem => ({
  field,
  code,
  severity: code === 'required' ? 'missing' : 'error',
})

/** What was chosen as a grant: an office of a county needs its county, all others have none. */
export function readGrant(typed: { role: string; regionCode: string }): Grant | Problem[] {
  const role = GRANTABLE.find((one) => one === typed.role)
  if (!role) return [at('role', typed.role === '' ? 'required' : 'not_an_option')]
  if (!isRegional(role))
    return typed.regionCode === '' ? { role, regionCode: null } : [at('regionCode', 'region_not_needed')]
  if (typed.regionCode === '') return [at('regionCode', 'required')]
  // 市本级 is reviewed by the city itself.
  const region = typed.regionCode === CITY_REGION ? null : regionByCode(typed.regionCode)
  return region ? { role, regionCode: region.code } : [at('regionCode', 'not_an_option')]
}

/** What stands in the way of putting an account in the place of one of the three, or of taking one away. */
export function separationFault(
  account: { id: string; name: string; role: Role },
  becomes: Role | null,
  administrators: readonly { id: string; name: string; role: Role }[],
): Problem | null {
  const others = administrators.filter(({ id }) => id !== account.id)
  if (
    becomes &&
    isAdministratorRole(becomes) &&
    others.some(({ name, role }) => name === account.name && role !== becomes)
  )
    return at('role', 'holds_another')
  const leaves = isAdministratorRole(account.role) && becomes !== account.role
  if (leaves && !others.some(({ role }) => role === account.role)) return at('role', 'last_of_its_kind')
  return null
}

/** So long may an account of staff rest before it is disabled (`domain.md` §6.5). */
export const UNUSED_DAYS = 180

export const unusedSince = (now: Date): Date => new Date(now.getTime() - UNUSED_DAYS * 24 * 60 * 60_000)
