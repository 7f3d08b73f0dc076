import type { Posted } from '@/lib/forms/read'
import type { StepView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import type { Problem } from '@/lib/result'

/** What each kind of step is given by the wizard's page. */
export type PartProps = {
  ctx: Ctx
  view: StepView
  query: Record<string, string | string[] | undefined>
  /** A form that came after its session had ended. */
  posted: Posted | null
  here: string
  previousHref?: string
  nextHref: string
}

/** Rules across steps are the server's; the page's own checks follow the typing. */
export const rulesAt = (problems: readonly Problem[], step: string): Problem[] =>
  problems.filter((problem) => problem.step === step && /^r\d\d_/.test(problem.code))
