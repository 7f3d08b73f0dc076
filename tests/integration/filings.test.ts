import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import { draftsOf, findStep, insertFiling, loadContent } from '@/db/filings'
import type { Cells } from '@/lib/forms/content'
import type { Change } from '@/lib/forms/merge'
import { submitApplication } from '@/lib/operations/applications/submit'
import { viewApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { filingAccess } from '@/lib/operations/filings/access'
import { readPostedRow } from '@/lib/operations/filings/read-posted-row'
import { deleteRow, dropRowDraft, keepRowDraft, moveRow, saveRow } from '@/lib/operations/filings/rows'
import { savePostedStep } from '@/lib/operations/filings/save-posted-step'
import { saveStep } from '@/lib/operations/filings/save-step'
import { testDatabase } from '@/tests/support/database'
import {
  aCompleteDraft,
  aDraft,
  addRow,
  aNewUnit,
  aVerifiedUnit,
  codeOf,
  fill,
  someone,
  type TestDraft,
  theOffices,
  theRound,
  value,
} from '@/tests/support/stage'

const { db, url } = await testDatabase()
const offices = await theOffices(db)
await theRound(db)
const newDraft = async () => aDraft(await aVerifiedUnit(db, offices))

const change = (name: string, was: string | undefined, now: string): Change => ({ name, was, now })
const save = (by: Ctx, draft: TestDraft, changes: Change[], step = 'host') =>
  saveStep(by, { filingId: draft.filingId, step, changes })
const stored = async (draft: TestDraft, step = 'host') =>
  (await findStep(db, draft.filingId, step))?.answers ?? {}
const names = async ({ filingId }: TestDraft) =>
  ((await loadContent(db, filingId)).rows.staff ?? []).map(({ cells }) => cells.name)
const twoConnections = async (run: (one: Db, two: Db) => Promise<void>) => {
  const [one, two] = [connect(url, { max: 1 }), connect(url, { max: 1 })]
  try {
    await run(one.db, two.db)
  } finally {
    await Promise.all([one.end(), two.end()])
  }
}

describe('who may open a form that is being filled in', () => {
  test('as a draft: who fills it in; afterwards colleagues, its county and the city too, to read', async () => {
    const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
    const other = await aNewUnit(db)
    const member = await someone(db, { unitId: draft.unit.id })
    const seen = async () => {
      const all = { owner: draft.owner, member, other: other.owner, ...offices }
      const told = Object.entries(all).map(async ([who, by]) => {
        const access = await filingAccess(by, draft.filingId)
        return [who, access.ok ? (access.value.mayEdit ? 'edits' : 'reads') : access.refusal.code]
      })
      return Object.fromEntries(await Promise.all(told))
    }
    const none = { member: 'not_found', other: 'not_found', nanhu: 'not_found' }
    expect(await seen()).toEqual({
      owner: 'edits',
      ...none,
      haining: 'not_found',
      officer: 'not_found',
      leader: 'not_found',
    })
    await value(submitApplication(draft.owner, { id: draft.id, explanations: {} }))
    expect(await seen()).toEqual({
      owner: 'reads',
      ...none,
      member: 'reads',
      haining: 'reads',
      officer: 'reads',
      leader: 'reads',
    })
  })
  test('that belongs to nothing, or is none: nobody', async () => {
    const draft = await newDraft()
    const orphan = await insertFiling(db, 'gxyf@1')
    for (const id of [orphan, randomUUID(), 'nonsense', ''])
      expect(codeOf(await filingAccess(draft.owner, id))).toBe('not_found')
  })
})

describe('every way to change it', () => {
  const row = randomUUID()
  const ways: [string, (by: Ctx, draft: TestDraft) => Promise<{ ok: boolean }>][] = [
    ['save a step', (by, draft) => save(by, draft, [change('town', undefined, '某镇')])],
    [
      'post a step',
      (by, { filingId }) =>
        savePostedStep(by, {
          filingId,
          step: 'cover',
          was: { centerName: '' },
          posted: { centerName: ['x'] },
        }),
    ],
    [
      'save a row',
      (by, { filingId }) =>
        saveRow(by, { filingId, step: 'staff', rowId: row, was: {}, now: { name: '张三' } }),
    ],
    [
      'keep a row’s draft',
      (by, { filingId }) => keepRowDraft(by, { filingId, step: 'staff', rowId: row, was: {}, now: {} }),
    ],
    ['drop a row’s draft', (by, { filingId }) => dropRowDraft(by, { filingId, step: 'staff', rowId: row })],
    ['delete a row', (by, { filingId }) => deleteRow(by, { filingId, step: 'staff', rowId: row })],
    ['move a row', (by, { filingId }) => moveRow(by, { filingId, step: 'staff', rowId: row, by: 1 })],
  ]
  test.each(ways)(
    '%s: not found by strangers, not allowed to readers and to anyone once it is submitted',
    async (_, run) => {
      const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
      const other = await aNewUnit(db)
      const content = async () => JSON.stringify(await loadContent(db, draft.filingId))
      const kept = await content()
      for (const by of [other.owner, offices.haining, offices.nanhu, offices.officer])
        expect(await run(by, draft)).toEqual({ ok: false, refusal: { code: 'not_found' } })
      await value(submitApplication(draft.owner, { id: draft.id, explanations: {} }))
      for (const by of [other.owner, offices.nanhu])
        expect(await run(by, draft)).toEqual({ ok: false, refusal: { code: 'not_found' } })
      for (const by of [draft.owner, offices.haining, offices.officer, offices.leader])
        expect(await run(by, draft)).toEqual({ ok: false, refusal: { code: 'not_allowed' } })
      expect(await content()).toBe(kept)
    },
  )
  test('a step that the form does not have, or that is of another kind, is not found', async () => {
    const { owner, filingId } = await newDraft()
    for (const step of ['nonsense', 'staff', 'attachments'])
      expect(codeOf(await saveStep(owner, { filingId, step, changes: [] }))).toBe('not_found')
    for (const step of ['nonsense', 'host', 'attachments'])
      expect(codeOf(await saveRow(owner, { filingId, step, rowId: randomUUID(), was: {}, now: {} }))).toBe(
        'not_found',
      )
  })
})

describe('saving a step', () => {
  test('keeps what was typed, right or wrong, and only fields that the form asks', async () => {
    const draft = await newDraft()
    await value(
      save(draft.owner, draft, [
        change('staffTotal', undefined, '约三百'),
        change('hacked', undefined, 'x'),
        change('uscc', undefined, 'x'),
      ]),
    )
    const answers = await stored(draft)
    expect(answers.staffTotal).toBe('约三百')
    expect([answers.hacked, answers.uscc]).toEqual([undefined, undefined])
  })
  test('by two people at once, different fields: both are kept, on two connections', async () => {
    await twoConnections(async (one, two) => {
      const draft = await newDraft()
      const fields = ['town', 'staffTotal', 'website', 'mainBusiness', 'unitIntro', 'listingCode']
      const saves = fields.map((name, at) =>
        save({ ...draft.owner, db: at % 2 ? one : two }, draft, [change(name, undefined, name)]),
      )
      for (const result of await Promise.all(saves))
        expect(result).toMatchObject({ ok: true, value: { conflicts: [] } })
      expect(await stored(draft)).toMatchObject(Object.fromEntries(fields.map((name) => [name, name])))
    })
  })
  test('by two people at once, the same field: the first is kept and the second is shown both', async () => {
    await twoConnections(async (one, two) => {
      const draft = await newDraft()
      const results = await Promise.all([
        value(save({ ...draft.owner, db: one }, draft, [change('town', undefined, '甲镇')])),
        value(save({ ...draft.owner, db: two }, draft, [change('town', undefined, '乙镇')])),
      ])
      const [first, second] = results[0].conflicts.length === 0 ? results : [results[1], results[0]]
      expect(first.conflicts).toEqual([])
      expect(second.conflicts).toEqual([
        { name: 'town', mine: first.answers.town === '甲镇' ? '乙镇' : '甲镇', theirs: first.answers.town },
      ])
      expect((await stored(draft)).town).toBe(first.answers.town)
    })
  })
  test('for the first time by many at once, the very same: no conflict and no deadlock', async () => {
    const draft = await newDraft()
    const saves = Array.from({ length: 8 }, () =>
      save(draft.owner, draft, [change('centerName', undefined, '名称')], 'cover'),
    )
    for (const result of await Promise.all(saves))
      expect(result).toMatchObject({ ok: true, value: { conflicts: [] } })
    expect((await draft.now()).centerName).toBe('名称')
  })
  test('that only meets a conflict changes nothing, not even who saved last', async () => {
    const draft = await newDraft()
    await fill(draft.owner, draft.filingId, 'host', { town: '甲镇' })
    const admin = await someone(db, { role: 'legal_admin', name: '另一位', unitId: draft.unit.id })
    const before = await findStep(db, draft.filingId, 'host')
    const met = await value(
      save(admin, draft, [change('town', '原镇', '乙镇'), change('town', '乙镇', '丙镇')]),
    )
    expect(met.conflicts).toEqual([{ name: 'town', mine: '丙镇', theirs: '甲镇' }])
    expect(met.savedBy).toBe('查月红')
    expect(await findStep(db, draft.filingId, 'host')).toEqual(before)
  })
  test('steps in any order ends in the same answers', async () => {
    const typed: [string, string, string][] = [
      ['host', 'town', '镇'],
      ['cover', 'centerName', '名'],
      ['pledge', 'agentName', '人'],
      ['host', 'website', 'https://a.cn'],
    ]
    const [one, two] = [await newDraft(), await newDraft()]
    for (const [step, name, text] of typed) await fill(one.owner, one.filingId, step, { [name]: text })
    for (const [step, name, text] of typed.toReversed())
      await fill(two.owner, two.filingId, step, { [name]: text })
    const contents = await Promise.all([one, two].map(({ filingId }) => loadContent(db, filingId)))
    expect(contents[1]!.answers).toEqual(contents[0]!.answers)
  })
  test('while it is being submitted: what came before is in the copy, what comes after is refused', async () => {
    await twoConnections(async (one, two) => {
      for (let round = 0; round < 4; round++) {
        const draft = await aCompleteDraft(await aVerifiedUnit(db, offices))
        const { town } = await stored(draft)
        const submitting = () =>
          submitApplication({ ...draft.owner, db: two }, { id: draft.id, explanations: {} })
        const early = round % 2 ? submitting() : null
        const saving = save({ ...draft.owner, db: one }, draft, [change('town', town as string, '新镇')])
        await value(early ?? submitting())
        const saved = await saving
        const { submission } = await value(viewApplication(draft.owner, draft.id))
        expect(codeOf(saved)).toMatch(/^(ok|not_allowed)$/)
        expect(submission!.content.answers.host!.town).toBe(saved.ok ? '新镇' : town)
        expect((await stored(draft)).town).toBe(saved.ok ? '新镇' : town)
      }
    })
  })
})

describe('a posted step', () => {
  const post = (
    draft: TestDraft,
    posted: Record<string, string[]>,
    was: Record<string, string> = { town: '' },
  ) => savePostedStep(draft.owner, { filingId: draft.filingId, step: 'host', was, posted })
  test('changes only what its page showed', async () => {
    const draft = await newDraft()
    await fill(draft.owner, draft.filingId, 'host', { website: 'https://a.cn' })
    await value(post(draft, { town: ['镇'], website: ['https://evil.cn'] }))
    expect(await stored(draft)).toMatchObject({ town: '镇', website: 'https://a.cn' })
  })
  test('that is older than what is stored comes back with both sides, and takes the one that is chosen', async () => {
    const draft = await newDraft()
    await fill(draft.owner, draft.filingId, 'host', { town: '甲镇' })
    const met = await value(post(draft, { town: ['乙镇'] }))
    expect(met.conflicts).toEqual([{ name: 'town', mine: '乙镇', theirs: '甲镇' }])
    await value(post(draft, { town: ['乙镇'], '_choose.town': ['theirs'] }, { town: '甲镇' }))
    expect((await stored(draft)).town).toBe('甲镇')
    await value(post(draft, { town: ['乙镇'], '_choose.town': ['mine'] }, { town: '甲镇' }))
    expect((await stored(draft)).town).toBe('乙镇')
  })
  test('adds and removes rows of a table where its buttons say so', async () => {
    const draft = await newDraft()
    const table = (count: number, more: Record<string, string[]> = {}) =>
      Object.fromEntries([
        ['existingPlatforms.count', [String(count)]],
        ...Array.from({ length: count }, (_, at) => [`existingPlatforms.${at}.name`, [`平台${at}`]]),
        ...Object.entries(more),
      ])
    const was = async () => ({
      existingPlatforms: ((await stored(draft)).existingPlatforms ?? []) as Cells[],
    })
    const posted = async (given: Record<string, string[]>) =>
      (
        await value(
          savePostedStep(draft.owner, {
            filingId: draft.filingId,
            step: 'host',
            was: (await was()) as never,
            posted: given,
          }),
        )
      ).answers.existingPlatforms
    expect(await posted(table(2, { _addRow: ['existingPlatforms'] }))).toHaveLength(3)
    expect(await posted(table(2, { _removeRow: ['existingPlatforms.0'] }))).toMatchObject([{ name: '平台1' }])
  })
  test('with more text than anyone types is refused, and names the field', async () => {
    const draft = await newDraft()
    expect(await post(draft, { town: ['字'.repeat(20_001)] })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', problems: [{ field: 'town', code: 'too_long_to_keep' }] },
    })
  })
})

describe('a row', () => {
  const put = (draft: TestDraft, rowId: string, was: Cells, now: Cells, by = draft.owner) =>
    saveRow(by, { filingId: draft.filingId, step: 'staff', rowId, was, now })
  test('added twice with the same id, one after the other or at once, is there once', async () => {
    const draft = await newDraft()
    const [first, second] = [randomUUID(), randomUUID()]
    const cells = { name: '张三' }
    await value(put(draft, first, {}, cells))
    expect(await value(put(draft, first, {}, cells))).toMatchObject({ isNew: false, conflicts: [] })
    const atOnce = await Promise.all([1, 2, 3].map(() => put(draft, second, {}, { name: '李四' })))
    expect(atOnce.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
    expect(atOnce.filter((one) => one.ok && one.value.isNew)).toHaveLength(1)
    expect(await names(draft)).toEqual(['张三', '李四'])
  })
  test('of which two people change different cells keeps both; the same cell is shown to the second', async () => {
    const draft = await newDraft()
    const was = { name: '张三', school: '旧', major: '旧' }
    const id = await addRow(draft, was)
    await Promise.all([
      put(draft, id, was, { ...was, school: '甲' }),
      put(draft, id, was, { ...was, major: '乙' }),
    ])
    const third = await value(put(draft, id, was, { ...was, school: '丙', position: '丁' }))
    expect(third).toMatchObject({
      cells: { name: '张三', school: '甲', major: '乙', position: '丁' },
      conflicts: [{ name: 'school', mine: '丙', theirs: '甲' }],
    })
  })
  test('of someone else’s list is not found, neither changed nor taken over', async () => {
    const [draft, other] = [await newDraft(), await newDraft()]
    const theirs = await addRow(other, { name: '别人' })
    expect(codeOf(await put(draft, theirs, {}, { name: '我的' }))).toBe('not_found')
    for (const step of ['staff', 'host']) {
      const at = { filingId: draft.filingId, step, rowId: theirs }
      expect(codeOf(await deleteRow(draft.owner, at))).toBe('not_found')
      expect(codeOf(await moveRow(draft.owner, { ...at, by: 1 }))).toBe('not_found')
    }
    expect(await names(other)).toEqual(['别人'])
    expect(await names(draft)).toEqual([])
  })
  test.each(['nonsense', '', '../../x'])('with the id %j is not found', async (rowId) => {
    const draft = await newDraft()
    expect(codeOf(await put(draft, rowId, {}, {}))).toBe('not_found')
    const at = { filingId: draft.filingId, step: 'staff', rowId }
    expect(codeOf(await deleteRow(draft.owner, at))).toBe('not_found')
    expect(codeOf(await keepRowDraft(draft.owner, { ...at, was: {}, now: {} }))).toBe('not_found')
    expect(codeOf(await moveRow(draft.owner, { ...at, by: 1 }))).toBe('not_found')
    expect(codeOf(await dropRowDraft(draft.owner, at))).toBe('not_found')
  })
  test('keeps only the columns of its list', async () => {
    const draft = await newDraft()
    const { cells } = await value(put(draft, randomUUID(), {}, { name: '张三', hacked: 'x' }))
    expect(cells).not.toHaveProperty('hacked')
  })
  test('deleted is gone and comes back to its place, and twice does no harm', async () => {
    const draft = await newDraft()
    const ids = []
    for (const name of ['甲', '乙', '丙']) ids.push(await addRow(draft, { name }))
    const at = { filingId: draft.filingId, step: 'staff', rowId: ids[1]! }
    await value(deleteRow(draft.owner, at))
    await value(deleteRow(draft.owner, at))
    expect(await names(draft)).toEqual(['甲', '丙'])
    await value(deleteRow(draft.owner, { ...at, restore: true }))
    await value(deleteRow(draft.owner, { ...at, restore: true }))
    expect(await names(draft)).toEqual(['甲', '乙', '丙'])
  })
  test('that one deletes while another edits it is there again with the edit', async () => {
    const draft = await newDraft()
    const id = await addRow(draft, { name: '张三' })
    await value(deleteRow(draft.owner, { filingId: draft.filingId, step: 'staff', rowId: id }))
    await value(put(draft, id, { name: '张三' }, { name: '张四' }))
    expect(await names(draft)).toEqual(['张四'])
  })
})

describe('a full list', () => {
  // The unit's staff list takes 2,000 rows; they are put there at once, because each by itself would take minutes.
  const full = async (short: number) => {
    const draft = await newDraft()
    const { filingRows } = await import('@/db/schema')
    await db.insert(filingRows).values(
      Array.from({ length: 2000 - short }, (_, at) => ({
        id: randomUUID(),
        filingId: draft.filingId,
        step: 'staff',
        position: at + 1,
        cells: { name: `第${at + 1}人` },
        savedBy: '查月红',
        savedAt: draft.owner.now,
      })),
    )
    return draft
  }
  const add = (draft: TestDraft) =>
    saveRow(draft.owner, {
      filingId: draft.filingId,
      step: 'staff',
      rowId: randomUUID(),
      was: {},
      now: { name: '新' },
    })
  const FULL = {
    ok: false,
    refusal: { code: 'invalid', problems: [{ code: 'list_full', params: { max: 2000 } }] },
  }
  test('takes no more, also when several come at once', async () => {
    const draft = await full(2)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => add(draft)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await add(draft)).toMatchObject(FULL)
    expect((await names(draft)).length).toBe(2000)
  })
  test('takes none back either', async () => {
    const draft = await full(0)
    const { rows } = await loadContent(db, draft.filingId)
    const at = { filingId: draft.filingId, step: 'staff', rowId: rows.staff![0]!.id }
    await value(deleteRow(draft.owner, at))
    await value(add(draft))
    expect(await deleteRow(draft.owner, { ...at, restore: true })).toMatchObject(FULL)
    expect(await saveRow(draft.owner, { ...at, was: {}, now: { name: '回来' } })).toMatchObject(FULL)
  })
})

describe('the order of a list', () => {
  const aList = async (...all: string[]) => {
    const draft = await newDraft()
    const ids: Record<string, string> = {}
    for (const name of all) ids[name] = await addRow(draft, { name })
    const at = (name: string) => ({ filingId: draft.filingId, step: 'staff', rowId: ids[name]! })
    return { draft, ids, at }
  }
  test('changes row by row, before another, to the end, up and down, and stops at its ends', async () => {
    const { draft, ids, at } = await aList('甲', '乙', '丙', '丁')
    const move = (name: string, to: { before: string | null } | { by: 1 | -1 }) =>
      value(moveRow(draft.owner, { ...at(name), ...to }))
    await move('丁', { before: ids.甲! })
    expect(await names(draft)).toEqual(['丁', '甲', '乙', '丙'])
    await move('甲', { before: null })
    expect(await names(draft)).toEqual(['丁', '乙', '丙', '甲'])
    await move('丁', { by: 1 })
    await move('甲', { by: -1 })
    expect(await names(draft)).toEqual(['乙', '丁', '甲', '丙'])
    await move('乙', { by: -1 })
    await move('丙', { by: 1 })
    expect(await names(draft)).toEqual(['乙', '丁', '甲', '丙'])
  })
  test('moved by two people at once holds both moves and loses no row', async () => {
    const { draft, ids, at } = await aList('甲', '乙', '丙', '丁', '戊', '己')
    await Promise.all([
      moveRow(draft.owner, { ...at('己'), before: ids.甲! }),
      moveRow(draft.owner, { ...at('乙'), before: null }),
    ])
    const order = await names(draft)
    expect(order.toSorted()).toEqual(['甲', '乙', '丙', '丁', '戊', '己'].toSorted())
    expect([order[0], order.at(-1)]).toEqual(['己', '乙'])
    expect(order.filter((name) => name !== '己' && name !== '乙')).toEqual(['甲', '丙', '丁', '戊'])
  })
  test('moved before a row that is gone is told to look again', async () => {
    const { draft, ids, at } = await aList('甲', '乙')
    await value(deleteRow(draft.owner, at('乙')))
    expect(codeOf(await moveRow(draft.owner, { ...at('甲'), before: ids.乙! }))).toBe('stale')
    expect(codeOf(await moveRow(draft.owner, { ...at('乙'), by: 1 }))).toBe('not_found')
  })
  test('of rows added at once is the same for everyone who looks', async () => {
    const draft = await newDraft()
    await Promise.all(['甲', '乙', '丙', '丁'].map((name) => addRow(draft, { name })))
    const order = await names(draft)
    for (let look = 0; look < 3; look++) expect(await names(draft)).toEqual(order)
    const { rows } = await loadContent(db, draft.filingId)
    const last = rows.staff!.at(-1)!
    await value(moveRow(draft.owner, { filingId: draft.filingId, step: 'staff', rowId: last.id, by: -1 }))
    expect(await names(draft)).toEqual([order[0], order[1], order[3], order[2]])
  })
})

describe('what is typed into an open dialog', () => {
  test('is kept for each person by themselves, with the row as it was when it was opened', async () => {
    const draft = await newDraft()
    const admin = await someone(db, { role: 'legal_admin', unitId: draft.unit.id })
    const at = { filingId: draft.filingId, step: 'staff', rowId: randomUUID() }
    await value(keepRowDraft(draft.owner, { ...at, was: { name: '原' }, now: { name: '甲', hacked: 'x' } }))
    await value(keepRowDraft(admin, { ...at, was: { name: '原' }, now: { name: '乙' } }))
    await value(keepRowDraft(draft.owner, { ...at, was: { name: '别的' }, now: { name: '甲甲' } }))
    const of = async (by: Ctx) =>
      (await draftsOf(db, draft.filingId, 'staff', by.actor.accountId)).map(({ was, cells }) => [
        was.name,
        cells.name,
        cells.hacked,
      ])
    expect(await of(draft.owner)).toEqual([['原', '甲甲', undefined]])
    expect(await of(admin)).toEqual([['原', '乙', undefined]])
    expect(await names(draft)).toEqual([])

    await value(dropRowDraft(admin, at))
    expect([await of(draft.owner), await of(admin)]).toEqual([[['原', '甲甲', undefined]], []])
  })
  test('is done with once it was added, and stays where something is in conflict', async () => {
    const draft = await newDraft()
    const id = await addRow(draft, { name: '张三' })
    const at = { filingId: draft.filingId, step: 'staff', rowId: id }
    const drafts = () => draftsOf(db, draft.filingId, 'staff', draft.owner.actor.accountId)
    await value(keepRowDraft(draft.owner, { ...at, was: { name: '旧' }, now: { name: '新' } }))
    expect(
      (await value(saveRow(draft.owner, { ...at, was: { name: '旧' }, now: { name: '新' } }))).conflicts,
    ).toHaveLength(1)
    expect(await drafts()).toHaveLength(1)
    await value(saveRow(draft.owner, { ...at, was: { name: '张三' }, now: { name: '新' } }))
    expect(await drafts()).toEqual([])
  })
})

describe('a posted row', () => {
  const read = (draft: TestDraft, posted: Record<string, string[]>, was: Cells = {}) =>
    readPostedRow(draft.owner, { filingId: draft.filingId, step: 'staff', was, posted })
  test('keeps what its dialog did not show, and says how much is missing or wrong', async () => {
    const draft = await newDraft()
    const { cells, unfit } = await value(
      read(draft, { name: ['张三'], insuredMonths: ['13'] }, { school: '某大学' }),
    )
    expect(cells).toMatchObject({ name: '张三', insuredMonths: '13', school: '某大学' })
    expect(unfit).toBeGreaterThan(5)
  })
  test('takes the other side where that was chosen', async () => {
    const draft = await newDraft()
    const { cells } = await value(
      read(draft, { name: ['我的'], '_choose.name': ['theirs'] }, { name: '别人的' }),
    )
    expect(cells.name).toBe('别人的')
  })
  test('of a list that is none is not found, and too much text is refused', async () => {
    const draft = await newDraft()
    expect(
      codeOf(
        await readPostedRow(draft.owner, { filingId: draft.filingId, step: 'host', was: {}, posted: {} }),
      ),
    ).toBe('not_found')
    expect(
      codeOf(await readPostedRow(draft.owner, { filingId: 'x', step: 'staff', was: {}, posted: {} })),
    ).toBe('not_found')
    expect(codeOf(await read(draft, { name: ['字'.repeat(20_001)] }))).toBe('invalid')
  })
})
