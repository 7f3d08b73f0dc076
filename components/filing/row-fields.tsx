import { Field } from '@/components/form/field'
import { idPrefixOf, labelsOf } from '@/components/form/label'
import type { Cells, Content } from '@/lib/forms/content'
import { derived } from '@/lib/forms/derived'
import { askedFields, columnsOf, lookupFrom, suggestFrom } from '@/lib/forms/fields'
import { figureOf, figureText } from '@/lib/forms/figure'
import type { ListStep } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { ReasonNote } from './reason-note'

type Props = {
  step: ListStep
  content: Content
  cells: Cells
  problems: readonly Problem[]
  reasons: readonly { field?: string; text: string; label: string }[]
  epochs?: Readonly<Record<string, number>>
}

/** The fields of one row. What follows from another answer is shown and not asked. */
export function RowFields({ step, content, cells, problems, reasons, epochs = {} }: Props) {
  const look = lookupFrom(content, step.key, cells)
  const labels = labelsOf(columnsOf(step))
  return (
    <div className="space-y-6">
      {step.groups.map((group, index) => (
        <section key={group.title ?? index}>
          {group.title && <h3 className="mb-3 font-semibold">{group.title}</h3>}
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {askedFields(group.fields, look).map((field) => {
              const known = derived(field, look)
              return (
                <div
                  key={`${field.name}-${epochs[field.name] ?? 0}-${known === undefined}`}
                  className="contents"
                  data-question={field.name}
                >
                  <Field
                    field={field}
                    name={field.name}
                    value={known ?? cells[field.name]}
                    readOnly={known !== undefined}
                    problems={problems}
                    labels={labels}
                    suggest={suggestFrom(content)}
                    figure={
                      field.kind === 'figure'
                        ? figureText(figureOf(field.figure, content, step.key, cells), field.scale)
                        : undefined
                    }
                    idPrefix={idPrefixOf()}
                  />
                  <ReasonNote reasons={reasons.filter((reason) => reason.field === field.name)} />
                </div>
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}
