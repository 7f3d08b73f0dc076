import type { Problem } from '@/lib/result'

/** What every control takes from `Field`, so that name, description and fault are tied to it in one place. */
export type Bound = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Something is wrong, as opposed to missing or merely doubtful. */
export const isFaulty = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error')
