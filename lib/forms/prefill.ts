import type { Answers, Facts } from './content'
import { fieldsOf } from './fields'
import type { FormSpec } from './spec'

/** The first answers of a new filing: each field that names a fact takes it, where there is one. */
export function prefilled(form: FormSpec, facts: Facts): Record<string, Answers> {
  const steps = form.steps.map((step) => {
    const answers = fieldsOf(step).flatMap((field) => {
      const fact = field.prefill === undefined ? undefined : facts[field.prefill]
      return fact ? [[field.name, fact] as const] : []
    })
    return [step.key, Object.fromEntries(answers)] as const
  })
  return Object.fromEntries(steps.filter(([, answers]) => Object.keys(answers).length > 0))
}
