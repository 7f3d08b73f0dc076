import { findAccount } from '@/db/accounts'
import type { Binding } from '@/db/bindings'
import type { Db } from '@/db/client'
import { administratorsOf } from '@/db/notices'
import { findUnit } from '@/db/units'
import type { BindingEventKind } from '@/lib/domain/bindings/workflow'
import { surnameOf } from '@/lib/domain/notices/short'
import { notify } from './notify'

/** A request goes to the unit's administrators, their answer to the person. */
export async function tellOfBinding(
  tx: Db,
  binding: Binding,
  event: BindingEventKind,
  at: Date,
): Promise<void> {
  const { accountId, unitId } = binding
  if (event === 'submitted') {
    const person = (await findAccount(tx, accountId))!
    return notify(tx, {
      kind: 'binding_waiting',
      params: { surname: surnameOf(person.name) },
      to: await administratorsOf(tx, unitId),
      path: '/unit/review',
      at,
    })
  }
  if (event !== 'approved' && event !== 'rejected') return
  const unit = (await findUnit(tx, unitId))!
  await notify(tx, {
    kind: 'binding_decided',
    params: { unit: unit.name, approved: event === 'approved' },
    to: [accountId],
    path: '/bindings',
    at,
  })
}
