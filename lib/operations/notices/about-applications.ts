import type { Application } from '@/db/applications'
import { findBatch } from '@/db/batches'
import { administratorsOf, boundUnits } from '@/db/bindings'
import type { Db } from '@/db/client'
import type { Status } from '@/lib/domain/applications/workflow'
import { addWorkingDays } from '@/lib/domain/calendar/working-days'
import { programmeByKey } from '@/lib/domain/programmes'
import { regionByCode } from '@/lib/domain/regions'
import { dayIn } from '@/lib/domain/shanghai'
import { notify } from './notify'

/** How long a unit should take over a file, in working days. */
const UNIT_DAYS = 3

type About = { application: Application; at: Date }

/** A person's 提交: their unit's administrators are asked for the review. */
export async function tellOfSubmission(tx: Db, { application, at }: About): Promise<void> {
  const { name, closesAt } = await roundOf(tx, application)
  const soon = addWorkingDays(dayIn(at), UNIT_DAYS)
  const close = dayIn(closesAt)
  await notify(tx, {
    kind: 'unit_review',
    // A file returned after the round has closed is still sent in again.
    params: { programme: name, until: at < closesAt && close < soon ? close : soon },
    to: await administratorsOf(tx, application.unitId),
    path: pathOf(application),
    at,
  })
}

/** 通过并提交: the one who filled it in hears of it. */
export async function tellOfPassing(tx: Db, { application, at, by }: About & { by: string }): Promise<void> {
  const { name } = await roundOf(tx, application)
  const owner = await ownerOf(tx, application)
  await notify(tx, {
    kind: 'passed',
    params: { programme: name },
    to: owner.filter((id) => id !== by),
    path: pathOf(application),
    at,
  })
}

/** 转交: to who goes on with it and to who does so no longer, if they are still of the unit. */
export async function tellOfReassignment(
  tx: Db,
  { application, at, by, to }: About & { by: string; to: string },
): Promise<void> {
  const { name: programme } = await roundOf(tx, application)
  const told = { kind: 'reassigned' as const, path: pathOf(application), at }
  const other = (id: string) => id !== by
  await notify(tx, { ...told, params: { programme, to: 'you' }, to: [to].filter(other) })
  await notify(tx, {
    ...told,
    params: { programme, to: 'another' },
    to: (await ownerOf(tx, application)).filter(other),
    path: '/applications',
  })
}

/** 分工: who was asked to fill in steps hears which; it leads to the first of them. */
export async function tellOfAssignment(
  tx: Db,
  { application, at, to, first, titles }: About & { to: string; first: string; titles: readonly string[] },
): Promise<void> {
  const { name } = await roundOf(tx, application)
  await notify(tx, {
    kind: 'asked',
    params: { programme: name, steps: titles.join('、'), count: titles.length },
    to: [to],
    path: `${pathOf(application)}/steps/${first}`,
    at,
  })
}

/** 退回, of the unit or of the county: to who filled it in and to the unit's administrators. */
export async function tellOfReturn(
  tx: Db,
  { application, at, by, to, count }: About & { by: string; to: Status; count: number },
): Promise<void> {
  const { name, closesAt } = await roundOf(tx, application)
  const desk = regionByCode(application.regionCode)?.desk.name ?? '区县科技部门'
  await notify(tx, {
    kind: 'returned',
    params: {
      programme: name,
      by: to === 'UNIT_RETURNED' ? '单位管理员' : desk,
      count,
      until: at < closesAt ? closesAt.toISOString() : null,
    },
    to: (await peopleOf(tx, application)).filter((id) => id !== by),
    path: pathOf(application),
    at,
  })
}

const pathOf = ({ id }: Application) => `/applications/${id}`

async function roundOf(tx: Db, { batchId }: Application): Promise<{ name: string; closesAt: Date }> {
  const { programmeKey, closesAt } = await findBatch(tx, batchId)
  return { name: programmeByKey(programmeKey).name, closesAt }
}

/** Who answers for a file: its owner as long as they belong to the unit, and the unit's administrators. */
export async function peopleOf(
  tx: Db,
  application: Pick<Application, 'ownerId' | 'unitId'>,
): Promise<string[]> {
  return [...(await administratorsOf(tx, application.unitId)), ...(await ownerOf(tx, application))]
}

async function ownerOf(
  tx: Db,
  { ownerId, unitId }: Pick<Application, 'ownerId' | 'unitId'>,
): Promise<string[]> {
  const bound = await boundUnits(tx, ownerId)
  return bound.some(({ id }) => id === unitId) ? [ownerId] : []
}
