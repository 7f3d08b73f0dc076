import { cn } from '@/components/ui/cn'
import type { Labels } from '@/components/words'
import type { Answer, Facts } from '@/lib/forms/content'
import type { FieldSpec } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { type Bound, isFaulty } from './bound'
import { FieldControl } from './field-control'
import { hasHint, isGroup, isRequired } from './kinds'
import { idWithin, isWide } from './label'
import { ProblemText } from './problem-text'
import { ReadOnlyLine } from './read-only-line'
import { readOnlyText } from './read-only-text'

export type FieldProps = {
  field: FieldSpec
  /** Of the control, and of the problems that belong here; a table's cells are `table.0.column`. */
  name: string
  value: Answer | undefined
  /** The step's or only the field's: those of other fields are passed over. */
  problems: readonly Problem[]
  facts?: Facts
  idPrefix?: string
  readOnly?: boolean
  /** What a `figure` amounts to. */
  figure?: string
  /** What can be offered for a text that names rows of another list. */
  suggest?: Suggest
  /** Labels of the step's fields, for sentences that name a second one. */
  labels?: Labels
  className?: string
}

export type Suggest = (list: string, column: string) => readonly string[]

/** Draws one question: label, help, control, problems, and the ids that tie them together. */
export function Field(props: FieldProps) {
  const { field, name, idPrefix = 'f', labels } = props
  const id = idWithin(idPrefix, name)
  const problems = props.problems.filter((problem) => problem.field === name)
  const fixed = readOnlyText(props)
  const look = cn('min-w-0 sm:row-span-2', isWide(field) && 'sm:col-span-full', props.className)

  const bound: Bound = {
    id,
    name,
    'aria-describedby': [field.help && `${id}-help`, hasHint(field) && `${id}-hint`, `${id}-problems`]
      .filter(Boolean)
      .join(' '),
    'aria-invalid': isFaulty(problems) || undefined,
    'aria-required': isRequired(field) || undefined,
  }
  const label = (
    <>
      {field.label}
      {isRequired(field) && fixed === null && (
        <span aria-hidden="true" className="ms-1 text-danger">
          *
        </span>
      )}
    </>
  )
  const help = field.help && (
    <p id={`${id}-help`} className="mb-1.5 text-sm text-muted">
      {field.help}
    </p>
  )
  if (fixed !== null)
    return <ReadOnlyLine id={id} label={label} text={fixed} help={help} className={cn(look, PAIRED)} />

  const matter = (
    <>
      <FieldControl {...props} bound={bound} />
      <div id={`${id}-problems`} aria-live="polite" className={problems.length > 0 ? 'mt-1.5 space-y-1' : ''}>
        {problems.map((problem) => (
          <ProblemText key={problem.code} problem={problem} field={field} labels={labels} />
        ))}
      </div>
    </>
  )
  if (!isGroup(field))
    return (
      <div className={cn(look, PAIRED)} data-field={name}>
        <div>
          {field.kind !== 'check' && (
            <label htmlFor={id} className="mb-1 block font-medium">
              {label}
            </label>
          )}
          {help}
        </div>
        <div className="min-w-0">{matter}</div>
      </div>
    )
  return (
    <fieldset id={id} tabIndex={-1} className={look} data-field={name} {...groupOf(field, bound)}>
      <legend className="mb-1 font-medium">{label}</legend>
      {help}
      {matter}
    </fieldset>
  )
}

/** Two short fields side by side: their controls stand on one line, also where only one has a help. */
const PAIRED = 'sm:grid sm:grid-rows-subgrid sm:gap-y-0'

/** A group of radios may be required and invalid as a whole; of ticks each one says so itself. */
const groupOf = (field: FieldSpec, bound: Bound) => ({
  'aria-describedby': bound['aria-describedby'],
  ...(field.kind === 'choice' && {
    role: 'radiogroup',
    'aria-required': bound['aria-required'],
    'aria-invalid': bound['aria-invalid'],
  }),
})
