/**
 * What the applicant saw and said, worded: titles, labels and answers as text. Review, the readable page
 * before 提交 and print all read this. Stored with each submission.
 */
export type Sheet = { form: string; title: string; cover: SheetLine[]; steps: SheetStep[] }

/** `value` is `''` where nothing was answered. `wide` marks long text. */
export type SheetLine = { name: string; label: string; value: string; wide?: boolean }

/** With `grid` the lines are the cells of a table of years. */
export type SheetGroup = { title?: string; lines: SheetLine[]; grid?: SheetGrid }
/** A row's `unit` stands at its label once; its values end in it. */
export type SheetGrid = { columns: string[]; rows: { label: string; unit?: string; names: string[] }[] }

export type SheetStep =
  | { kind: 'form'; key: string; title: string; groups: SheetGroup[] }
  | {
      kind: 'list'
      key: string
      title: string
      /** `wide` stands under its row, across the others. */
      columns: { label: string; numeric?: boolean; wide?: boolean }[]
      /** Rows are known by this and their number: RD01. */
      numbered?: string
      /** Each cell stacks the worded values of its column's fields. */
      rows: { id: string; cells: string[][] }[]
      figures: SheetLine[]
    }
  | {
      kind: 'attachments'
      key: string
      title: string
      slots: { code: string; label: string; required: boolean; files: SheetFile[] }[]
    }

export type SheetFile = { id: string; name: string; size: number; sha256: string; pages?: number }
