import type { ComponentProps, ReactNode } from 'react'
import { Input } from './input'

type Props = {
  /** Of the control: its name, and its id too where nothing else is said. */
  name: string
  id?: string
  label: ReactNode
  help?: ReactNode
  fault?: string
  /** What may stay empty in some cases, which the help tells. */
  optional?: boolean
  /** Where a summary above already reads out what is wrong. */
  quiet?: boolean
  children: (control: LabelledControl) => ReactNode
}
export type LabelledControl = {
  id: string
  name: string
  required: boolean
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** A control with its label above, its help below that, and under it what is wrong. */
export function Labelled({ name, id = name, label, help, fault, optional, quiet, children }: Props) {
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div>
      <div className="mb-1 font-medium">
        <label htmlFor={id}>{label}</label>
        {/* Beside the label, so that the label is the word alone. */}
        {!optional && (
          <span aria-hidden="true" className="ms-1 text-danger">
            *
          </span>
        )}
      </div>
      {help && (
        <p id={`${id}-help`} className="mb-1.5 text-sm text-muted">
          {help}
        </p>
      )}
      {children({
        id,
        name,
        required: !optional,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {fault && (
        <p id={`${id}-fault`} role={quiet ? undefined : 'alert'} className="mt-1 text-danger">
          {fault}
        </p>
      )}
    </div>
  )
}

type InputProps = Omit<Props, 'children' | 'id' | 'optional'> & Omit<ComponentProps<'input'>, 'name' | 'id'>

export function LabelledInput({ name, label, help, fault, quiet, ...rest }: InputProps) {
  return (
    <Labelled name={name} label={label} help={help} fault={fault} quiet={quiet}>
      {(control) => <Input {...rest} {...control} />}
    </Labelled>
  )
}
