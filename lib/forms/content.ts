/**
 * What has been filled into a form. Drafts are forgiving: a text is kept as it was typed, so a number is
 * a string until it is checked, and nothing that was written is ever lost to a rule.
 */
export type Answer = string | boolean | string[] | Cells[]
export type Answers = Record<string, Answer | undefined>

/** One row of a `table` field: small, without an identity of its own. */
export type Cells = Record<string, string | boolean | string[] | undefined>

/** One row of a list step. */
export type Row = { id: string; cells: Cells }

/** A stored attachment. `pages` is known for PDF only, width and height in pixels for pictures only. */
export type FileRef = {
  id: string
  slot: string
  name: string
  size: number
  type: string
  sha256: string
  pages?: number
  width?: number
  height?: number
}

/** Values that the form shows but nobody types: unit, batch and application, by dotted name. */
export type Facts = Record<string, string>

/** Everything filled in, by step. */
export type Content = {
  answers: Record<string, Answers>
  rows: Record<string, Row[]>
  files: Record<string, FileRef[]>
  facts: Facts
}

export const emptyContent = (facts: Facts = {}): Content => ({ answers: {}, rows: {}, files: {}, facts })
