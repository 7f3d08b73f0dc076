import { readParts } from './parts'
import { readSheet, type SheetLine } from './read-sheet'
import { NotRead, type WorkbookRefusal } from './refusal'

export type ReadSheetOf = { name: string; lines: SheetLine[] }
export type WorkbookReading = { ok: true; sheets: ReadSheetOf[] } | { ok: false; code: WorkbookRefusal }

const MAX_SHEETS = 12

/**
 * The texts of the visible sheets of a workbook as its program last showed them: nothing in it is computed or run.
 * Answers a refusal for whatever else comes; never throws because of the bytes. `maxLines` is of all sheets.
 */
export function readWorkbook(bytes: Buffer, maxLines: number): WorkbookReading {
  try {
    if (bytes.length === 0) throw new NotRead('empty')
    const head = bytes.toString('latin1', 0, 8)
    if (head.startsWith('\xd0\xcf\x11\xe0'))
      throw new NotRead(isEncrypted(bytes) ? 'encrypted' : 'old_format')
    if (!head.startsWith('PK\x03\x04')) throw new NotRead('not_a_workbook')
    const parts = readParts(bytes)
    const sheets: ReadSheetOf[] = []
    let left = maxLines
    for (const { name, xml } of parts.sheets.slice(0, MAX_SHEETS)) {
      const lines = readSheet(xml(), parts, left)
      left -= lines.length
      sheets.push({ name, lines })
    }
    if (sheets.every(({ lines }) => lines.length === 0)) throw new NotRead('nothing_in_it')
    return { ok: true, sheets }
  } catch (error) {
    if (error instanceof NotRead) return { ok: false, code: error.code }
    return { ok: false, code: 'damaged' }
  }
}

/** A workbook with a password is an old container with this part in it (MS-OFFCRYPTO 2.3.4.4). */
const isEncrypted = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
