import type { Problem } from '@/lib/result'
import type { Content } from './content'
import { isEmpty } from './fields'
import type { StepSpec } from './spec'

/** How far a step is. An empty field is missing, not wrong. */
export type StepState =
  | { kind: 'untouched' }
  | { kind: 'missing'; count: number }
  | { kind: 'faulty'; count: number }
  | { kind: 'done'; warnings: number }

export function stateOf(step: StepSpec, content: Content, problems: readonly Problem[]): StepState {
  const own = problems.filter((problem) => problem.step === step.key)
  const count = (severity: Problem['severity']) =>
    own.filter((problem) => problem.severity === severity).length
  if (count('error') > 0) return { kind: 'faulty', count: count('error') }
  if (count('missing') > 0)
    return isTouched(step, content) ? { kind: 'missing', count: count('missing') } : { kind: 'untouched' }
  return { kind: 'done', warnings: count('warning') }
}

function isTouched(step: StepSpec, content: Content): boolean {
  if (step.kind === 'form')
    return Object.values(content.answers[step.key] ?? {}).some((answer) => !isEmpty(answer))
  if (step.kind === 'list') return (content.rows[step.key] ?? []).length > 0
  return (content.files[step.key] ?? []).length > 0
}
