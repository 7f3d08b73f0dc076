import type { Condition } from '@/lib/forms/condition'
import { formByKey } from '@/lib/forms/definitions'
import type { FileType, SlotSpec } from '@/lib/forms/spec'
import type { Programme } from './programme'

export type Material = {
  code: string
  label: string
  help?: string
  /** 必备, 符合情形时提供, 可选 */
  need: 'always' | 'conditional' | 'optional'
  accept: readonly FileType[]
  maxFiles: number
  maxBytes: number
  when?: Condition
}

/** What a programme asks to be attached: read off its definition, so that guide and wizard cannot differ. */
export const materialsOf = (programme: Programme): Material[] =>
  formByKey(programme.formKey).steps.flatMap((step) =>
    step.kind === 'attachments' ? step.slots.map(materialOf) : [],
  )

const materialOf = ({ optional, ...slot }: SlotSpec): Material => ({
  ...slot,
  need: optional ? 'optional' : slot.when ? 'conditional' : 'always',
})
