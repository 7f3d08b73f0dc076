import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE_REFUSALS } from '@/lib/domain/files/refusal'
import { writeWorkbook } from '@/lib/workbook/write'
import { makePdf } from '@/tests/fixtures/files/make-pdf'
import { makeJpg, makePng, makeZip } from '@/tests/fixtures/files/make-picture'
import { type Declared, inspectFile } from './inspect'
import { runInspection, runReading } from './inspector'

const MB = 1024 * 1024
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

let written = 0
async function look(bytes: Uint8Array, declared: Partial<Declared> = {}, by = inspectFile) {
  const file = path.join(folder, String(written++))
  await writeFile(file, bytes)
  return by(file, {
    name: '证书.pdf',
    size: bytes.length,
    accept: ['pdf', 'jpg', 'png'],
    maxBytes: 20 * MB,
    ...declared,
  })
}
const text = (content: string) => Buffer.from(content)

describe('a good file', () => {
  test('a PDF is taken and its pages are counted', async () => {
    expect(await look(makePdf({ pages: 3 }))).toMatchObject({ ok: true, type: 'pdf', pages: 3 })
  })
  test.each(['a.jpg', 'a.JPEG', 'a.png', 'a'])('a picture is taken under the name %s', async (name) => {
    const picture = await makeJpg(40, 30)
    expect(await look(picture, { name })).toMatchObject({ ok: true, type: 'jpg', width: 40, height: 30 })
  })
  test('a file of exactly the largest size is taken', async () => {
    expect(await look(makePdf({ bytes: MB }), { maxBytes: MB })).toMatchObject({ ok: true, size: MB })
  })
})

describe('a file that is not taken', () => {
  const html = text('<!doctype html><title>x</title><script>alert(1)</script>')
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, Partial<Declared>, string]>([
    ['an empty file', () => text(''), {}, 'empty'],
    ['one byte too large', () => makePdf({ bytes: MB + 1 }), { maxBytes: MB }, 'too_large'],
    ['a size that lies', () => makePdf(), { size: 5 }, 'size_lies'],
    ['a PDF that breaks off', () => makePdf({ pages: 9 }).subarray(0, 900), {}, 'cut_off'],
    ['a PDF without its last line', () => makePdf().subarray(0, -8), {}, 'cut_off'],
    [
      'a JPEG that breaks off',
      async () => (await makeJpg(600, 400)).subarray(0, 4000),
      { name: 'a.jpg' },
      'cut_off',
    ],
    [
      'a JPEG without its last byte',
      async () => (await makeJpg(60, 40)).subarray(0, -1),
      { name: 'a.jpg' },
      'cut_off',
    ],
    [
      'a PNG that breaks off',
      async () => (await makePng(60, 40)).subarray(0, 900),
      { name: 'a.png' },
      'cut_off',
    ],
    [
      'a PNG without its last byte',
      async () => (await makePng(60, 40)).subarray(0, -1),
      { name: 'a.png' },
      'cut_off',
    ],
    ['a PDF that needs a password', () => makePdf({ password: 'secret' }), {}, 'encrypted'],
    ['a PDF with restrictions but no password', () => makePdf({ password: '' }), {}, 'encrypted'],
    ['a PDF without a page', () => makePdf({ pages: 0 }), {}, 'no_page'],
    ['HTML named .pdf', () => html, {}, 'not_what_it_says'],
    ['HTML with a PDF hidden behind it', () => Buffer.concat([html, makePdf()]), {}, 'not_what_it_says'],
    ['SVG named .pdf', () => svg, {}, 'not_what_it_says'],
    ['an archive named .jpg', () => makeZip(), { name: '研发人员.jpg' }, 'not_what_it_says'],
    ['a picture named .pdf', () => makeJpg(20, 20), {}, 'not_what_it_says'],
    ['an archive', () => makeZip(), { name: '材料.zip' }, 'type_not_accepted'],
    ['SVG under its own name', () => svg, { name: 'a.svg' }, 'type_not_accepted'],
    [
      'bytes of no known type without an ending',
      () => text('hello'),
      { name: 'readme' },
      'type_not_accepted',
    ],
    [
      'a picture where only PDF is asked',
      () => makeJpg(20, 20),
      { name: 'a.jpg', accept: ['pdf'] },
      'type_not_accepted',
    ],
    ['a PDF with a broken middle', () => brokenMiddle(), {}, 'damaged'],
    ['a picture of more pixels than can be handled', () => bomb(), { name: 'a.png' }, 'too_many_pixels'],
  ])('%s', async (_, bytes, declared, code) => {
    expect(await look(await bytes(), declared)).toEqual({ ok: false, code })
  })
})

const brokenMiddle = () => {
  const whole = makePdf({ pages: 5 })
  return Buffer.concat([whole.subarray(0, 300), whole.subarray(700)])
}

/** A picture that says it is 20,000 × 20,000 and costs 600 bytes to say so. */
const bomb = async () => {
  const png = await makePng(4, 4)
  png.writeUInt32BE(20_000, 16)
  png.writeUInt32BE(20_000, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

describe('hostile bytes', () => {
  const outcome = (found: Awaited<ReturnType<typeof look>>) => found.ok || FILE_REFUSALS.includes(found.code)

  test('any bytes behind a familiar beginning give a finding and never throw', async () => {
    const beginnings = [
      text('%PDF-1.7\n'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      (await makePng(4, 4)).subarray(0, 40),
      text(''),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 400 }),
        fc.boolean(),
        async (head, rest, end) => {
          const bytes = Buffer.concat([head, rest, text(end ? '\n%%EOF' : '')])
          expect(await look(bytes, { name: 'x' })).toSatisfy(outcome)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a good file with some bytes changed gives a finding and never throws', async () => {
    const good = [makePdf({ pages: 2 }), await makeJpg(30, 20), await makePng(30, 20)]
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), change, async (whole, changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        expect(await look(bytes, { name: 'x' })).toSatisfy(outcome)
      }),
      { numRuns: 150 },
    )
  })

  test('a JPEG or PNG cut anywhere is never taken for whole', async () => {
    const good = [await makeJpg(30, 20), await makePng(30, 20)]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), fc.nat(), async (whole, at) => {
        const found = await look(whole.subarray(0, at % whole.length), { name: 'x' })
        expect(found.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})

describe('looking from another process', () => {
  test('answers the same, and goes on after a file that killed it', async () => {
    const [good, gone, after] = await Promise.all([
      look(makePdf({ pages: 2 }), {}, runInspection),
      runInspection(path.join(folder, 'absent'), { name: 'a.pdf', size: 1, accept: ['pdf'], maxBytes: 1 }),
      look(makePdf({ pages: 2 }), {}, runInspection),
    ])
    expect(good).toMatchObject({ ok: true, pages: 2 })
    expect(gone).toEqual({ ok: false, code: 'unreadable' })
    expect(after).toEqual(good)
  }, 30_000)
})

test('a workbook is read in the other process too, and what is none is refused there', async () => {
  const read = async (bytes: Uint8Array) => {
    const file = path.join(folder, String(written++))
    await writeFile(file, bytes)
    return runReading(file, 10)
  }
  const sheets = [{ name: '表', columns: [{ width: 9 }], rows: [[{ text: '张三' }]] }]
  expect(await read(writeWorkbook({ sheets }))).toEqual({
    ok: true,
    sheets: [{ name: '表', lines: [{ line: 1, cells: ['张三'] }] }],
  })
  expect(await read(text('no workbook'))).toEqual({ ok: false, code: 'not_a_workbook' })
})
