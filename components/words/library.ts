import type { Shelf } from '@/lib/forms/spec'

/** The shelves of 单位资料库, as the platform calls them. */
export const SHELF_WORDS: Record<Shelf, string> = {
  people: '人员',
  equipment: '仪器设备',
  projects: '研发项目',
  ip: '知识产权',
}

/** What came of 从资料库选取. */
export const pickedWords = (added: number, skipped: number, noun: string): string =>
  [
    added > 0 ? `已从资料库加入 ${added} 条${noun}` : '没有加入新的内容',
    skipped > 0 && `${skipped} 条已在清单中，没有重复加入`,
  ]
    .filter(Boolean)
    .join('；')

/** What came of 存入资料库. */
export const keptWords = (added: number, updated: number): string =>
  added + updated === 0
    ? '没有选择要存入的内容，资料库没有变化'
    : `资料库已存入 ${added} 条，更新 ${updated} 条，以后的申报可以直接选取`
