import { canonicalContent } from '@/lib/forms/canonical'
import { checkForm } from '@/lib/forms/check'
import type { Content } from '@/lib/forms/content'
import { askedSteps } from '@/lib/forms/fields'
import type { FormSpec } from '@/lib/forms/spec'
import { type StepState, stateOf } from '@/lib/forms/state'
import type { Problem } from '@/lib/result'
import type { ExpertPolicy } from './policy'
import { admissionRules, fieldsDiffer, keywordCount, titleYear } from './rules'

/** All that keeps a profile from being complete and what speaks against admission, with the state of each step. */
export function assessExpert(
  form: FormSpec,
  content: Content,
  policy: ExpertPolicy,
  today: string,
): { problems: Problem[]; states: Record<string, StepState> } {
  const canonical = canonicalContent(form, content)
  const problems = [
    ...checkForm(form, content, today),
    ...keywordCount(canonical, policy),
    ...fieldsDiffer(canonical),
    ...titleYear(canonical, today),
    ...admissionRules(canonical, policy, today),
  ]
  const states = askedSteps(form, content).map(
    (step) => [step.key, stateOf(step, content, problems)] as const,
  )
  return { problems, states: Object.fromEntries(states) }
}
