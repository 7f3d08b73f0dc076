import { randomInt, randomUUID } from 'node:crypto'
import { findApplication } from '@/db/applications'
import { saveBatch } from '@/db/batches'
import type { Db } from '@/db/client'
import { findFormKey } from '@/db/filings'
import { accounts, files } from '@/db/schema'
import { completeContent, completeProfile } from '@/db/seed/fixture/application'
import { wholeContent } from '@/db/seed/fixture/whole/content'
import { ensureUnit, findUnit } from '@/db/units'
import type { Actor } from '@/lib/domain/actor'
import { UNIT_FORM } from '@/lib/domain/units/form'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { startApplication } from '@/lib/operations/applications/start'
import { submitApplication } from '@/lib/operations/applications/submit'
import type { Ctx } from '@/lib/operations/context'
import { saveRow } from '@/lib/operations/filings/rows'
import { saveStep } from '@/lib/operations/filings/save-step'
import { decideUnit } from '@/lib/operations/units/decide'
import { submitUnit } from '@/lib/operations/units/submit'
import type { Result } from '@/lib/result'
import { withOwnNumbers } from './own-numbers'

// Situations in a database, made through the operations that people use.

export const NOW = new Date('2026-11-24T06:00:00Z')
const ROUND = {
  programmeKey: 'gxyf',
  year: 2026,
  formKey: 'gxyf@1',
  opensAt: new Date('2026-10-01T01:00:00Z'),
  closesAt: new Date('2026-12-31T09:00:00Z'),
  countyClosesAt: new Date('2027-01-28T09:00:00Z'),
}

/** Codes and names that no other test in the same database has. */
const serial = () => String(randomInt(1e10)).padStart(10, '0')

/** What an operation answered, where a refusal would be a fault in the test. */
export async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** The code of a refusal, or `ok`. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

export async function someone(db: Db, over: Partial<typeof accounts.$inferInsert>): Promise<Ctx> {
  const [account] = await db
    .insert(accounts)
    .values({ role: 'member', name: '姚婷', ...over })
    .returning()
  const { id, role, name, unitId, regionCode } = account!
  const actor: Actor = { accountId: id, sessionId: id, role, name, unitId, regionCode }
  return { db, actor, now: NOW }
}

/** The offices around the units. */
export const theOffices = async (db: Db) => ({
  haining: await someone(db, { role: 'county_reviewer', name: '许海宁', regionCode: '330481' }),
  nanhu: await someone(db, { role: 'county_reviewer', name: '沈南湖', regionCode: '330402' }),
  officer: await someone(db, { role: 'city_officer', name: '周经办' }),
  leader: await someone(db, { role: 'city_leader', name: '吴审定' }),
})
export type Offices = Awaited<ReturnType<typeof theOffices>>

/** A unit on its first day, with the legal person who acts for it. */
export async function aNewUnit(db: Db) {
  const uscc = `91330481${serial()}`
  const unit = await ensureUnit(db, uscc, '海宁示例新材料有限公司', UNIT_FORM)
  const owner = await someone(db, {
    role: 'legal_admin',
    name: '查月红',
    subject: randomUUID(),
    unitId: unit.id,
  })
  return { id: unit.id, filingId: unit.filingId, owner, now: async () => (await findUnit(db, unit.id))! }
}
export type TestUnit = Awaited<ReturnType<typeof aNewUnit>>

/** A unit with nothing missing from its basic information. */
export const aCompleteUnit = async (db: Db, over: Answers = {}) => completed(await aNewUnit(db), over)

/** The same of a unit that signed in by itself. */
export async function completed(unit: TestUnit, over: Answers = {}) {
  const { answers, files: refs } = completeProfile()
  await fill(unit.owner, unit.filingId, 'profile', { ...answers.profile, ...over })
  await attach(unit.owner, unit.filingId, refs)
  return unit
}

/** A unit that its county has verified. */
export const aVerifiedUnit = async (db: Db, offices: Offices, over: Answers = {}) =>
  verified(await aCompleteUnit(db, over), offices)

export async function verified(unit: TestUnit, offices: Pick<Offices, 'haining'>) {
  await value(submitUnit(unit.owner, { id: unit.id }))
  await value(
    decideUnit(offices.haining, { id: unit.id, version: (await unit.now()).version, verb: 'verify' }),
  )
  return unit
}

/** The year's round, open at `NOW` unless it says otherwise. */
export const theRound = (db: Db, over: Partial<typeof ROUND> = {}) => saveBatch(db, { ...ROUND, ...over })

/** An application that was just begun. */
export async function aDraft(unit: TestUnit) {
  const { db } = unit.owner
  const { id } = await value(startApplication(unit.owner, { programme: 'gxyf' }))
  const { filingId } = (await findApplication(db, id))!
  return { id, filingId, unit, owner: unit.owner, now: async () => (await findApplication(db, id))! }
}
export type TestDraft = Awaited<ReturnType<typeof aDraft>>

/** An application that lacks nothing. Each bears a name of its own, because the city takes one only once. */
export async function aCompleteDraft(unit: TestUnit) {
  const draft = await aDraft(unit)
  // The tests' own rounds ask version 1; that of the demo asks what it asks today.
  const [version, year] = (await findFormKey(draft.owner.db, draft.filingId))!.split(':')
  const {
    answers,
    rows,
    files: refs,
  } = version === 'gxyf@1' ? fewPeople() : withOwnNumbers(wholeContent(Number(year)))
  const centerName = `嘉兴市示例第${serial()}号高新技术研究开发中心`
  for (const [step, typed] of Object.entries({ ...answers, cover: { centerName } }))
    await fill(draft.owner, draft.filingId, step, typed)
  for (const [step, list] of Object.entries(rows)) {
    for (const { cells } of list) await addRow(draft, cells, randomUUID(), step)
  }
  await attach(draft.owner, draft.filingId, refs)
  return draft
}

const fewPeople = (): Content => {
  const content = completeContent()
  return { ...content, rows: { staff: content.rows.staff!.slice(0, 12) } }
}

/** An application that lies with its county. */
export async function aSubmitted(unit: TestUnit) {
  const draft = await aCompleteDraft(unit)
  await value(submitApplication(draft.owner, { id: draft.id, explanations: {} }))
  return draft
}

export async function addRow(
  draft: { owner: Ctx; filingId: string },
  cells: Cells,
  rowId = randomUUID(),
  step = 'staff',
) {
  await value(saveRow(draft.owner, { filingId: draft.filingId, step, rowId, was: {}, now: cells }))
  return rowId
}

/** An application that somebody began through the pages, in the hands of its owner. */
export async function ownerOf(db: Db, applicationId: string): Promise<{ owner: Ctx; filingId: string }> {
  const { ownerId: accountId, unitId, filingId } = (await findApplication(db, applicationId))!
  const actor: Actor = {
    accountId,
    sessionId: accountId,
    role: 'legal_admin',
    name: '经办人',
    unitId,
    regionCode: null,
  }
  return { owner: { db, actor, now: new Date() }, filingId }
}

/** Answers as a page sends them: changed from what is kept now. */
export async function fill(by: Ctx, filingId: string, step: string, typed: Answers) {
  const { answers } = await value(saveStep(by, { filingId, step, changes: [] }))
  const changes = Object.entries(typed).map(([name, now]) => ({ name, was: answers[name], now }))
  return value(saveStep(by, { filingId, step, changes }))
}

/** Stored attachments, as far as the database knows them. */
export async function attach({ db, actor }: Ctx, filingId: string, refs: Content['files']) {
  const rows = Object.entries(refs).flatMap(([step, list]) =>
    list.map(({ slot, name, size, type, sha256, pages }, at) => ({
      filingId,
      step,
      slot,
      name,
      size,
      type,
      sha256,
      pages: pages ?? null,
      position: at + 1,
      state: 'stored' as const,
      storageKey: randomUUID(),
      createdBy: actor.accountId,
    })),
  )
  await db.insert(files).values(rows)
}
