import { gxyf } from './gxyf'
import type { Programme } from './programme'

export type { Programme } from './programme'

/** Every programme that can be applied for, in the order of 首页. */
export const PROGRAMMES: readonly Programme[] = [gxyf]

export function programmeByKey(key: string): Programme {
  const programme = PROGRAMMES.find((one) => one.key === key)
  if (!programme) throw new Error(`No programme ${key}`)
  return programme
}
