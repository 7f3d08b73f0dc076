import { describe, expect, test } from 'vitest'
import { findFile } from '@/db/files'
import { receive } from '@/lib/files/ingest'
import type { Ctx } from '@/lib/operations/context'
import { beginFile } from '@/lib/operations/files/begin'
import { moveFile, removeFile, restoreFile } from '@/lib/operations/files/change'
import { attachFile, completeFile } from '@/lib/operations/files/complete'
import { listFiles } from '@/lib/operations/files/list'
import { openFile } from '@/lib/operations/files/open'
import { aDesk, announce, aPut, theRooms } from '@/tests/fixtures/files/desk'
import { makePdf } from '@/tests/fixtures/files/make-pdf'
import { testDatabase } from '@/tests/support/database'

const { db } = await testDatabase()
const rooms = theRooms(db)
type Desk = Awaited<ReturnType<typeof aDesk>>

let ids = 0
const anId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
const facts = { type: 'pdf', size: 10, sha256: 'ab', pages: 1 } as const

async function attach(desk: Desk, over: { slot?: string; name?: string; by?: Ctx; replaces?: string } = {}) {
  const { by = desk.owner, name = '证书.pdf', ...rest } = over
  return attachFile(by, { ...desk.place, id: anId(), name, facts, ...rest })
}
async function attached(desk: Desk, over: Parameters<typeof attach>[1] = {}): Promise<string> {
  const stored = await attach(desk, over)
  if (!stored.ok) throw new Error(JSON.stringify(stored.refusal))
  return stored.value.file.id
}
async function shown(desk: Desk, slot = 'A02'): Promise<string[]> {
  const listed = await listFiles(desk.owner, desk.place)
  return listed.ok ? listed.value.files.filter((file) => file.slot === slot).map(({ id }) => id) : []
}
const NOT_FOUND = { ok: false, refusal: { code: 'not_found' } }
const NOT_ALLOWED = { ok: false, refusal: { code: 'not_allowed' } }
const refusedFor = (code: string) => ({
  ok: false,
  refusal: { code: 'invalid', problems: [{ field: 'A02', code }] },
})

describe('who may', () => {
  const doings: [string, (desk: Desk, by: Ctx, id: string) => Promise<unknown>][] = [
    ['begin', (desk, by) => beginFile(by, { ...desk.place, name: 'a.pdf', size: 1 })],
    ['attach', (desk, by) => attach(desk, { by })],
    ['remove', (_, by, id) => removeFile(by, { id })],
    ['restore', (_, by, id) => restoreFile(by, { id })],
    ['move', (_, by, id) => moveFile(by, { id, by: 1 })],
  ]
  test.each(doings)('%s: to a stranger there is no such application', async (_, run) => {
    const desk = await aDesk(db)
    expect(await run(desk, desk.stranger, await attached(desk))).toEqual(NOT_FOUND)
  })
  test.each(doings)('%s: the county sees but may not', async (_, run) => {
    const desk = await aDesk(db)
    expect(await run(desk, desk.county, await attached(desk))).toEqual(NOT_ALLOWED)
  })
  test.each(doings)('%s: nobody may once it is submitted', async (_, run) => {
    const desk = await aDesk(db)
    const id = await attached(desk)
    await desk.submit()
    expect(await run(desk, desk.owner, id)).toEqual(NOT_ALLOWED)
  })
  test('open a file: its owner and its county, and nobody else', async () => {
    const desk = await aDesk(db)
    const id = await attached(desk)
    expect(await openFile(desk.stranger, { id })).toEqual(NOT_FOUND)
    expect(await openFile(desk.owner, { id: 'nonsense' })).toEqual(NOT_FOUND)
    for (const by of [desk.owner, desk.county])
      expect(await openFile(by, { id })).toMatchObject({ ok: true, value: { name: '证书.pdf', type: 'pdf' } })
  })
  test('open a removed file: still, because an earlier submission may show it', async () => {
    const desk = await aDesk(db)
    const id = await attached(desk)
    await removeFile(desk.owner, { id })
    expect(await openFile(desk.county, { id })).toMatchObject({ ok: true })
  })
  test('list files: a stranger finds nothing', async () => {
    const desk = await aDesk(db)
    expect(await listFiles(desk.stranger, desk.place)).toEqual(NOT_FOUND)
  })
})

describe('a slot', () => {
  test('that the definition does not have is not found', async () => {
    const desk = await aDesk(db)
    expect(await attach(desk, { slot: 'A77' })).toEqual(NOT_FOUND)
  })
  test('takes its ten files and refuses the eleventh, also when all come at once', async () => {
    const desk = await aDesk(db)
    const tries = await Promise.all(Array.from({ length: 13 }, () => attach(desk)))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(10)
    expect(tries.find(({ ok }) => !ok)).toMatchObject(refusedFor('too_many'))
    expect(await shown(desk)).toHaveLength(10)
  })
  test('refuses at the beginning what is empty, a byte too large or of another type', async () => {
    const desk = await aDesk(db)
    const offer = { ...desk.place, name: 'a.pdf', size: 20 * 1024 * 1024 }
    expect(await beginFile(desk.owner, offer)).toMatchObject({ ok: true })
    expect(await beginFile(desk.owner, { ...offer, size: offer.size + 1 })).toMatchObject(
      refusedFor('too_large'),
    )
    expect(await beginFile(desk.owner, { ...offer, size: 0 })).toMatchObject(refusedFor('empty'))
    expect(await beginFile(desk.owner, { ...offer, name: 'a.zip' })).toMatchObject(
      refusedFor('type_not_accepted'),
    )
  })
})

describe('a replaced file', () => {
  test('leaves its place to the new one, and only when that is stored', async () => {
    const desk = await aDesk(db)
    const [first, second, third] = [await attached(desk), await attached(desk), await attached(desk)]
    const bytes = makePdf()
    const begun = await beginFile(desk.owner, {
      ...desk.place,
      name: '新.pdf',
      size: bytes.length,
      replaces: second,
    })
    const fileId = begun.ok ? begun.value.fileId : ''
    await announce(rooms, fileId)
    await receive(rooms, fileId, 0, aPut(bytes))
    expect(await shown(desk)).toEqual([first, second, third])

    const done = await completeFile({ db, now: desk.owner.now }, { fileId })
    expect(done).toMatchObject({ ok: true, value: { replaced: second } })
    expect(await shown(desk)).toEqual([first, fileId, third])
    expect(await findFile(db, second)).toMatchObject({ state: 'removed' })
  })
  test('may be replaced in a full slot', async () => {
    const desk = await aDesk(db)
    const [first] = await Promise.all(Array.from({ length: 10 }, () => attached(desk)))
    expect(await attach(desk, { replaces: first! })).toMatchObject({ ok: true })
    expect(await shown(desk)).toHaveLength(10)
  })
  test('of another slot or another application stays where it is', async () => {
    const [desk, other] = [await aDesk(db), await aDesk(db)]
    const strangers = [await attached(desk, { slot: 'A03' }), await attached(other)]
    for (const replaces of strangers) await attached(desk, { replaces })
    for (const id of strangers) expect(await findFile(db, id)).toMatchObject({ state: 'stored' })
  })
})

describe('a file that was received', () => {
  test('is not attached when the application was submitted meanwhile', async () => {
    const desk = await aDesk(db)
    const bytes = makePdf()
    const begun = await beginFile(desk.owner, { ...desk.place, name: 'a.pdf', size: bytes.length })
    const fileId = begun.ok ? begun.value.fileId : ''
    await announce(rooms, fileId)
    await receive(rooms, fileId, 0, aPut(bytes))
    await desk.submit()
    expect(await completeFile({ db, now: desk.owner.now }, { fileId })).toEqual(NOT_ALLOWED)
    expect(await shown(desk)).toEqual([])
  })
})

describe('a removed file', () => {
  test('comes back to its place with 撤销, and twice does no harm', async () => {
    const desk = await aDesk(db)
    const [first, second, third] = [await attached(desk), await attached(desk), await attached(desk)]
    await removeFile(desk.owner, { id: second })
    await removeFile(desk.owner, { id: second })
    expect(await shown(desk)).toEqual([first, third])
    await restoreFile(desk.owner, { id: second })
    await restoreFile(desk.owner, { id: second })
    expect(await shown(desk)).toEqual([first, second, third])
  })
  test('does not come back into a slot that was filled meanwhile', async () => {
    const desk = await aDesk(db)
    const id = await attached(desk)
    await removeFile(desk.owner, { id })
    await Promise.all(Array.from({ length: 10 }, () => attached(desk)))
    expect(await restoreFile(desk.owner, { id })).toMatchObject(refusedFor('too_many'))
  })
})

test('files move up and down within their slot and stop at its ends', async () => {
  const desk = await aDesk(db)
  const other = await attached(desk, { slot: 'A03' })
  const [first, second, third] = [await attached(desk), await attached(desk), await attached(desk)]
  await moveFile(desk.owner, { id: third, by: -1 })
  expect(await shown(desk)).toEqual([first, third, second])
  await moveFile(desk.owner, { id: first, by: -1 })
  await moveFile(desk.owner, { id: second, by: 1 })
  expect(await shown(desk)).toEqual([first, third, second])
  expect(await shown(desk, 'A03')).toEqual([other])
})
