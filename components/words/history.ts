import { dateWords, timeWords } from './figures'

export const HISTORY = '历史版本'

export const versionWords = (number: number): string => `第 ${number} 版`

/** 2026年11月24日 14:05 至 14:12: from the first save of a version to its last. */
export function spanWords(from: Date, to: Date): string {
  const [begun, ended] = [timeWords(from), timeWords(to)]
  if (begun === ended) return ended
  return dateWords(from) === dateWords(to) ? `${begun} 至 ${ended.split(' ')[1]}` : `${begun} 至 ${ended}`
}

/** How much a version changed, of a form step and of a list. */
export const fieldsWords = (fields: number): string => (fields === 0 ? '没有改动' : `改动 ${fields} 项`)

export function rowsWords(of: { added: number; removed: number; changed: number; moved: boolean }): string {
  const parts = [
    of.added > 0 && `新增 ${of.added} 行`,
    of.changed > 0 && `修改 ${of.changed} 行`,
    of.removed > 0 && `删除 ${of.removed} 行`,
    of.moved && '调整顺序',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : '没有改动'
}
