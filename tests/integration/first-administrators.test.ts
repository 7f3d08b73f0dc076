import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, auditLog } from '@/db/schema'
import { makeFirstAdministrators } from '@/lib/operations/staff/first'
import { testDatabase } from '../support/database'
import { codeOf, NOW, value } from '../support/stage'

const THREE = [
  { username: 'xitong', name: '郑系统' },
  { username: 'anquan', name: '冯安全' },
  { username: 'shenji', name: '陈审计' },
]
const first = async () => ({ password: 'Abcd2-Efgh3-Jkmn4', hash: 'first' })

test('a new platform gets its three administrators once, also when it is asked for twice at once', async () => {
  const { db } = await testDatabase()
  const both = await Promise.all([1, 2].map(() => makeFirstAdministrators(db, THREE, first, NOW)))
  expect(both.map(codeOf).sort()).toEqual(['exists', 'ok'])
  const made = await db.select().from(accounts).orderBy(asc(accounts.username))
  expect(made.map(({ username, role, mustChangePassword }) => [username, role, mustChangePassword])).toEqual([
    ['anquan', 'sec_admin', true],
    ['shenji', 'audit_admin', true],
    ['xitong', 'sys_admin', true],
  ])
  const told = await db.select().from(auditLog)
  expect(told.map(({ action }) => action).sort()).toEqual([
    ...Array(3).fill('account.created'),
    ...Array(3).fill('account.granted'),
  ])
})

test.each([
  ['two people', THREE.slice(0, 2)],
  ['one person in two places', [THREE[0]!, THREE[1]!, { username: 'shenji', name: '郑系统' }]],
  ['a user name that is none', [THREE[0]!, THREE[1]!, { username: 'x', name: '陈审计' }]],
])('%s are not enough, and leave nothing behind', async (_, typed) => {
  const { db } = await testDatabase()
  expect(codeOf(await makeFirstAdministrators(db, typed, first, NOW))).toBe('invalid')
  expect(await db.select().from(accounts)).toEqual([])
})

test('are made with passwords that are shown, each another one', async () => {
  const { db } = await testDatabase()
  let at = 0
  const made = await value(
    makeFirstAdministrators(db, THREE, async () => ({ password: `P${++at}`, hash: `h${at}` }), NOW),
  )
  expect(made.map(({ password }) => password)).toEqual(['P1', 'P2', 'P3'])
})
