/** What a workbook of ours holds. Plain data: `write.ts` makes a file of it. */
export type Book = { sheets: readonly BookSheet[] }

export type BookSheet = {
  name: string
  columns: readonly BookColumn[]
  rows: readonly (readonly BookCell[])[]
  /** Rows at the top that stay in sight. */
  frozen?: number
  /** The first row is one sentence over all columns. */
  note?: true
  /** Only holds what the others offer. */
  hidden?: true
  lists?: readonly DropDown[]
}

/** `width` in characters. What is typed into a `text` column stays as it was typed. */
export type BookColumn = { width: number; text?: true }

/** A text that begins like a formula is written so that no program runs it. `number` needs a plain number. */
export type BookCell = { text: string; number?: true; look?: 'head' | 'note'; comment?: string }

/** Cells of a column that offer what stands elsewhere, as `'选项'!$A$2:$A$9`. A strict one takes nothing else. */
export type DropDown = { column: number; fromRow: number; toRow: number; source: string; strict: boolean }

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** The other way: 27 for `AB12`; -1 where there is no letter. */
export function columnOf(reference: string): number {
  const name = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
