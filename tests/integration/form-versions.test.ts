import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findSubmission } from '@/db/applications'
import { findFormKey, loadContent } from '@/db/filings'
import { batches, filingUpdates } from '@/db/schema'
import { formKeyOf } from '@/lib/forms/spec'
import { noteUpdate } from '@/lib/operations/applications/note-update'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication, viewOwnApplication } from '@/lib/operations/applications/view'
import { readPostedRow } from '@/lib/operations/filings/read-posted-row'
import { keepRowDraft, saveRow } from '@/lib/operations/filings/rows'
import { savePostedStep } from '@/lib/operations/filings/save-posted-step'
import { saveStep } from '@/lib/operations/filings/save-step'
import { testDatabase } from '@/tests/support/database'
import { aRelayDraft, publishRelay, relayRound, switchRound } from '@/tests/support/relay'
import { attach, aVerifiedUnit, codeOf, fill, someone, theOffices, value } from '@/tests/support/stage'

publishRelay()
const { db } = await testDatabase()
const offices = await theOffices(db)
const PASSPORT = 'E12345678'

let round: string
let unit: Awaited<ReturnType<typeof aVerifiedUnit>>
beforeEach(async () => {
  round = await relayRound(db, 2026)
  unit = await aVerifiedUnit(db, offices)
})

async function aFilledDraft() {
  const draft = await aRelayDraft(unit.owner)
  await fill(unit.owner, draft.filingId, 'host', {
    name: '甲',
    'income.y2': '10',
    'income.y3': '20',
    motto: '争先',
    heads: '7',
  })
  const rowId = randomUUID()
  const now = { name: '张三', idNo: PASSPORT, job: '工程师', nick: '小张', months: '12' }
  await value(saveRow(unit.owner, { filingId: draft.filingId, step: 'people', rowId, was: {}, now }))
  return { ...draft, rowId }
}
const keyOf = (filingId: string) => findFormKey(db, filingId)

describe('when the city switches a round to the next version', () => {
  test('a draft follows when it is opened: answers and rows at their new places, what was dropped on record', async () => {
    const draft = await aFilledDraft()
    await attach(unit.owner, draft.filingId, {
      proofs: [{ id: '', slot: 'P1', name: '执照.pdf', size: 1, type: 'application/pdf', sha256: 'a' }],
    })
    await switchRound(db, round)
    const { form, content, updates } = await value(viewOwnApplication(unit.owner, draft.id))
    expect(formKeyOf(form)).toBe('relay@2')
    expect(content.facts['application.formVersion']).toBe('relay@2')
    expect(content.answers).toEqual({
      host: { name: '甲', heads: '7' },
      finance: { 'revenue.y2': '10', 'revenue.y3': '20' },
    })
    expect(content.rows).toEqual({
      staff: [{ id: draft.rowId, cells: { name: '张三', idNo: PASSPORT, position: '工程师', months: '12' } }],
    })
    expect(content.files.proofs).toMatchObject([{ slot: 'A1', name: '执照.pdf' }])
    expect(updates).toMatchObject([
      {
        fromKey: 'relay@1',
        toKey: 'relay@2',
        notedAt: null,
        dropped: [
          { held: { 'host.motto': '争先' } },
          { held: { 'people.nick': '小张' }, row: draft.rowId, of: '张三' },
        ],
      },
    ])
    expect((await value(viewOwnApplication(unit.owner, draft.id))).updates).toEqual(updates)
  })

  test('many who open it at once bring it over once', async () => {
    const draft = await aFilledDraft()
    await switchRound(db, round)
    const views = await Promise.all(Array.from({ length: 6 }, () => viewApplication(unit.owner, draft.id)))
    expect(views.map((view) => view.ok && formKeyOf(view.value.form))).toEqual(Array(6).fill('relay@2'))
    const records = await db.select().from(filingUpdates).where(eq(filingUpdates.filingId, draft.filingId))
    expect(records).toHaveLength(1)
  })

  test('the notice goes when it was read, the record stays', async () => {
    const draft = await aFilledDraft()
    await switchRound(db, round)
    await value(viewOwnApplication(unit.owner, draft.id))
    const stranger = (await aVerifiedUnit(db, offices)).owner
    expect(codeOf(await noteUpdate(stranger, draft))).toBe('not_found')
    await value(noteUpdate(unit.owner, draft))
    const { updates } = await value(viewOwnApplication(unit.owner, draft.id))
    expect(updates).toMatchObject([{ notedAt: unit.owner.now, toKey: 'relay@2' }])
  })

  test('a number among what was dropped is sealed as every other one', async () => {
    const draft = await aFilledDraft()
    await db.insert(filingUpdates).values({
      filingId: draft.filingId,
      fromKey: 'relay@1',
      toKey: 'relay@2',
      moved: [],
      dropped: [{ held: { 'people.idNo': PASSPORT } }],
      at: unit.owner.now,
    })
    const [kept] = await db.execute<{ text: string }>(
      sql`select dropped::text as text from filing_updates where filing_id = ${draft.filingId}`,
    )
    expect(kept!.text).not.toContain(PASSPORT)
  })

  test('a row that lies unconfirmed in its dialog comes along', async () => {
    const draft = await aFilledDraft()
    const open = { filingId: draft.filingId, step: 'people', rowId: randomUUID() }
    await value(
      keepRowDraft(unit.owner, { ...open, was: {}, now: { name: '李四', job: '会计', nick: '老李' } }),
    )
    await switchRound(db, round)
    const { updates } = await value(viewOwnApplication(unit.owner, draft.id))
    const kept = await db.execute(sql`select step, cells from row_drafts where row_id = ${open.rowId}`)
    expect([...kept]).toEqual([{ step: 'staff', cells: { name: '李四', position: '会计' } }])
    expect(updates[0]!.dropped).toContainEqual({ held: { 'people.nick': '老李' }, row: open.rowId })
  })

  test('what is typed on a page of the version before is refused and not quietly lost', async () => {
    const draft = await aFilledDraft()
    await switchRound(db, round)
    await value(viewOwnApplication(unit.owner, draft.id))
    const { filingId, rowId } = draft
    const changes = [{ name: 'motto', was: '争先', now: '再争先' }]
    const was = { nick: '小张' }
    const late = [
      saveStep(unit.owner, { filingId, step: 'host', changes }),
      savePostedStep(unit.owner, { filingId, step: 'host', was: { motto: '' }, posted: { motto: ['x'] } }),
      saveRow(unit.owner, { filingId, step: 'people', rowId, was: {}, now: { name: '王五' } }),
      readPostedRow(unit.owner, { filingId, step: 'people', was, posted: { nick: ['x'] } }),
    ]
    expect((await Promise.all(late)).map(codeOf)).toEqual(Array(4).fill('stale'))
    expect(codeOf(await saveStep(unit.owner, { filingId, step: 'nonsense', changes: [] }))).toBe('not_found')
  })

  test('提交 of what was read in the version before is refused once, and the new one is shown', async () => {
    const draft = await aFilledDraft()
    await switchRound(db, round)
    expect(codeOf(await submitApplication(unit.owner, { id: draft.id, explanations: {} }))).toBe('stale')
    expect(await keyOf(draft.filingId)).toBe('relay@2')
    expect(codeOf(await submitApplication(unit.owner, { id: draft.id, explanations: {} }))).toBe('ok')
  })
})

describe('what was submitted', () => {
  test('opens as it was, in the version that it was submitted in', async () => {
    const draft = await aFilledDraft()
    await value(submitApplication(unit.owner, { id: draft.id, explanations: {} }))
    await switchRound(db, round)
    const { form, submission, updates } = await value(viewApplication(unit.owner, draft.id))
    expect(formKeyOf(form)).toBe('relay@1')
    expect(updates).toEqual([])
    expect(submission!.sheet.form).toBe('relay@1')
    expect(submission!.content.answers.host).toMatchObject({ motto: '争先' })
    expect(await keyOf(draft.filingId)).toBe('relay@1')
    expect((await value(viewApplication(offices.haining, draft.id))).submission!.sheet.form).toBe('relay@1')
    expect((await findSubmission(db, draft.id, 1))!.sheet.steps.map(({ key }) => key)).toContain('people')
  })
})

test('a version that takes no drafts leaves them as they were begun', async () => {
  const draft = await aFilledDraft()
  await db.update(batches).set({ formKey: 'relay@3' }).where(eq(batches.id, round))
  const { form } = await value(viewOwnApplication(unit.owner, draft.id))
  expect(formKeyOf(form)).toBe('relay@1')
  expect((await loadContent(db, draft.filingId)).answers.host).toMatchObject({ motto: '争先' })
})

test('somebody of the unit who does not fill it in changes nothing by looking for it', async () => {
  const draft = await aFilledDraft()
  await switchRound(db, round)
  const colleague = await someone(db, { unitId: unit.id })
  expect(codeOf(await viewApplication(colleague, draft.id))).toBe('not_found')
  expect(await keyOf(draft.filingId)).toBe('relay@1')
})
