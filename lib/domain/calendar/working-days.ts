import { dayIn } from '../shanghai'
import { DAYS_2026 } from './days-2026'

/** Official days by year, one version each. Of a year that is not announced yet, Saturdays and Sundays are off. */
export const CALENDARS = [DAYS_2026] as const

const OFF: ReadonlySet<string> = new Set(CALENDARS.flatMap(({ off }) => off))
const WORKED: ReadonlySet<string> = new Set(CALENDARS.flatMap(({ worked }) => worked))

/** The last day whose days off are official. */
export const announcedUntil = (): string =>
  CALENDARS.map(({ to }) => to)
    .sort()
    .at(-1)!

const DAY_MS = 86_400_000
/** A day without a zone, counted from another one. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Whether a day (`YYYY-MM-DD`, in Shanghai) is a 工作日. */
export const isWorkingDay = (day: string): boolean => WORKED.has(day) || (!isWeekend(day) && !OFF.has(day))

/** The day that is so many working days after `day`; the day itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = shifted(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** How many working days have begun after `from`, up to and with `to`. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let at = shifted(from, 1); at <= to; at = shifted(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}

/** The moment that is so many whole working days after another: on that day, at the same time. */
export function afterWorkingDays(at: Date, count: number): Date {
  const from = dayIn(at)
  const days = Date.parse(`${addWorkingDays(from, count)}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)
  return new Date(at.getTime() + days)
}
