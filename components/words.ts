import type { FieldSpec } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { type Asked, engineSentence } from './words/engine'
import { formatSentence } from './words/formats'
import { ruleSentence } from './words/rules'

/** What a sentence needs to know of a field: its definition, or just its label. */
export type Told = Pick<FieldSpec, 'label'> & { kind?: FieldSpec['kind']; unit?: string }

/** Field names to labels, for sentences that speak of a second field. */
export type Labels = Readonly<Record<string, string>>

/** The sentence that a definition brings with its own rule. */
const definedSentence = ({ code, params }: Problem): string | null =>
  code.startsWith('rule_') && typeof params?.sentence === 'string' ? params.sentence : null

/** What is wrong and how to mend it, to stand right under the field. */
export function problemSentence(problem: Problem, field?: Told, labels: Labels = {}): string {
  const asked: Asked = {
    kind: field?.kind,
    unit: field?.unit,
    labelOf: (name) => labels[name] ?? '相关的一项',
  }
  return (
    definedSentence(problem) ??
    engineSentence(problem, asked) ??
    formatSentence(problem.code, problem.params) ??
    ruleSentence(problem.code, problem.params) ??
    '这一项需要核对。请对照说明修改后再保存。'
  )
}
