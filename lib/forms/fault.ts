import type { Problem, Severity } from '@/lib/result'

/** Something that is not right with a field, before it is known where the field stands. */
export type Fault = { code: string; severity?: Severity; params?: Problem['params']; field?: string }

export const fault = (code: string, params?: Problem['params'], severity?: Severity): Fault[] => [
  { code, params, severity },
]
