import { timeIn } from '@/lib/domain/shanghai'
import { grouped } from '@/lib/forms/word'

const IN_SHANGHAI = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Instants are told in the city's own time. A day has no zone. */
const inShanghai = (at: Date | string) =>
  Object.fromEntries(IN_SHANGHAI.formatToParts(new Date(at)).map((part) => [part.type, part.value]))

/** 2026年11月23日, of an instant or of a day written `2026-11-23`. A month `2026-11` is 2026年11月. */
export function dateWords(at: Date | string): string {
  const day = typeof at === 'string' ? /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(at) : null
  if (day) return `${day[1]}年${Number(day[2])}月${day[3] ? `${Number(day[3])}日` : ''}`
  const part = inShanghai(at)
  return `${part.year}年${part.month}月${part.day}日`
}

/** 2026年11月23日 14:05 */
export const timeWords = (at: Date | string): string => `${dateWords(at)} ${timeIn(new Date(at))}`

/** 10:32:05, for 已自动保存. */
export function clockWords(at: Date | string): string {
  const part = inShanghai(at)
  return `${part.hour}:${part.minute}:${part.second}`
}

/** 1,234.5 万元 */
export const moneyWords = (wanYuan: string): string => `${grouped(wanYuan)} 万元`

/** 812 字节, 1.2 MB: the way a file manager says it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
