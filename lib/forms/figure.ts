import type { Condition } from './condition'

/** A number that follows from other answers. Data, evaluated by `figureOf` in exact decimals. */
export type Figure =
  | { count: string; where?: Condition }
  | { sum: string; of: string; where?: Condition }
  | { ratio: readonly [Figure, Figure] }
  | { plus: readonly Figure[] }
  | { answer: string }
