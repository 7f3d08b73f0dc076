import { dayIn, timeIn } from '@/lib/domain/shanghai'
import { dateWords, timeWords } from './figures'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How near the end is: in its last day it is `soon`. */
export type Urgency = 'calm' | 'soon' | 'over'

export type Countdown = {
  urgency: Urgency
  words: string
  /** In how many milliseconds the words change; null where they do not any more. */
  changesIn: number | null
}

/** 距截止还有 2 天 3 小时（12月31日 17:00）, rounded down: nobody is promised a minute that they have not. */
export function countdownTo(closesAt: Date | string, now: Date): Countdown {
  const end = new Date(closesAt)
  const left = end.getTime() - now.getTime()
  const at = whenWords(end, now)
  if (left <= 0) return { urgency: 'over', words: `已于${at}截止`, changesIn: null }
  const soon = left <= DAY_MS
  return {
    urgency: soon ? 'soon' : 'calm',
    words: `${soon ? '即将截止，还有' : '距截止还有'} ${leftWords(left)}（${at}）`,
    // A full minute is still whole; the end itself is over.
    changesIn: left < MINUTE_MS ? left : (left % MINUTE_MS) + 1,
  }
}

/** 2 天 3 小时, 3 小时 25 分钟, 25 分钟 */
function leftWords(left: number): string {
  const [days, hours, minutes] = [
    Math.floor(left / DAY_MS),
    Math.floor((left % DAY_MS) / HOUR_MS),
    Math.floor((left % HOUR_MS) / MINUTE_MS),
  ]
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`
  return minutes > 0 ? `${minutes} 分钟` : '不到 1 分钟'
}

/** 12月31日 17:00; of another year with it. */
function whenWords(at: Date, now: Date): string {
  const sameYear = dayIn(at).slice(0, 4) === dayIn(now).slice(0, 4)
  return sameYear ? `${dateWords(at).replace(/^\d+年/, '')} ${timeIn(at)}` : timeWords(at)
}
