import type { Content } from '@/lib/forms/content'
import { settled } from '@/lib/forms/settled'
import type { Sheet } from '@/lib/forms/sheet'
import { sheetOf } from '@/lib/forms/sheet-of'
import type { FormSpec } from '@/lib/forms/spec'
import { blocks, ok, type Problem, problemId, type Result, refuse } from '@/lib/result'
import type { Actor } from '../actor'
import { type GracedWindow, inTime } from '../batches/grace'
import { type Standing, type Status, transition } from './workflow'

export type Submitting = {
  application: Standing
  actor: Actor
  form: FormSpec
  batch: GracedWindow
  content: Content
  problems: readonly Problem[]
  explanations: Readonly<Record<string, string>>
  /** When an earlier 提交 began that was not accepted. */
  begunAt: Date | null
  now: Date
}

export type Submitted = {
  to: Status
  centerName: string
  regionCode: string
  explanations: Record<string, string>
  /** The frozen copy, once the number that it carries is known. */
  freeze: (acceptNo: string) => { content: Content; sheet: Sheet }
}

/** Decides a 提交: it was begun in time (a returned file may be mended after it), nothing blocks, warnings are explained. */
export function submit(input: Submitting): Result<Submitted> {
  const { application, actor, form, batch, content, problems, now } = input
  const step = transition(application, actor, 'submit')
  if (!step?.to) return refuse({ code: 'not_allowed' })
  if (application.status === 'DRAFT') {
    const begun = inTime(batch, input.begunAt, now)
    if (!begun.ok) return begun
  }
  const blocking = problems.filter(blocks)
  if (blocking.length > 0) return refuse({ code: 'invalid', problems: blocking })

  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const unexplained = warnings.filter(
    (problem) => [...(input.explanations[problemId(problem)] ?? '').trim()].length < 5,
  )
  if (unexplained.length > 0) return refuse({ code: 'unexplained', problems: unexplained })

  const kept = settled(form, content)
  return ok({
    to: step.to,
    centerName: String(kept.answers.cover?.centerName ?? ''),
    regionCode:
      application.dataVersion > 0
        ? application.regionCode
        : String(kept.answers.host?.districtCode ?? application.regionCode),
    explanations: Object.fromEntries(
      warnings.map((problem) => [problemId(problem), input.explanations[problemId(problem)]!.trim()]),
    ),
    freeze: (acceptNo) => {
      const facts = {
        ...kept.facts,
        'application.acceptNo': acceptNo,
        'application.dataVersion': `V${application.dataVersion + 1}`,
      }
      const frozen = { ...kept, facts }
      return { content: frozen, sheet: sheetOf(form, frozen) }
    },
  })
}
