import type { Reason } from '@/lib/domain/event'
import type { Cells, Content } from '@/lib/forms/content'
import type { Posted } from '@/lib/forms/read'
import type { FormSpec } from '@/lib/forms/spec'
import type { Ctx } from '@/lib/operations/context'
import type { Problem } from '@/lib/result'

/** A form being filled in, whatever it is for, with what its pages show of it. */
export type FilingView = {
  filingId: string
  form: FormSpec
  content: Content
  problems: readonly Problem[]
  /** Of the last 退回, while it is being mended. */
  reasons: readonly Reason[]
  editable: boolean
  savedAt: Date | null
  /** Of the answers of this step, where others may be at it too. */
  version?: number
  /** What this person left open in a row's dialog. */
  drafts: readonly { rowId: string; was: Cells; cells: Cells }[]
}

/** What each kind of step is given by the wizard's page. */
export type PartProps = {
  ctx: Ctx
  view: FilingView
  query: Record<string, string | string[] | undefined>
  /** A form that came after its session had ended. */
  posted: Posted | null
  here: string
  previousHref?: string
  nextHref: string
}

/** Rules across steps are the server's; the page's own checks follow the typing. */
export const rulesAt = (problems: readonly Problem[], step: string): Problem[] =>
  problems.filter((problem) => problem.step === step && /^(r\d\d|expert)_/.test(problem.code))
