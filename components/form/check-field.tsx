import { Checkbox } from '@/components/ui/checkbox'
import type { Bound } from './bound'

/** Not ticked is an answer too, so it is never required. */
export function CheckField({ label, value, bound }: { label: string; value: boolean; bound: Bound }) {
  return <Checkbox {...bound} value="yes" label={label} defaultChecked={value} />
}
