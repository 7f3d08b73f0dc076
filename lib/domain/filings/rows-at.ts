import type { Cells, Row } from '@/lib/forms/content'

/** A row as the last version that touched it left it; without cells it was taken away. */
export type RowState = { id: string; number: number; position: number; cells: Cells | null }

/** A list as its versions left it. `order` is the last one that was kept: what was written later stands where it says. */
export function rowsAt(
  states: readonly RowState[],
  order: { number: number; ids: readonly string[] } | null,
): Row[] {
  const places = new Map(order?.ids.map((id, index) => [id, index + 1]))
  const placeOf = ({ id, number, position }: RowState) =>
    (order && number <= order.number ? places.get(id) : undefined) ?? position
  return states
    .flatMap((state) => (state.cells ? [{ ...state, cells: state.cells, place: placeOf(state) }] : []))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id, cells }) => ({ id, cells }))
}
