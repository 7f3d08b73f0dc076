import type { Status } from '@/lib/domain/applications/workflow'
import { workingDaysBetween } from '@/lib/domain/calendar/working-days'
import { regionByCode } from '@/lib/domain/regions'
import { dayIn } from '@/lib/domain/shanghai'
import { dateWords } from './figures'

/** Whose turn it is, and for how many days it has been: “南湖区科学技术局 · 已等待 2 天”. */
export function holderWords(line: { status: Status; regionCode: string; since: Date }, now: Date): string {
  const days = Math.floor((now.getTime() - line.since.getTime()) / 86_400_000)
  const waited = days === 0 ? '今天收到' : `已等待 ${days} 天`
  switch (line.status) {
    case 'DRAFT':
      return '本单位填报'
    case 'UNIT_REVIEW':
      return `本单位管理员 · ${waited}`
    case 'UNIT_RETURNED':
    case 'COUNTY_RETURNED':
      return `本单位修改 · ${days === 0 ? '今天退回' : `退回 ${days} 天`}`
    case 'COUNTY_REVIEW':
    case 'COUNTY_SIGN':
      return `${regionByCode(line.regionCode)?.desk.name ?? '区县科技部门'} · ${waited}`
    case 'CITY_FORMAL':
      return `嘉兴市科学技术局 · ${waited}`
  }
}

/** Until when the county has time: 2027年1月28日截止，还有 20 个工作日. */
export function countyTimeWords(closesAt: Date, now: Date): string {
  if (now >= closesAt) return `已过${dateWords(closesAt)}的审核截止`
  if (dayIn(now) === dayIn(closesAt)) return '审核今天截止'
  const left = workingDaysBetween(dayIn(now), dayIn(closesAt))
  return `${dateWords(closesAt)}截止，${left > 0 ? `还有 ${left} 个工作日` : '之前已没有工作日'}`
}
