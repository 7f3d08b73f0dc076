import { type Carried, carriedProblems } from '@/lib/forms/carried'
import { checkForm } from '@/lib/forms/check'
import type { Content } from '@/lib/forms/content'
import { askedSteps } from '@/lib/forms/fields'
import { settled } from '@/lib/forms/settled'
import { type FormSpec, formKeyOf } from '@/lib/forms/spec'
import { type StepState, stateOf } from '@/lib/forms/state'
import type { Problem } from '@/lib/result'
import { dayIn } from '../shanghai'
import { type RuleInput, rulesOf } from './rules'

/**
 * All that is missing from an application or wrong in it: the definition's checks, what was taken over
 * from an earlier year and not confirmed, then the rules of domain §1.17.
 */
export function assess(input: RuleInput & { carried?: readonly Carried[] }): {
  problems: Problem[]
  states: Record<string, StepState>
} {
  const { form, content } = input
  const asSubmitted = settled(form, content)
  const found = [
    ...checkForm(form, content, dayIn(input.now)),
    ...askedSteps(form, content).flatMap((step) =>
      carriedProblems(
        step,
        input.carried?.find((one) => one.step === step.key),
        content,
      ),
    ),
    ...rulesOf(formKeyOf(form)).flatMap((rule) => rule.check({ ...input, content: asSubmitted })),
  ]
  const problems = inOrder(form, content, found)
  const states = askedSteps(form, content).map(
    (step) => [step.key, stateOf(step, content, problems)] as const,
  )
  return { problems, states: Object.fromEntries(states) }
}

/** Step by step, as the form asks. */
const inOrder = (form: FormSpec, content: Content, problems: readonly Problem[]): Problem[] => {
  const place = new Map(askedSteps(form, content).map((step, index) => [step.key, index]))
  return problems.toSorted((a, b) => (place.get(a.step ?? '') ?? 0) - (place.get(b.step ?? '') ?? 0))
}
