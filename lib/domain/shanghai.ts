/** Made once: making one costs a hundred times what asking it does. */
const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Asia/Shanghai at an instant, `YYYY-MM-DD`. Every rule about days reads this. */
export const dayIn = (at: Date): string => DAY.format(at)

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

/** The time of day in Asia/Shanghai at an instant, `HH:MM`. */
export const timeIn = (at: Date): string => CLOCK.format(at)

/** An instant from a day and a time of Asia/Shanghai, which knows no summer time. */
export const instantOf = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00+08:00`)
