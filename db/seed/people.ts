import { hashPassword } from '@/lib/auth/password'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import type { Role } from '@/lib/domain/actor'
import type { Db } from '../client'
import { accounts } from '../schema/accounts'

type Staff = { id: string; username: string; name: string; role: Role; regionCode: string | null }

export const STAFF = {
  nanhu01: {
    id: 'a0000000-0000-4000-8000-000000000001',
    username: 'nanhu01',
    name: '沈南湖',
    role: 'county_reviewer',
    regionCode: '330402',
  },
  haining01: {
    id: 'a0000000-0000-4000-8000-000000000002',
    username: 'haining01',
    name: '许海宁',
    role: 'county_reviewer',
    regionCode: '330481',
  },
  haining02: {
    id: 'a0000000-0000-4000-8000-000000000010',
    username: 'haining02',
    name: '章海宁',
    role: 'county_leader',
    regionCode: '330481',
  },
  shiju01: {
    id: 'a0000000-0000-4000-8000-000000000003',
    username: 'shiju01',
    name: '周经办',
    role: 'city_officer',
    regionCode: null,
  },
  shiju02: {
    id: 'a0000000-0000-4000-8000-000000000004',
    username: 'shiju02',
    name: '吴审定',
    role: 'city_leader',
    regionCode: null,
  },
  xitong: {
    id: 'a0000000-0000-4000-8000-000000000005',
    username: 'xitong',
    name: '郑系统',
    role: 'sys_admin',
    regionCode: null,
  },
  anquan: {
    id: 'a0000000-0000-4000-8000-000000000006',
    username: 'anquan',
    name: '冯安全',
    role: 'sec_admin',
    regionCode: null,
  },
  shenji: {
    id: 'a0000000-0000-4000-8000-000000000007',
    username: 'shenji',
    name: '陈审计',
    role: 'audit_admin',
    regionCode: null,
  },
  zhuanjiaku: {
    id: 'a0000000-0000-4000-8000-000000000009',
    username: 'zhuanjiaku',
    name: '卢专家',
    role: 'expert_admin',
    regionCode: null,
  },
} as const satisfies Record<string, Staff>

/** Of the password that all demo people share. Made once: each hash is slow on purpose. */
export const demoPasswordHash = (): Promise<string> => hashPassword(DEMO_PASSWORD)

/** The staff of the demo, ready to sign in. Safe to run twice: an account that is there keeps its password. */
export async function seedPeople(db: Db, passwordHash?: string): Promise<number> {
  const people: Staff[] = Object.values(STAFF)
  const hash = passwordHash ?? (await demoPasswordHash())
  const rows = people.map((person) => ({ ...person, passwordHash: hash, demo: true }))
  await db.insert(accounts).values(rows).onConflictDoNothing()
  return people.length
}
