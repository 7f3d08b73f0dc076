/** Why a file is not read as a workbook. Each has a sentence in `components/words/imports.ts`. */
export const WORKBOOK_REFUSALS = [
  'empty',
  'too_large',
  'cut_off',
  'encrypted',
  'old_format',
  'not_a_workbook',
  'damaged',
  'too_big_inside',
  'too_many_lines',
  'nothing_in_it',
  'unreadable',
] as const
export type WorkbookRefusal = (typeof WORKBOOK_REFUSALS)[number]

/** Thrown while a file is read, caught where the reading began. */
export class NotRead extends Error {
  readonly code: WorkbookRefusal

  constructor(code: WorkbookRefusal) {
    super(code)
    this.code = code
  }
}
