import type { Bound } from './bound'
import { CascadeField } from './cascade-field'
import { CheckField } from './check-field'
import { ChoiceField } from './choice-field'
import { ConsentField } from './consent-field'
import { DateField } from './date-field'
import type { FieldProps } from './field'
import { LongTextField } from './long-text-field'
import { MoneyField } from './money-field'
import { MultiField } from './multi-field'
import { NumberField } from './number-field'
import { TableField } from './table-field'
import { TextField } from './text-field'

/** The control for each kind of field. A kind without a case here does not compile. */
export function FieldControl({ bound, ...props }: FieldProps & { bound: Bound }) {
  const { field, value } = props
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      return <TextField field={field} value={text} bound={bound} suggest={props.suggest} />
    case 'longText':
      return <LongTextField field={field} value={text} bound={bound} />
    case 'integer':
    case 'decimal':
      return <NumberField field={field} value={text} bound={bound} />
    case 'money':
      return <MoneyField value={text} bound={bound} />
    case 'date':
    case 'month':
      return <DateField kind={field.kind} value={text} bound={bound} />
    case 'choice':
      return <ChoiceField field={field} value={text} bound={bound} />
    case 'multi':
      return (
        <MultiField field={field} value={Array.isArray(value) ? (value as string[]) : []} bound={bound} />
      )
    case 'cascade':
      return <CascadeField field={field} value={text} bound={bound} />
    case 'check':
      return <CheckField label={field.label} value={value === true} bound={bound} />
    case 'consent':
      return <ConsentField field={field} value={value === true} bound={bound} readOnly={props.readOnly} />
    case 'table':
      return <TableField {...props} field={field} />
    case 'carried':
    case 'figure':
      return null
    default:
      return field satisfies never
  }
}
