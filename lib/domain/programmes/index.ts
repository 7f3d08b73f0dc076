import { gxyf } from './gxyf'
import type { Programme } from './programme'

export type { Programme } from './programme'

/** Every programme that ships, in the order of 首页. */
export const PROGRAMMES: readonly Programme[] = [gxyf]

// Shared over the bundles of one process: what is published at start is known to every page.
const shared = globalThis as { jiaxingProgrammes?: Programme[] }

/** Every programme that can be applied for: those that ship, then those published at start. */
export function programmes(): readonly Programme[] {
  shared.jiaxingProgrammes ??= [...PROGRAMMES]
  return shared.jiaxingProgrammes
}

export const findProgramme = (key: string): Programme | undefined =>
  programmes().find((one) => one.key === key)

export function programmeByKey(key: string): Programme {
  const programme = findProgramme(key)
  if (!programme) throw new Error(`No programme ${key}`)
  return programme
}

/** Adds a programme that lies outside the program, at start. */
export function publishProgramme(programme: Programme): void {
  if (!findProgramme(programme.key)) shared.jiaxingProgrammes = [...programmes(), programme]
}
