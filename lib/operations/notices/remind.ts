import { findAccount } from '@/db/accounts'
import { administratorsOf, type Binding } from '@/db/bindings'
import type { Db } from '@/db/client'
import {
  bindingsWaitingSince,
  type Closing,
  type CountyClosing,
  reviewersOf,
  unsentInRoundsClosing,
  waitingInCountiesClosing,
} from '@/db/reminders'
import { findUnit } from '@/db/units'
import { afterWorkingDays } from '@/lib/domain/calendar/working-days'
import { FIRST_REMINDER_MS, stageAt } from '@/lib/domain/notices/deadline'
import type { NoticeParams } from '@/lib/domain/notices/kinds'
import { surnameOf } from '@/lib/domain/notices/short'
import { findProgramme } from '@/lib/domain/programmes'
import { CITY_REGION, regionByCode } from '@/lib/domain/regions'
import { peopleOf } from './about-applications'
import { notify } from './notify'

/** A request that a unit has not looked at for so many working days (`domain.md` §2.4). */
const WAITING_DAYS = 3

/** Reminds of what waits and of what closes. Each is told once: called again, also by another worker, it tells nobody. */
export async function remind(db: Db, now: Date): Promise<void> {
  for (const binding of await bindingsWaitingSince(db, now)) {
    if (now >= afterWorkingDays(binding.since, WAITING_DAYS)) await remindOfBinding(db, binding, now)
  }
  const until = new Date(now.getTime() + FIRST_REMINDER_MS)
  for (const closing of await unsentInRoundsClosing(db, now, until)) await remindOfDeadline(db, closing, now)
  for (const closing of await waitingInCountiesClosing(db, now, until)) await remindCounty(db, closing, now)
}

/** Its administrators are reminded, and the person is told who can help. */
async function remindOfBinding(db: Db, binding: Binding, at: Date): Promise<void> {
  const [unit, person] = [await findUnit(db, binding.unitId), await findAccount(db, binding.accountId)]
  if (!unit || !person) return
  const key = `binding:${binding.id}:${binding.version}`
  const { desk } = regionByCode(unit.regionCode) ?? regionByCode(CITY_REGION)!
  await db.transaction(async (tx) => {
    await notify(tx, {
      kind: 'binding_reminder',
      params: { surname: surnameOf(person.name), days: WAITING_DAYS },
      to: await administratorsOf(tx, unit.id),
      path: '/unit/review',
      key,
      at,
    })
    await notify(tx, {
      kind: 'binding_slow',
      params: { unit: unit.name, days: WAITING_DAYS, desk: desk.name, telephone: desk.telephone },
      to: [binding.accountId],
      path: '/bindings',
      key,
      at,
    })
  })
}

/**
 * Who may edit a file, and of one that lies with the unit who can send it on. Who began, or got it, when a reminder
 * was due already has only just looked at it.
 */
async function remindOfDeadline(
  db: Db,
  { application, programmeKey, closesAt }: Closing,
  at: Date,
): Promise<void> {
  const { id, status, since, unitId } = application
  const stage = stageAt(closesAt, at)
  const programme = findProgramme(programmeKey)
  if (!stage || !programme || since > stage.from) return
  await db.transaction(async (tx) =>
    notify(tx, {
      kind: 'deadline',
      params: {
        programme: programme.name,
        closesAt: closesAt.toISOString(),
        status: status as NoticeParams['deadline']['status'],
      },
      to: status === 'UNIT_REVIEW' ? await administratorsOf(tx, unitId) : await peopleOf(tx, application),
      path: `/applications/${id}`,
      // A round that was prolonged is reminded of anew.
      key: `deadline:${id}:${closesAt.getTime()}:${stage.key}`,
      at,
    }),
  )
}

/** Those who review for a county in which files still wait. */
async function remindCounty(
  db: Db,
  { batchId, programmeKey, closesAt, regionCode, count }: CountyClosing,
  at: Date,
): Promise<void> {
  const stage = stageAt(closesAt, at)
  const programme = findProgramme(programmeKey)
  if (!stage || !programme) return
  await db.transaction(async (tx) =>
    notify(tx, {
      kind: 'county_deadline',
      params: { programme: programme.name, closesAt: closesAt.toISOString(), count },
      to: await reviewersOf(tx, regionCode),
      path: '/office?status=COUNTY_REVIEW',
      key: `county_deadline:${batchId}:${closesAt.getTime()}:${stage.key}`,
      at,
    }),
  )
}
