import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { findFile, findUpload } from '@/db/files'
import { receive, receivedSoFar } from '@/lib/files/ingest'
import { sweepUploads } from '@/lib/files/sweep'
import { beginFile } from '@/lib/operations/files/begin'
import { completeFile } from '@/lib/operations/files/complete'
import { aDesk, announce, aPut, theRooms } from '@/tests/fixtures/files/desk'
import { makePdf } from '@/tests/fixtures/files/make-pdf'
import { makeZip } from '@/tests/fixtures/files/make-picture'
import { testDatabase } from '@/tests/support/database'

const { db } = await testDatabase()
const rooms = theRooms(db)
const MB = 1024 * 1024

async function begin(bytes: Uint8Array, over: { name?: string; size?: number; slot?: string } = {}) {
  const desk = await aDesk(db)
  const offer = { ...desk.place, name: '证书.pdf', size: bytes.length, lastModified: 1, ...over }
  const begun = await beginFile(desk.owner, offer)
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal))
  const { fileId } = begun.value
  await announce(rooms, fileId)
  return { ...desk, offer, fileId }
}
const bytesOf = async (key: string) => {
  const stored = await rooms.store.get(key)
  return stored && Buffer.concat(await stored.stream.toArray())
}

describe('a file sent in one go', () => {
  test('is inspected, stored with its SHA-256, and counts as attached once it is confirmed', async () => {
    const bytes = makePdf({ pages: 3 })
    const { fileId, owner } = await begin(bytes)
    const received = await receive(rooms, fileId, 0, aPut(bytes))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(received).toMatchObject({
      kind: 'whole',
      facts: { type: 'pdf', pages: 3, size: bytes.length, sha256 },
    })
    expect(await bytesOf(fileId)).toEqual(bytes)
    expect(await findFile(db, fileId)).toMatchObject({ state: 'receiving' })

    const stored = await completeFile({ db, now: owner.now }, { fileId })
    expect(stored).toMatchObject({
      ok: true,
      value: { file: { id: fileId, pages: 3, sha256, type: 'application/pdf' } },
    })
    expect(await findFile(db, fileId)).toMatchObject({ state: 'stored', position: 1, storageKey: fileId })
  })

  test('is not taken, not a byte of it, where the application never announced it', async () => {
    const bytes = makePdf()
    const desk = await aDesk(db)
    const begun = await beginFile(desk.owner, { ...desk.place, name: 'a.pdf', size: bytes.length })
    const fileId = begun.ok ? begun.value.fileId : ''
    expect(await receivedSoFar(rooms, fileId)).toBeNull()
    expect(await receive(rooms, fileId, 0, aPut(bytes))).toEqual({ kind: 'unknown' })
    expect(await rooms.staging.size(fileId)).toBe(0)
  })
})

describe('a file whose line is cut', () => {
  test('goes on from what was kept, and is whole in the end', async () => {
    const bytes = makePdf({ bytes: 6 * MB })
    const { fileId } = await begin(bytes)
    const first = await receive(rooms, fileId, 0, aPut(bytes, 5 * MB))
    const kept = await receivedSoFar(rooms, fileId)
    expect(first).toEqual({ kind: 'cut', received: kept })
    expect(kept).toBeGreaterThan(4 * MB)
    expect(kept).toBeLessThanOrEqual(5 * MB)

    const second = await receive(rooms, fileId, kept!, aPut(bytes.subarray(kept!)))
    expect(second).toMatchObject({ kind: 'whole' })
    expect(await bytesOf(fileId)).toEqual(bytes)
  })

  test('is not continued from anywhere else', async () => {
    const bytes = makePdf({ bytes: MB })
    const { fileId } = await begin(bytes)
    await receive(rooms, fileId, 0, aPut(bytes, MB / 2))
    const kept = await receivedSoFar(rooms, fileId)
    for (const start of [0, kept! - 1, kept! + 1])
      expect(await receive(rooms, fileId, start, aPut(bytes))).toEqual({
        kind: 'out_of_step',
        received: kept,
      })
  })

  test('overwrites what was written but never reported as kept', async () => {
    const bytes = makePdf({ bytes: MB })
    const { fileId } = await begin(bytes)
    await receive(rooms, fileId, 0, aPut(bytes, MB / 2))
    const kept = (await receivedSoFar(rooms, fileId))!
    const { appendFile } = await import('node:fs/promises')
    await appendFile(rooms.staging.path(fileId), 'written by a process that died')
    await receive(rooms, fileId, kept, aPut(bytes.subarray(kept)))
    expect(await bytesOf(fileId)).toEqual(bytes)
  })

  test('is the same upload when the same person offers the same file again, and another one otherwise', async () => {
    const bytes = makePdf({ bytes: MB })
    const { fileId, owner, offer } = await begin(bytes)
    await receive(rooms, fileId, 0, aPut(bytes, MB / 2))
    expect(await beginFile(owner, offer)).toMatchObject({ value: { fileId } })
    for (const over of [{ lastModified: 2 }, { size: MB + 1 }, { name: '别的.pdf' }, { slot: 'A03' }]) {
      const other = await beginFile(owner, { ...offer, ...over })
      expect(other.ok && other.value.fileId).not.toBe(fileId)
    }
  })

  test('hears the same answer again when only the answer was lost', async () => {
    const bytes = makePdf()
    const { fileId, owner, offer } = await begin(bytes)
    await receive(rooms, fileId, 0, aPut(bytes))
    // The process died between storing the bytes and asking the application.
    expect(await receive(rooms, fileId, bytes.length, aPut(Buffer.alloc(0)))).toMatchObject({ kind: 'whole' })
    const first = await completeFile({ db, now: owner.now }, { fileId })
    expect(await completeFile({ db, now: owner.now }, { fileId })).toEqual(first)
    expect(await beginFile(owner, offer)).toMatchObject({ value: { fileId } })
  })

  test('is taken over by the sender that comes next, while the first still hangs', async () => {
    const bytes = makePdf({ bytes: MB })
    const { fileId } = await begin(bytes)
    const first = receive(rooms, fileId, 0, aPut(bytes, MB / 2, { hangs: true }))
    await vi.waitUntil(async () => (await rooms.staging.size(fileId)) > MB / 4)
    const kept = (await receivedSoFar(rooms, fileId))!
    expect(await first).toEqual({ kind: 'cut', received: kept })
    expect(await receive(rooms, fileId, kept, aPut(bytes.subarray(kept)))).toMatchObject({ kind: 'whole' })
    expect(await bytesOf(fileId)).toEqual(bytes)
  })
})

describe('bytes that are not what was announced', () => {
  test.each<[string, () => Buffer, { name?: string; size?: number }, string]>([
    ['fewer than declared', () => makePdf(), { size: 5000 }, 'size_lies'],
    ['more than declared', () => makePdf(), { size: 500 }, 'size_lies'],
    ['HTML named .pdf', () => Buffer.from('<html>'), {}, 'not_what_it_says'],
    ['an archive named .jpg', () => makeZip(), { name: 'a.jpg' }, 'not_what_it_says'],
    ['a PDF with a password', () => makePdf({ password: 'x' }), {}, 'encrypted'],
    ['a PDF without a page', () => makePdf({ pages: 0 }), {}, 'no_page'],
  ])('%s: refused, and nothing of it stays', async (_, make, over, code) => {
    const bytes = make()
    const { fileId } = await begin(bytes, over)
    expect(await receive(rooms, fileId, 0, aPut(bytes))).toEqual({ kind: 'refused', code })
    expect(await findFile(db, fileId)).toMatchObject({ state: 'refused' })
    expect(await findUpload(db, fileId)).toBeUndefined()
    expect(await bytesOf(fileId)).toBeNull()
    await expect(readFile(rooms.staging.path(fileId))).rejects.toThrow('ENOENT')
  })
})

describe('sweeping', () => {
  test('forgets what nobody went on with for a week, and keeps what is stored', async () => {
    const bytes = makePdf({ bytes: MB })
    const left = await begin(bytes)
    await receive(rooms, left.fileId, 0, aPut(bytes, MB / 2))
    const done = await begin(makePdf())
    await receive(rooms, done.fileId, 0, aPut(makePdf()))
    await completeFile({ db, now: done.owner.now }, { fileId: done.fileId })

    await sweepUploads(rooms, new Date(Date.now() + 6 * 24 * 60 * 60 * 1000))
    expect(await receivedSoFar(rooms, left.fileId)).toBeGreaterThan(0)

    await sweepUploads(rooms, new Date(Date.now() + 8 * 24 * 60 * 60 * 1000))
    expect(await receivedSoFar(rooms, left.fileId)).toBeNull()
    expect(await findFile(db, left.fileId)).toBeUndefined()
    expect(await rooms.staging.size(left.fileId)).toBe(0)
    expect(await findFile(db, done.fileId)).toMatchObject({ state: 'stored' })
    expect(await bytesOf(done.fileId)).toEqual(makePdf())
  })
})
