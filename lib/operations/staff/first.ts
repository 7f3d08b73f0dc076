import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { holdAdministrators, insertStaff, saveAccount } from '@/db/staff'
import { ADMINISTRATORS } from '@/lib/domain/accounts/administration'
import { type NewAccount, readNewAccount } from '@/lib/domain/accounts/create'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import type { Created, FirstPassword } from './create'

/**
 * The first three administrators of a new platform, 系统, 安全 and 审计 in this order: nobody is there yet who could make
 * or grant them. Refused with `exists` as soon as there is any of the three; from then on they see to it themselves.
 */
export async function makeFirstAdministrators(
  db: Db,
  typed: readonly NewAccount[],
  makePassword: () => Promise<FirstPassword>,
  now: Date,
): Promise<Result<Created[]>> {
  const people: NewAccount[] = []
  for (const one of typed) {
    const read = readNewAccount(one)
    if (!read.ok) return read
    people.push(read.value)
  }
  if (
    people.length !== ADMINISTRATORS.length ||
    new Set(people.map(({ name }) => name)).size !== people.length
  )
    return refuse({ code: 'invalid', problems: [at('name', 'holds_another')] })

  return db.transaction(async (tx) => {
    const [known] = await holdAdministrators(tx)
    if (known) return refuse({ code: 'exists', id: known.id })
    const made: Created[] = []
    for (const [index, { username, name }] of people.entries()) {
      const { password, hash: passwordHash } = await makePassword()
      const account = await insertStaff(tx, { username, name, passwordHash }, now)
      if (!account) throw new Error(`the user name ${username} is taken`)
      const role = ADMINISTRATORS[index]!
      await saveAccount(tx, account, { role })
      const by = { actorId: null, actorName: '平台', actorRole: null, at: now }
      const object = { kind: 'account', id: account.id }
      await recordAudit(tx, { ...by, action: 'account.created', object, detail: { username } })
      await recordAudit(tx, { ...by, action: 'account.granted', object, detail: { role } })
      made.push({ id: account.id, username, name, password })
    }
    return ok(made)
  })
}

const at = (field: string, code: string): Problem => ({ field, code, severity: 'error' })
