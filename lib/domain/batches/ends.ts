/** The ends of a round's windows, each after the one before it. */
export const ENDS = ['opens', 'closes', 'countyCloses', 'cityCloses'] as const
export type End = (typeof ENDS)[number]
