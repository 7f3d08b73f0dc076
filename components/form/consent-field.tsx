import { Checkbox } from '@/components/ui/checkbox'
import type { ConsentField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'

type Props = { field: Spec; value: boolean; bound: Bound; readOnly?: boolean }

/** A text and the tick under it. The legend names the text, the tick says what it means. */
export function ConsentField({ field, value, bound, readOnly }: Props) {
  const { id, 'aria-describedby': describedBy, ...rest } = bound
  return (
    <>
      <div className="whitespace-pre-wrap rounded-md border border-line bg-page px-4 py-3">{field.text}</div>
      <Checkbox
        {...rest}
        id={`${id}-tick`}
        aria-describedby={describedBy}
        value="yes"
        disabled={readOnly}
        defaultChecked={value}
        label={`我已阅读并同意${field.label}`}
      />
    </>
  )
}
