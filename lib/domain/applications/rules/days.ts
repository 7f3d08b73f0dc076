const DAY = 86_400_000
const instant = (day: string) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instant(to) - instant(from)) / DAY)

/** Full years of age on a day. Whoever was born on 29 February is a year older on 1 March. */
export function ageOn(day: string, born: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The same day some years later; 29 February becomes 28 February where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day.endsWith('-02-29') && !leap ? `${year}-02-28` : `${year}${day.slice(4)}`
}

/** The same day some months later, or the last of a month that is too short for it. */
export function monthsLater(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months]
  const last = new Date(Date.UTC(year, month + 1, 0))
  const date = Math.min(Number(day.slice(8)), last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`
}
