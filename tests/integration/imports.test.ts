import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { exportBook } from '@/app/filings/workbook/export'
import { loadContent } from '@/db/filings'
import { filingRows, imports } from '@/db/schema'
import type { Cells } from '@/lib/forms/content'
import { staff } from '@/lib/forms/definitions/gxyf-1/staff'
import type { Line } from '@/lib/forms/exchange/line'
import { linesOfPaste } from '@/lib/forms/exchange/tsv'
import { submitApplication } from '@/lib/operations/applications/submit'
import type { Ctx } from '@/lib/operations/context'
import { editRows } from '@/lib/operations/filings/edit-rows'
import { deleteRow, saveRow } from '@/lib/operations/filings/rows'
import { undoRowEdit } from '@/lib/operations/filings/undo-edit'
import { viewList } from '@/lib/operations/filings/view-list'
import { beginImport } from '@/lib/operations/imports/begin'
import { confirmImport } from '@/lib/operations/imports/confirm'
import { dropImport } from '@/lib/operations/imports/drop'
import { remapImport } from '@/lib/operations/imports/remap'
import { viewImport } from '@/lib/operations/imports/view'
import { readWorkbook } from '@/lib/workbook/read'
import { writeWorkbook } from '@/lib/workbook/write'
import { peopleOf } from '@/scripts/bench/content'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aDraft,
  addRow,
  aVerifiedUnit,
  codeOf,
  someone,
  type TestDraft,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db, owner } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)
const newDraft = async () => aDraft(await aVerifiedUnit(db, offices))

const people = async ({ filingId }: TestDraft) => (await loadContent(db, filingId)).rows.staff ?? []
const at = (draft: TestDraft) => ({ filingId: draft.filingId, step: 'staff' })
const begin = (draft: TestDraft, lines: Line[], by: Ctx = draft.owner) =>
  beginImport(by, { ...at(draft), tables: [{ source: '表', lines }] })
const paste = async (draft: TestDraft, text: string) => {
  const { id } = await value(begin(draft, linesOfPaste(text)))
  return { id, plan: async () => (await value(viewImport(draft.owner, { ...at(draft), id }))).plan }
}
const confirm = (draft: TestDraft, id: string, soundOnly = false) =>
  value(confirmImport(draft.owner, { ...at(draft), id, soundOnly }))
const kindsOf = async (draft: TestDraft, text: string) =>
  (await (await paste(draft, text)).plan()).map(({ kind }) => kind)

const TWO = '姓名\t身份证号\t学历\n张三\t330402198001010016\t大学本科\n李四\t330402198002020021\t博士研究生'

describe('an import', () => {
  test('writes nothing before it is confirmed, then all of it, and a second time nothing', async () => {
    const draft = await newDraft()
    const { id, plan } = await paste(draft, TWO)
    expect((await plan()).map(({ kind }) => kind)).toEqual(['add', 'add'])
    expect(await people(draft)).toEqual([])
    expect(await confirm(draft, id)).toMatchObject({ kind: 'done' })
    const written = await people(draft)
    expect(written.map(({ cells }) => [cells.name, cells.idNo, cells.education, cells.idType])).toEqual([
      ['张三', '330402198001010016', '21', 'residentId'],
      ['李四', '330402198002020021', '11', 'residentId'],
    ])
    expect(codeOf(await confirmImport(draft.owner, { ...at(draft), id, soundOnly: false }))).toBe('not_found')

    const again = await paste(draft, TWO)
    expect((await again.plan()).map(({ kind }) => kind)).toEqual(['same', 'same'])
    expect(await confirm(draft, again.id)).toEqual({ kind: 'nothing' })
    expect(await people(draft)).toEqual(written)
  })

  test('of what was exported changes nothing, though numbers are masked in it; what was mended there is one change', async () => {
    const draft = await newDraft()
    for (const { cells } of peopleOf(5)) await addRow(draft, cells)
    const before = await people(draft)
    const list = await value(viewList(draft.owner, at(draft)))
    const exported = (change: (cells: string[]) => string[] = (cells) => cells) => {
      const read = readWorkbook(
        writeWorkbook(exportBook(list.step, list.content, list.content.rows.staff!)),
        99,
      )
      if (!read.ok) throw new Error(read.code)
      return read.sheets[0]!.lines.map((line) =>
        line.line === 4 ? { ...line, cells: change(line.cells) } : line,
      )
    }
    const same = await value(begin(draft, exported()))
    expect(await confirm(draft, same.id)).toEqual({ kind: 'nothing' })
    expect(await people(draft)).toEqual(before)

    const mended = exported((cells) =>
      cells.map((text) => (text === before[1]!.cells.major ? '材料学' : text)),
    )
    expect(await confirm(draft, (await value(begin(draft, mended))).id)).toMatchObject({ kind: 'done' })
    expect(await people(draft)).toEqual(
      before.map((row, index) => (index === 1 ? { ...row, cells: { ...row.cells, major: '材料学' } } : row)),
    )
  })

  test('leaves out the lines with a fault where only the others are wanted', async () => {
    const draft = await newDraft()
    const [good] = peopleOf(1)
    await addRow(draft, good!.cells)
    const text = `${TWO}\n${good!.cells.name}\t${good!.cells.idNo}\t硕士研究生`
    const { id } = await paste(draft, text)
    await confirm(draft, id, true)
    const after = await people(draft)
    expect(after.map(({ cells }) => cells.education)).toEqual(['14'])
  })

  test('does not overwrite what somebody changed after the preview, but shows it anew', async () => {
    const draft = await newDraft()
    const rowId = await addRow(draft, { name: '张三', idNo: '330402198001010016', education: '21' })
    const { id, plan } = await paste(draft, TWO)
    const was = { education: '21' }
    await value(saveRow(draft.owner, { ...at(draft), rowId, was, now: { education: '14' } }))
    await db.transaction(async () => {})
    // 张三 says 大学本科 in the table, which was no change then and is one now.
    expect(await confirm(draft, id)).toEqual({ kind: 'changed', lines: 1 })
    expect((await people(draft)).map(({ cells }) => cells.education)).toEqual(['14'])
    expect((await plan())[0]).toMatchObject({
      kind: 'update',
      was: { education: '14' },
      now: { education: '21' },
    })
    expect(await confirm(draft, id)).toMatchObject({ kind: 'done' })
    expect((await people(draft)).map(({ cells }) => cells.education)).toEqual(['21', '11'])
  })

  test('keeps what somebody wrote meanwhile into a cell that it is not about', async () => {
    const draft = await newDraft()
    const rowId = await addRow(draft, { name: '张三', idNo: '330402198001010016', education: '14' })
    const { id } = await paste(draft, TWO)
    await value(saveRow(draft.owner, { ...at(draft), rowId, was: {}, now: { school: '浙江大学' } }))
    expect(await confirm(draft, id)).toMatchObject({ kind: 'done' })
    expect((await people(draft))[0]!.cells).toMatchObject({ education: '21', school: '浙江大学' })
  })

  test('does not add a second time whom somebody added after the preview', async () => {
    const draft = await newDraft()
    const { id } = await paste(draft, TWO)
    await addRow(draft, { name: '张三', idNo: '330402198001010016', education: '21' })
    expect(await confirm(draft, id)).toEqual({ kind: 'changed', lines: 1 })
    expect(await confirm(draft, id)).toMatchObject({ kind: 'done' })
    expect((await people(draft)).map(({ cells }) => cells.name)).toEqual(['张三', '李四'])
  })

  test('follows what a person says that the columns are', async () => {
    const draft = await newDraft()
    const { id, plan } = await paste(draft, '甲\t330402198001010016\n乙\t330402198002020021')
    await value(remapImport(draft.owner, { ...at(draft), id, names: ['name', 'idNo'] }))
    expect((await plan()).map(({ now }) => [now.name, now.idNo])).toEqual([
      ['甲', '330402198001010016'],
      ['乙', '330402198002020021'],
    ])
    await value(remapImport(draft.owner, { ...at(draft), id, names: ['', 'idNo'] }))
    expect((await plan()).map(({ now }) => now.name)).toEqual([undefined, undefined])
    await value(remapImport(draft.owner, { ...at(draft), id, names: ['idNo', 'idNo', 'nonsense'] }))
    expect((await plan()).map(({ now }) => now.idNo)).toEqual(['甲', '乙'])
  })

  test('is refused where the list would hold too many rows, and writes none of them', async () => {
    const draft = await newDraft()
    const lines = (count: number): Line[] =>
      linesOfPaste(`姓名\t学历\n${Array.from({ length: count }, (_, n) => `人${n}\t大学本科`).join('\n')}`)
    expect(await begin(draft, lines(2001))).toMatchObject({
      ok: false,
      refusal: { problems: [{ code: 'too_many_lines', params: { max: 2000, now: 2001 } }] },
    })
    await addRow(draft, { name: '先到' })
    const { id } = await value(begin(draft, lines(2000)))
    expect(codeOf(await confirmImport(draft.owner, { ...at(draft), id, soundOnly: false }))).toBe('invalid')
    expect(await people(draft)).toHaveLength(1)
  })

  test('of 2,000 people is one import, in their order', async () => {
    const draft = await newDraft()
    const all = peopleOf(2000)
    const content = { ...(await loadContent(db, draft.filingId)), facts: {} }
    const book = exportBook(staff, content, all)
    const read = readWorkbook(writeWorkbook(book), 3000)
    if (!read.ok) throw new Error(read.code)
    const numbers = new Map(all.map(({ cells }, index) => [index + 3, String(cells.idNo)]))
    const lines = read.sheets[0]!.lines.map((line) => ({
      ...line,
      cells: line.cells
        .slice(0, -1)
        .map((text) => (text.includes('*') && numbers.has(line.line) ? numbers.get(line.line)! : text)),
    }))
    const { id } = await value(begin(draft, lines))
    await confirm(draft, id)
    expect((await people(draft)).map(({ cells }) => cells.name)).toEqual(all.map(({ cells }) => cells.name))
  })

  test('says nothing of anybody in the clear, and is forgotten after a day', async () => {
    const draft = await newDraft()
    const { id } = await paste(draft, TWO)
    const raw = await owner.execute<{ brought: string }>(
      `select brought from imports where id = '${id}'` as never,
    )
    expect(JSON.stringify(raw)).not.toMatch(/330402198001010016|张三/)
    const later = { ...draft.owner, now: new Date(draft.owner.now.getTime() + 25 * 60 * 60_000) }
    await value(begin(draft, linesOfPaste(TWO), later))
    expect(await db.select({ id: imports.id }).from(imports).where(eq(imports.id, id))).toEqual([])
  })
})

describe('who may import, change together and take back', () => {
  test('whoever fills the list in; others do not find it, and nobody may once it is sent', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    const stranger = (await newDraft()).owner
    const colleague = await someone(db, { unitId: draft.unit.id })
    const { id } = await paste(draft, TWO)
    const all = (by: Ctx) =>
      Promise.all(
        [
          begin(draft, linesOfPaste(TWO), by),
          viewImport(by, { ...at(draft), id }),
          remapImport(by, { ...at(draft), id, names: [] }),
          confirmImport(by, { ...at(draft), id, soundOnly: false }),
          dropImport(by, { ...at(draft), id }),
          editRows(by, { ...at(draft), rowIds: [randomUUID()], column: 'school', texts: ['x'] }),
          undoRowEdit(by, { ...at(draft), id }),
          viewList(by, at(draft)),
        ].map(async (result) => codeOf(await result)),
      )
    for (const by of [stranger, colleague, offices.haining, offices.officer])
      expect(new Set(await all(by))).toEqual(new Set(['not_found']))
    const before = await people(draft)
    await value(submitApplication(draft.owner, { id: draft.id, explanations: {} }))
    expect(await all(draft.owner)).toEqual([
      'not_allowed',
      'not_found',
      'not_allowed',
      'not_allowed',
      'not_allowed',
      'not_allowed',
      'not_allowed',
      'not_allowed',
    ])
    expect(await people(draft)).toEqual(before)
  })

  test('an import is nobody else’s, and of no other list', async () => {
    const draft = await newDraft()
    const other = await newDraft()
    const { id } = await paste(draft, TWO)
    expect(codeOf(await viewImport(other.owner, { ...at(other), id }))).toBe('not_found')
    expect(codeOf(await confirmImport(other.owner, { ...at(other), id, soundOnly: false }))).toBe('not_found')
    expect(codeOf(await viewImport(draft.owner, { ...at(draft), id: 'nonsense' }))).toBe('not_found')
    expect(
      codeOf(await beginImport(draft.owner, { filingId: draft.filingId, step: 'host', tables: [] })),
    ).toBe('not_found')
  })
})

describe('rows changed together', () => {
  const three = async () => {
    const draft = await newDraft()
    const ids: string[] = []
    for (const name of ['张三', '李四', '王五'])
      ids.push(await addRow(draft, { name, school: `${name}的学校` }))
    return { draft, ids }
  }
  const edit = (draft: TestDraft, rowIds: string[], column: string, ...texts: string[]) =>
    editRows(draft.owner, { ...at(draft), rowIds, column, texts })
  const cellsOf = async (draft: TestDraft, name: string) =>
    (await people(draft)).map(({ cells }) => cells[name])

  test('get one value, told by its name, and no other row does', async () => {
    const { draft, ids } = await three()
    await value(edit(draft, ids.slice(0, 2), 'education', '大学本科'))
    expect(await cellsOf(draft, 'education')).toEqual(['21', '21', undefined])
    expect(await value(edit(draft, ids.slice(0, 2), 'education', '21'))).toEqual({ edit: null })
  })
  test.each([
    ['no row', [], 'education', ['大学本科'], 'no_row_chosen'],
    ['what tells rows apart', null, 'idNo', ['330402198001010016'], 'no_column_chosen'],
    ['no such column', null, 'nonsense', ['x'], 'no_column_chosen'],
    ['no value', null, 'education', ['', ''], 'required'],
    ['no such choice', null, 'education', ['神仙'], 'not_an_option'],
  ])('are left alone where there is %s', async (_, rowIds, column, texts, code) => {
    const { draft, ids } = await three()
    const before = await people(draft)
    expect(await edit(draft, rowIds ?? ids, column, ...texts)).toMatchObject({
      refusal: { problems: [{ code }] },
    })
    expect(await people(draft)).toEqual(before)
  })
  test('become what they were, but for what somebody has changed since', async () => {
    const { draft, ids } = await three()
    const { edit: id } = await value(edit(draft, ids, 'school', '浙江大学'))
    const [, second] = ids
    await value(
      saveRow(draft.owner, {
        ...at(draft),
        rowId: second!,
        was: { school: '浙江大学' },
        now: { school: '同济大学' },
      }),
    )
    expect(await value(undoRowEdit(draft.owner, { ...at(draft), id: id! }))).toEqual({ kept: 1 })
    expect(await cellsOf(draft, 'school')).toEqual(['张三的学校', '同济大学', '王五的学校'])
    expect(codeOf(await undoRowEdit(draft.owner, { ...at(draft), id: id! }))).toBe('not_found')
  })
  test('an import is taken back row by row: added ones go, changed ones become what they were', async () => {
    const draft = await newDraft()
    const first: Cells = { name: '张三', idNo: '330402198001010016', education: '14' }
    await addRow(draft, first)
    const { id } = await paste(draft, TWO)
    const done = await confirm(draft, id)
    if (done.kind !== 'done') throw new Error(done.kind)
    expect(await people(draft)).toHaveLength(2)
    expect(await value(undoRowEdit(draft.owner, { ...at(draft), id: done.edit }))).toEqual({ kept: 0 })
    expect((await people(draft)).map(({ cells }) => [cells.name, cells.education])).toEqual([['张三', '14']])
    const versions = await db
      .select({ version: filingRows.version })
      .from(filingRows)
      .where(eq(filingRows.filingId, draft.filingId))
    expect(versions.map(({ version }) => version).toSorted()).toEqual([1, 3])
  })
  test('a row that was deleted meanwhile stays so', async () => {
    const { draft, ids } = await three()
    const { edit: id } = await value(edit(draft, ids, 'school', '浙江大学'))
    await value(deleteRow(draft.owner, { ...at(draft), rowId: ids[0]! }))
    await value(undoRowEdit(draft.owner, { ...at(draft), id: id! }))
    expect(await cellsOf(draft, 'name')).toEqual(['李四', '王五'])
    expect(await kindsOf(draft, '姓名\t毕业院校\n李四\t李四的学校')).toEqual(['same'])
  })
})
