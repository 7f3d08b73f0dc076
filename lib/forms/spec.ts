import type { CatalogueName } from './catalogues'
import type { Condition } from './condition'
import type { Figure } from './figure'
import type { FormatName } from './formats'
import type { MigrationStep } from './migrations/step'
import type { FormRule } from './rules'

/**
 * A form definition is data: no functions, no JSX, no zod. Server components hand it to client components,
 * the printer prints it, and a copy of what it asked is stored with each submission, so it has to survive JSON.
 */
export type FormSpec = {
  key: string
  version: number
  title: string
  steps: readonly StepSpec[]
  /**
   * How a draft of the version before becomes one of this version. A version that declares nothing here takes none:
   * they stay what they were begun as.
   */
  migration?: readonly MigrationStep[]
  /** Across its steps, besides what each field asks. */
  rules?: readonly FormRule[]
  /** Of a definition whose years are written out. */
  year?: number
}

/** The manual's own three: 表单, 列表, 附件. */
export type StepSpec = FormStep | ListStep | AttachmentsStep

type StepCommon = { key: string; title: string; guidance?: string; when?: Condition }

export type FormStep = StepCommon & {
  kind: 'form'
  groups: readonly FieldGroup[]
  /** Numbers whose sum may not exceed another number of the step. */
  limits?: readonly { sum: readonly string[]; atMost: string }[]
}

/** Fields under one heading; with `matrix` they are drawn as rows × columns (see `matrixGroup`). */
export type FieldGroup = { title?: string; fields: readonly FieldSpec[]; matrix?: Matrix }
export type Matrix = {
  columns: readonly { key: string; label: string }[]
  rows: readonly { name: string; label: string; help?: string }[]
}

export type ListStep = StepCommon & {
  kind: 'list'
  /** What one row is called, as in “新增人员”. */
  noun: string
  /** Which cell names a row in a sentence: “第 7 行 张三”. */
  titled: string
  /** Rows are known by their number: with `RD` the first is RD01. */
  numbered?: string
  groups: readonly { title?: string; fields: readonly ColumnSpec[] }[]
  /** The table on screen and on paper: each column stacks the values of one or more fields. */
  layout: readonly { label: string; fields: readonly string[] }[]
  figures: readonly FigureField[]
  /** Fields whose value no two rows may share. */
  unique?: readonly string[]
  minRows: number
  maxRows: number
  /** The shelf of the unit's own library that keeps such rows. Lists of one shelf name their columns alike. */
  library?: Shelf
}

/** The shelves of the unit's own library (单位资料库): 人员, 仪器设备, 研发项目, 知识产权. */
export const SHELVES = ['people', 'equipment', 'projects', 'ip'] as const
export type Shelf = (typeof SHELVES)[number]

export type AttachmentsStep = StepCommon & {
  kind: 'attachments'
  slots: readonly SlotSpec[]
  /** All files of the step together. */
  maxTotalBytes?: number
}

export type FileType = 'pdf' | 'jpg' | 'png'

export type SlotSpec = {
  code: string
  label: string
  help?: string
  optional?: true
  when?: Condition
  accept: readonly FileType[]
  maxFiles: number
  /** In bytes: a file one byte larger is refused. */
  maxBytes: number
}

type Common = {
  name: string
  label: string
  help?: string
  optional?: true
  when?: Condition
  /** The fact offered as the first answer, for example `unit.name`. */
  prefill?: string
  /** What a new row says before anyone has chosen. */
  initial?: string
  /** Shown and printed with its middle hidden; the owner edits it in full. */
  masked?: 'idNumber' | 'mobile'
  /** Of one year or one application only: never kept in the unit's library, and doubted when taken from last year. */
  yearBound?: true
}

export type TextField = Common & {
  kind: 'text'
  min?: number
  max: number
  format?: FormatName
  /** The format follows from another answer: an identity number from its document type. */
  formatBy?: { field: string; formats: Readonly<Record<string, FormatName>> }
  endsWith?: string
  excludes?: readonly string[]
  /** What rows of another list are called; `many` of them stand between 顿号. `called` is that list's title. */
  among?: { list: string; column: string; called: string; many?: true }
}
export type LongTextField = Common & { kind: 'longText'; min?: number; max: number }
export type IntegerField = Common & {
  kind: 'integer'
  min?: number
  max?: number
  unit?: string
  atMost?: string
}
export type DecimalField = Common & {
  kind: 'decimal'
  scale: number
  min?: number
  max?: number
  unit?: string
  atMost?: string
}
/** 万元, up to four decimals. `aboveZero` refuses 0; `signed` allows a loss. */
export type MoneyField = Common & { kind: 'money'; signed?: true; aboveZero?: true; atMost?: string }
export type DateField = Common & {
  kind: 'date'
  notFuture?: true
  notBefore?: string
  /** Another day of the step or row that comes first. */
  notBeforeField?: string
}
export type MonthField = Common & {
  kind: 'month'
  notFuture?: true
  notBefore?: string
  derived?: Derivation
}
export type ChoiceField = Common & {
  kind: 'choice'
  options: readonly Option[]
  look?: 'radio' | 'select'
  derived?: Derivation
}
export type MultiField = Common & { kind: 'multi'; options: readonly Option[] }
/** One searchable field over a catalogue of levels. `free` lets a code of that pattern through, marked 待核. */
export type CascadeField = Common & {
  kind: 'cascade'
  catalogue: CatalogueName
  depth: number
  free?: { pattern: string; hint: string }
}
export type CheckField = Common & { kind: 'check' }
/** A text to accept. `version` is stored with the snapshot. */
export type ConsentField = Common & { kind: 'consent'; text: string; version: string }
export type TableField = Common & {
  kind: 'table'
  noun: string
  columns: readonly ColumnSpec[]
  minRows?: number
  maxRows: number
}
/** Shown, never typed: a fact of the unit, the batch or the application. */
export type CarriedField = Common & { kind: 'carried'; from: string }
/** Computed from other answers, never stored as one. */
export type FigureField = Common & { kind: 'figure'; figure: Figure; unit?: string; scale?: number }

export type ColumnSpec =
  | TextField
  | LongTextField
  | IntegerField
  | DecimalField
  | MoneyField
  | DateField
  | MonthField
  | ChoiceField
  | MultiField
  | CascadeField
  | CheckField
  /** Follows from other cells of its row. */
  | FigureField

export type FieldSpec = ColumnSpec | ConsentField | TableField | CarriedField
export type FieldKind = FieldSpec['kind']

export type Option = { value: string; label: string }

/** An answer read off another one while `when` holds, typed by hand otherwise. */
export type Derivation = { from: string; by: 'gender' | 'birthMonth'; when?: Condition }

/** Checks a definition's shape while keeping its literal types. */
export const defineForm = <const F extends FormSpec>(form: F): F => form

/** `key@version`, the name under which an application keeps its definition. */
export const formKeyOf = (form: Pick<FormSpec, 'key' | 'version'>) => `${form.key}@${form.version}`
