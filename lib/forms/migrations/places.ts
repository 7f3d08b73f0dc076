import { fieldsOf, isTyped, stepOf } from '../fields'
import type { FormSpec, StepSpec } from '../spec'
import { formerForms } from './way'

/** Everything that a form keeps: each typed field, column and slot, and what kind of thing stands there. */
export const keptPlaces = (form: FormSpec): Map<string, string> => new Map(form.steps.flatMap(placesIn))

const placesIn = (step: StepSpec): [string, string][] =>
  step.kind === 'attachments'
    ? step.slots.map(({ code }) => [`${step.key}.${code}`, 'file'])
    : fieldsOf(step)
        .filter(isTyped)
        .map(({ name, kind }) => [`${step.key}.${name}`, `${step.kind} ${kind}`])

/** Whether an earlier version asked this, and this one does not: a page of then is still open somewhere. */
export const isFormer = (form: FormSpec, step: string, field?: string): boolean =>
  field === undefined
    ? !stepOf(form, step) && formerForms(form).some((one) => stepOf(one, step))
    : !keptPlaces(form).has(`${step}.${field}`) &&
      formerForms(form).some((one) => keptPlaces(one).has(`${step}.${field}`))
