/** The columns of the three years before the round, oldest first. */
export const YEARS = ['y1', 'y2', 'y3'] as const
export type YearKey = (typeof YEARS)[number]

/** `y3` of the round of 2026 is 2025. */
export const yearOf = (round: number, key: YearKey): number => round - 3 + YEARS.indexOf(key)

/** The column of a year in a round; undefined where it is none of the three. */
export const yearKey = (round: number, year: number): YearKey | undefined => YEARS[year - round + 3]
