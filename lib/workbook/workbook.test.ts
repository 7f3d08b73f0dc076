import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeZipOf, workbookWith } from '@/tests/fixtures/files/make-zip'
import type { BookSheet } from './book'
import { readWorkbook } from './read'
import { writeWorkbook } from './write'
import { openZip } from './zip-read'

const MB = 1024 * 1024
const lines = (bytes: Buffer) => {
  const read = readWorkbook(bytes, 5000)
  if (!read.ok) throw new Error(read.code)
  return read.sheets[0]!.lines
}
const cellsOf = (sheet: string, over: Partial<Record<string, string>> = {}) =>
  lines(makeZipOf(workbookWith(sheet, over)))[0]
const sheet = (over: Partial<BookSheet>): BookSheet => ({
  name: '表',
  columns: [{ width: 9 }],
  rows: [],
  ...over,
})
const partOf = (bytes: Buffer, name: string) => openZip(bytes).text(name)

describe('a workbook of ours', () => {
  test('is read back as it was written, whatever stands in it', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed())
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const book = { sheets: [sheet({ rows: rows.map((row) => row.map((text) => ({ text }))) })] }
          const expected = rows.flatMap((cells, at) => {
            const last = cells.findLastIndex((text) => text !== '')
            return cells.some((text) => text.trim() !== '')
              ? [{ line: at + 1, cells: cells.slice(0, last + 1) }]
              : []
          })
          const read = readWorkbook(writeWorkbook(book), 5000)
          expect(read.ok ? read.sheets[0]!.lines : []).toEqual(expected)
        },
      ),
    )
  })
  test.each(['=1+1', '+86', '-x', '@SUM(A1)', '\tx', '=HYPERLINK("http://x.invalid")'])(
    'holds %j as a text that stays one when it is edited',
    (text) => {
      const written = partOf(
        writeWorkbook({ sheets: [sheet({ rows: [[{ text }]] })] }),
        'xl/worksheets/sheet1.xml',
      )
      expect(written).toContain('s="4" t="inlineStr"')
      expect(written).not.toContain('<f>')
    },
  )
  test('carries drop-downs and comments, each with its part', () => {
    const book = {
      sheets: [
        sheet({
          rows: [[{ text: '学历 *', look: 'head' as const, comment: '必填。' }]],
          lists: [{ column: 0, fromRow: 2, toRow: 9, source: "'选项'!$A$1:$A$3", strict: true }],
        }),
      ],
    }
    const bytes = writeWorkbook(book)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/sqref="A2:A9"><formula1>'选项'!\$A\$1:\$A\$3</)
    expect(partOf(bytes, 'xl/comments1.xml')).toContain('必填。')
    expect(partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>0</x:Row>')
    expect(lines(bytes)).toEqual([{ line: 1, cells: ['学历 *'] }])
  })
  test('does not show its hidden sheets to an import', () => {
    const rows = [[{ text: 'a' }]]
    const read = readWorkbook(
      writeWorkbook({ sheets: [sheet({ rows }), sheet({ name: '选项', rows, hidden: true })] }),
      50,
    )
    expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(['表'])
  })
})

describe('a workbook of another program', () => {
  test.each([
    ['shared texts, their looks and readings left out', '<c r="B1" t="s"><v>0</v></c>', ['', '张三']],
    ['a formula, by what it last showed', '<c r="A1"><f>1+1</f><v>7</v></c>', ['7']],
    ['a formula of text', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>甲 &lt;乙&gt;</v></c>', ['甲 <乙>']],
    ['a day, by its own format', '<c r="A1" s="1"><v>45306</v></c>', ['2024-01-15']],
    ['a day, by a known format', '<c r="A1" s="2"><v>45306.5</v></c>', ['2024-01-15']],
    ['an amount in red', '<c r="A1" s="3"><v>45306</v></c>', ['45306']],
    ['a number that binary cannot hold', '<c r="A1"><v>0.30000000000000004</v></c>', ['0.3']],
    ['a very small number', '<c r="A1"><v>1E-4</v></c>', ['0.0001']],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', ['是']],
    ['cells that do not say where they are', '<c><v>1</v></c><c><v>2</v></c>', ['1', '2']],
    ['a carriage return', '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', ['a\rb']],
  ])('is read with %s', (_, cell, cells) => {
    const over = {
      'xl/sharedStrings.xml':
        '<sst><si><r><rPr><b/></rPr><t>张</t></r><r><t>三</t></r><rPh sb="0"><t>zhang</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[Red]0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    }
    expect(cellsOf(`<row r="1">${cell}</row>`, over)).toEqual({ line: 1, cells })
  })
  test('tells a formula that went wrong, and a number longer than spreadsheets count', () => {
    const row = '<row r="7"><c r="A7" t="e"><v>#REF!</v></c><c r="B7"><v>330481199001011230</v></c></row>'
    expect(cellsOf(row)?.faults).toEqual({ 0: 'error_value', 1: 'long_number' })
    expect(cellsOf(row)?.line).toBe(7)
  })
})

describe('a file that is not read', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const good = () => makeZipOf(workbookWith(row))
  const bomb = 'x'.repeat(40 * MB)
  test.each<[string, () => Buffer, string]>([
    ['an empty one', () => Buffer.alloc(0), 'empty'],
    ['a text under another name', () => Buffer.from('姓名,学历\n张三,本科'), 'not_a_workbook'],
    ['a page', () => Buffer.from('<html><table></table></html>'), 'not_a_workbook'],
    [
      'one of before 2007',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'old_format',
    ],
    [
      'one with a password',
      () =>
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    [
      'one with a locked part',
      () => makeZipOf(workbookWith(row).map((one) => ({ ...one, claims: { encrypted: true as const } }))),
      'encrypted',
    ],
    ['a ZIP of something else', () => makeZipOf([{ name: 'a.txt', text: 'a' }]), 'not_a_workbook'],
    ['one that breaks off', () => good().subarray(0, 300), 'cut_off'],
    ['one without a row', () => makeZipOf(workbookWith('')), 'nothing_in_it'],
    [
      'a part that unpacks to a thousand times its size',
      () => makeZipOf(workbookWith(bomb)),
      'too_big_inside',
    ],
    [
      'a part that unpacks to more than its directory says',
      () =>
        makeZipOf(
          workbookWith(bomb).map((one) =>
            one.name.includes('sheet1') ? { ...one, claims: { size: 1000 } } : one,
          ),
        ),
      'too_big_inside',
    ],
    [
      'parts that lie upon each other',
      () =>
        makeZipOf([
          ...workbookWith(row),
          ...Array.from({ length: 900 }, (_, at) => ({
            name: `a${at}`,
            text: '',
            claims: { packed: 9000, offset: 0 },
          })),
        ]),
      'too_big_inside',
    ],
    [
      'more parts than any workbook has',
      () =>
        makeZipOf([
          ...workbookWith(row),
          ...Array.from({ length: 1001 }, (_, at) => ({ name: `a${at}`, text: '' })),
        ]),
      'too_big_inside',
    ],
    ['two parts of one name', () => makeZipOf([...workbookWith(row), ...workbookWith(row)]), 'damaged'],
    [
      'entities that grow',
      () =>
        makeZipOf(
          workbookWith(row, {
            'xl/worksheets/sheet1.xml':
              '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccccc">]><worksheet><sheetData>&b;</sheetData></worksheet>',
          }),
        ),
      'damaged',
    ],
    [
      'more lines than are taken',
      () =>
        makeZipOf(workbookWith(Array.from({ length: 5001 }, () => '<row><c><v>1</v></c></row>').join(''))),
      'too_many_lines',
    ],
  ])('is refused: %s', (_, bytes, code) => expect(readWorkbook(bytes(), 5000)).toEqual({ ok: false, code }))

  test('whatever its bytes, the answer is a reading or a refusal', () => {
    const whole = writeWorkbook({ sheets: [sheet({ rows: [[{ text: '张三' }]] })] })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 30 }), (at, noise) => {
        const bytes = Buffer.from(whole)
        bytes.set(noise.subarray(0, bytes.length - at), at)
        expect(readWorkbook(bytes, 50)).toHaveProperty('ok')
      }),
    )
  })
})
