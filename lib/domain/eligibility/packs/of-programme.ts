import type { Programme } from '../../programmes/programme'
import type { Pack } from '../pack'
import { findPack } from '.'

/** The packs of a programme: its conditions, and the next standard above. A round may name another version. */
export function packsOf(
  programme: Pick<Programme, 'policyPack' | 'higherPack'> | undefined,
  batch?: { policyPack?: string | null },
): { pack: Pack | null; higher: Pack | null } {
  const named = (key: string | null | undefined) => (key ? (findPack(key) ?? null) : null)
  return { pack: named(batch?.policyPack ?? programme?.policyPack), higher: named(programme?.higherPack) }
}
