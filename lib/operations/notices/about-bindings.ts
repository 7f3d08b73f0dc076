import { findAccount } from '@/db/accounts'
import { administratorsOf, type Binding } from '@/db/bindings'
import type { Db } from '@/db/client'
import { findUnitName } from '@/db/units'
import type { BindingEventKind } from '@/lib/domain/bindings/workflow'
import { surnameOf } from '@/lib/domain/notices/short'
import { notify } from './notify'

const CHANGED = ['frozen', 'thawed', 'appointed', 'dismissed', 'left'] as const

/** A request goes to the unit's administrators, their answer and what they change later to the person. */
export async function tellOfBinding(
  tx: Db,
  binding: Binding,
  event: BindingEventKind,
  { actorId: by, at }: { actorId: string; at: Date },
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
  const changed = CHANGED.find((one) => one === event)
  if (event !== 'approved' && event !== 'rejected' && !changed) return
  // Who left by themselves knows.
  if (by === accountId) return
  const unit = (await findUnitName(tx, unitId))!
  if (changed)
    return notify(tx, {
      kind: 'binding_changed',
      params: { unit, now: changed },
      to: [accountId],
      path: '/bindings',
      at,
    })
  await notify(tx, {
    kind: 'binding_decided',
    params: { unit, approved: event === 'approved' },
    to: [accountId],
    path: '/bindings',
    at,
  })
}
