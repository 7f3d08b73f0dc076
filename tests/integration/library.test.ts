import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { loadContent } from '@/db/filings'
import type { Cells } from '@/lib/forms/content'
import type { Ctx } from '@/lib/operations/context'
import { deleteRow, saveRow } from '@/lib/operations/filings/rows'
import { deleteEntry } from '@/lib/operations/library/delete'
import { compareWithLibrary, keepRows } from '@/lib/operations/library/keep'
import { pickEntries } from '@/lib/operations/library/pick'
import { saveEntry } from '@/lib/operations/library/save'
import { viewEntry, viewShelf } from '@/lib/operations/library/view'
import { testDatabase } from '@/tests/support/database'
import {
  aDraft,
  aSubmitted,
  aVerifiedUnit,
  codeOf,
  someone,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)
const NUMBER = '330481199001010012'

const posted = (cells: Cells) =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, [String(cell)]]))
const add = (by: Ctx, cells: Cells, id = randomUUID()) =>
  saveEntry(by, { shelf: 'people', id, version: 0, was: {}, posted: posted(cells) })
const shelfOf = async (by: Ctx, search = '') =>
  (await value(viewShelf(by, { shelf: 'people', search, page: 1 }))).entries
const person = (name: string, at: number, more: Cells = {}): Cells => ({
  name,
  idType: 'passport',
  idNo: `E${String(at).padStart(8, '0')}`,
  ...more,
})

async function aUnitWithDraft() {
  const unit = await aVerifiedUnit(db, offices)
  const draft = await aDraft(unit)
  const list = { filingId: draft.filingId, step: 'staff' }
  const rows = async () => (await loadContent(db, draft.filingId)).rows.staff ?? []
  return { unit, owner: unit.owner, draft, list, rows }
}

describe('the library of a unit', () => {
  test('is kept by everyone who acts for the unit now, and is not there for anybody else', async () => {
    const { unit, owner } = await aUnitWithDraft()
    const { id } = await value(add(owner, person('张三', 1)))
    const member = await someone(db, { unitId: unit.id })
    expect(await shelfOf(member)).toHaveLength(1)
    expect((await value(viewEntry(member, { shelf: 'people', id }))).entry.cells.name).toBe('张三')
    const other = (await aVerifiedUnit(db, offices)).owner
    expect(await shelfOf(other)).toEqual([])
    const strangers = [other, await someone(db, {}), offices.haining, offices.officer, offices.leader]
    const tried = strangers.flatMap((by) => [
      viewEntry(by, { shelf: 'people', id }),
      saveEntry(by, { shelf: 'people', id, version: 1, was: {}, posted: {} }),
      deleteEntry(by, { shelf: 'people', id }),
    ])
    expect(new Set((await Promise.all(tried)).map(codeOf))).toEqual(new Set(['not_found']))
    expect(codeOf(await viewShelf(offices.haining, { shelf: 'people', search: '', page: 1 }))).toBe(
      'not_found',
    )
    expect(codeOf(await viewShelf(owner, { shelf: 'nonsense', search: '', page: 1 }))).toBe('not_found')
    expect(await shelfOf(member)).toHaveLength(1)
  })

  test('keeps numbers sealed and finds an entry by its name', async () => {
    const { owner } = await aUnitWithDraft()
    await value(add(owner, { name: '沈月', idType: 'residentId', idNo: NUMBER }))
    await value(add(owner, person('陆平', 2)))
    expect((await shelfOf(owner, '沈')).map(({ cells }) => cells.idNo)).toEqual([NUMBER])
    const kept = await db.execute<{ text: string }>(
      sql`select identity || identity_hash || cells::text as text from library_entries`,
    )
    expect([...kept].map(({ text }) => text).join('')).not.toMatch(new RegExp(`${NUMBER}|E00000002`))
  })

  test('keeps nothing that is of one year only', async () => {
    const { owner } = await aUnitWithDraft()
    const { id } = await value(add(owner, person('王', 3, { insuredMonths: '12', school: '某大学' })))
    const { entry, list } = await value(viewEntry(owner, { shelf: 'people', id }))
    expect(entry.cells).toMatchObject({ school: '某大学' })
    expect(entry.cells).not.toHaveProperty('insuredMonths')
    expect(JSON.stringify(list)).not.toContain('insuredMonths')
  })

  test('has each person once, also of many who add the same at once', async () => {
    const { owner } = await aUnitWithDraft()
    const all = await Promise.all(Array.from({ length: 5 }, () => add(owner, person('张三', 4))))
    expect(all.map(codeOf).toSorted()).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'ok'])
    expect(await shelfOf(owner)).toHaveLength(1)
  })

  test('takes what two change in different cells, and asks again where both changed the same', async () => {
    const { owner } = await aUnitWithDraft()
    const { id } = await value(add(owner, person('张三', 5)))
    const was = person('张三', 5)
    const save = (version: number, more: Cells) =>
      saveEntry(owner, { shelf: 'people', id, version, was, posted: posted({ ...was, ...more }) })
    await value(save(1, { school: '甲大学' }))
    await value(save(1, { major: '机械' }))
    expect(codeOf(await save(1, { school: '乙大学' }))).toBe('stale')
    const { entry } = await value(viewEntry(owner, { shelf: 'people', id }))
    expect(entry.cells).toMatchObject({ school: '甲大学', major: '机械' })
    await value(save(entry.version, { school: '乙大学' }))
    expect((await shelfOf(owner))[0]!.cells).toMatchObject({ school: '乙大学', major: '机械' })
  })

  test('gives a deleted entry back, unless another has come in its place', async () => {
    const { owner } = await aUnitWithDraft()
    const { id } = await value(add(owner, person('张三', 6)))
    await value(deleteEntry(owner, { shelf: 'people', id }))
    expect(await shelfOf(owner)).toEqual([])
    await value(deleteEntry(owner, { shelf: 'people', id, restore: true }))
    expect(await shelfOf(owner)).toHaveLength(1)
    await value(deleteEntry(owner, { shelf: 'people', id }))
    await value(add(owner, person('张三', 6)))
    expect(codeOf(await deleteEntry(owner, { shelf: 'people', id, restore: true }))).toBe('stale')
  })
})

describe('从资料库选取', () => {
  test('copies what was ticked to the end of the list, once, also of many clicks at once', async () => {
    const { owner, list, rows } = await aUnitWithDraft()
    for (const at of [1, 2, 3]) await value(add(owner, person(`人员${at}`, at, { school: '某大学' })))
    await value(saveRow(owner, { ...list, rowId: randomUUID(), was: {}, now: person('人员2', 2) }))
    const ids = (await shelfOf(owner)).map(({ id }) => id)
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () => value(pickEntries(owner, { ...list, ids }))),
    )
    expect(clicks.map(({ added }) => added).toSorted()).toEqual([0, 0, 0, 2])
    expect((await rows()).map(({ cells }) => cells.name)).toEqual(['人员2', '人员1', '人员3'])
    expect((await rows())[1]!.cells).toEqual({ ...person('人员1', 1), school: '某大学' })
  })

  test('of another unit’s entries takes none', async () => {
    const { owner, list, rows } = await aUnitWithDraft()
    const other = await aUnitWithDraft()
    const { id } = await value(add(other.owner, person('张三', 1)))
    expect(await value(pickEntries(owner, { ...list, ids: [id] }))).toEqual({ added: 0, skipped: 1 })
    expect(await rows()).toEqual([])
    expect(codeOf(await pickEntries(other.owner, { ...list, ids: [id] }))).toBe('not_found')
    expect(codeOf(await pickEntries(owner, { ...list, step: 'host', ids: [] }))).toBe('not_found')
  })

  test('into a list that would be too long copies none', async () => {
    const { owner, list, rows } = await aUnitWithDraft()
    await value(add(owner, person('甲', 1)))
    await value(add(owner, person('乙', 2)))
    await db.execute(sql`insert into filing_rows (id, filing_id, step, position, cells, saved_by, saved_at)
      select gen_random_uuid(), ${list.filingId}, 'staff', n, '{}', '', now() from generate_series(1, 1999) n`)
    const ids = (await shelfOf(owner)).map(({ id }) => id)
    const refused = await pickEntries(owner, { ...list, ids })
    expect(refused).toMatchObject({ refusal: { problems: [{ code: 'list_full', params: { max: 2000 } }] } })
    expect(await rows()).toHaveLength(1999)
  })

  test('into a submitted file is refused', async () => {
    const unit = await aVerifiedUnit(db, offices)
    const { filingId } = await aSubmitted(unit)
    const list = { filingId, step: 'staff', ids: [] }
    expect(codeOf(await pickEntries(unit.owner, list))).toBe('not_allowed')
    expect(codeOf(await keepRows(unit.owner, list))).toBe('not_allowed')
  })
})

describe('存入资料库', () => {
  test('tells what is new and what differs, in words, and takes back what is ticked', async () => {
    const { owner, list } = await aUnitWithDraft()
    await value(add(owner, person('张三', 1, { education: '14', school: '某大学' })))
    const rowId = randomUUID()
    await value(
      saveRow(owner, {
        ...list,
        rowId,
        was: {},
        now: person('张三', 1, { education: '11', school: '', insuredMonths: '3' }),
      }),
    )
    const fresh = randomUUID()
    await value(saveRow(owner, { ...list, rowId: fresh, was: {}, now: person('李四', 2) }))
    await value(saveRow(owner, { ...list, rowId: randomUUID(), was: {}, now: { school: '无名' } }))
    const { comparisons } = await value(compareWithLibrary(owner, list))
    expect(comparisons.map(({ row, entry, differences }) => [row.id, entry !== null, differences])).toEqual([
      [rowId, true, [{ name: 'education', label: '学历', was: '硕士研究生', now: '博士研究生' }]],
      [fresh, false, []],
    ])
    expect(await value(keepRows(owner, { ...list, ids: [rowId] }))).toEqual({ added: 0, updated: 1 })
    expect((await shelfOf(owner)).map(({ cells }) => cells)).toMatchObject([
      { education: '11', school: '某大学' },
    ])
    expect(await value(keepRows(owner, { ...list, ids: [fresh] }))).toEqual({ added: 1, updated: 0 })
    expect((await value(compareWithLibrary(owner, list))).comparisons).toEqual([])
  })

  test('and 从资料库选取 give a row back as it was, but for what is of one year', async () => {
    const { owner, list, rows } = await aUnitWithDraft()
    const whole = person('张三', 1, { education: '11', talents: ['x'], insuredMonths: '3' })
    const rowId = randomUUID()
    await value(saveRow(owner, { ...list, rowId, was: {}, now: whole }))
    await value(keepRows(owner, { ...list, ids: [rowId] }))
    await value(deleteRow(owner, { ...list, rowId }))
    await value(pickEntries(owner, { ...list, ids: (await shelfOf(owner)).map(({ id }) => id) }))
    const { insuredMonths: _, ...kept } = whole
    expect((await rows()).map(({ cells }) => cells)).toEqual([kept])
  })
})
