import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadContent } from '@/db/filings'
import { bringUpToDate } from '@/lib/operations/applications/bring-up-to-date'
import { confirmCarried } from '@/lib/operations/applications/confirm-carried'
import { startApplication } from '@/lib/operations/applications/start'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewOwnApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { saveRow } from '@/lib/operations/filings/rows'
import { viewProgramme } from '@/lib/operations/programmes/view'
import { testDatabase } from '@/tests/support/database'
import { aRelayDraft, publishRelay, relayRound, switchRound } from '@/tests/support/relay'
import { attach, aVerifiedUnit, codeOf, fill, someone, theOffices, value } from '@/tests/support/stage'

publishRelay()
const { db } = await testDatabase()
const offices = await theOffices(db)
const NEXT_YEAR = new Date('2027-11-24T06:00:00Z')

let unit: Awaited<ReturnType<typeof aVerifiedUnit>>
let owner: Ctx
beforeEach(async () => {
  await relayRound(db, 2026)
  unit = await aVerifiedUnit(db, offices)
  owner = { ...unit.owner, now: NEXT_YEAR }
})

async function lastYear({ submitted = true } = {}) {
  const draft = await aRelayDraft(unit.owner)
  await fill(unit.owner, draft.filingId, 'host', { name: '甲', motto: '争先', heads: '7', 'income.y3': '20' })
  const now = { name: '张三', idNo: '330481199001010012', job: '工程师', nick: '小张', months: '12' }
  await value(
    saveRow(unit.owner, { filingId: draft.filingId, step: 'people', rowId: randomUUID(), was: {}, now }),
  )
  await attach(unit.owner, draft.filingId, {
    proofs: [{ id: '', slot: 'P1', name: '执照.pdf', size: 1, type: 'application/pdf', sha256: 'a' }],
  })
  if (submitted) await value(submitApplication(unit.owner, { id: draft.id, explanations: {} }))
  return draft
}
const carriedOn = async (id: string) =>
  (await value(viewOwnApplication(owner, id))).problems
    .filter(({ code }) => code === 'carried_over')
    .map(({ step, field }) => `${step}.${field}`)

describe('沿用上年', () => {
  test.each([true, false])(
    'opens with the answers and rows of the year before, without attachments (submitted: %s)',
    async (submitted) => {
      const earlier = await lastYear({ submitted })
      await relayRound(db, 2027)
      expect((await value(viewProgramme(owner, 'relay'))).earlier).toEqual({
        id: earlier.id,
        year: 2026,
        filledByColleague: false,
      })
      const { id } = await value(startApplication(owner, { programme: 'relay', from: earlier.id }))
      const { content } = await value(viewOwnApplication(owner, id))
      expect(content.answers.host).toEqual({ name: '甲', motto: '争先', heads: '7', 'income.y2': '20' })
      expect(content.rows.people).toMatchObject([{ cells: { name: '张三', job: '工程师', months: '12' } }])
      expect(content.files).toEqual({})
      const before = await loadContent(db, earlier.filingId)
      expect(content.rows.people![0]!.id).not.toBe(before.rows.people![0]!.id)
    },
  )

  test('goes through the declared steps where the new round asks another version', async () => {
    const earlier = await lastYear()
    await relayRound(db, 2027, 'relay@2')
    const { id } = await value(startApplication(owner, { programme: 'relay', from: earlier.id }))
    const { content } = await value(viewOwnApplication(owner, id))
    expect(content.answers).toEqual({ host: { name: '甲', heads: '7' }, finance: { 'revenue.y2': '20' } })
    expect(content.rows.staff).toMatchObject([{ cells: { name: '张三', position: '工程师' } }])
    expect(await carriedOn(id)).toEqual(['host.heads', 'finance.revenue.y2', 'staff.months'])
  })

  test('doubts what is bound to a year until it is changed or confirmed; 提交 asks for a word meanwhile', async () => {
    const earlier = await lastYear()
    await relayRound(db, 2027)
    const { id } = await value(startApplication(owner, { programme: 'relay', from: earlier.id }))
    const { application } = await value(viewOwnApplication(owner, id))
    expect(await carriedOn(id)).toEqual(['host.income.y2', 'host.heads', 'people.months'])
    await fill(owner, application.filingId, 'host', { heads: '9' })
    expect(await carriedOn(id)).toEqual(['host.income.y2', 'people.months'])
    expect(codeOf(await submitApplication(owner, { id, explanations: {} }))).toBe('unexplained')
    const stranger = (await aVerifiedUnit(db, offices)).owner
    expect(codeOf(await confirmCarried(stranger, { id, step: 'host' }))).toBe('not_found')
    for (const step of ['host', 'people']) await value(confirmCarried(owner, { id, step }))
    expect(await carriedOn(id)).toEqual([])
    expect(codeOf(await submitApplication(owner, { id, explanations: {} }))).toBe('ok')
  })

  test('what is doubted moves with what it is about when the round is switched', async () => {
    const earlier = await lastYear()
    const round = await relayRound(db, 2027)
    const { id } = await value(startApplication(owner, { programme: 'relay', from: earlier.id }))
    await switchRound(db, round)
    expect(await bringUpToDate(owner, { id })).toBe(true)
    expect(await carriedOn(id)).toEqual(['host.heads', 'finance.revenue.y2', 'staff.months'])
  })

  test('is offered to nobody who may not read last year’s numbers, and takes nothing else', async () => {
    const earlier = await lastYear()
    await relayRound(db, 2027)
    const colleague = { ...(await someone(db, { unitId: unit.id })), now: NEXT_YEAR }
    expect((await value(viewProgramme(colleague, 'relay'))).earlier).toMatchObject({
      filledByColleague: true,
    })
    const taken = startApplication(colleague, { programme: 'relay', from: earlier.id })
    expect(codeOf(await taken)).toBe('not_found')
    const other = { ...(await aVerifiedUnit(db, offices)).owner, now: NEXT_YEAR }
    expect((await value(viewProgramme(other, 'relay'))).earlier).toBeNull()
    expect(codeOf(await startApplication(other, { programme: 'relay', from: earlier.id }))).toBe('not_found')
  })
})
