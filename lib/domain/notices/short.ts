import { dayIn, timeIn } from '../shanghai'

const LEGAL_FORM = /(?:有限责任公司|股份有限公司|有限公司|集团公司|公司)$/u

/** 简称: without 有限公司, and cut where it is still too long for an SMS of seventy characters. */
export function shortened(name: string, longest: number): string {
  const bare = name.replace(LEGAL_FORM, '') || name
  const characters = [...bare]
  return characters.length <= longest ? bare : `${characters.slice(0, longest - 1).join('')}…`
}

/** 12月31日, of a day or of an instant. */
export function monthDay(at: string): string {
  const [, month, day] = (at.length === 10 ? at : dayIn(new Date(at))).split('-')
  return `${Number(month)}月${Number(day)}日`
}

/** 12月31日17:00 */
export const monthDayTime = (at: string): string => `${monthDay(at)}${timeIn(new Date(at))}`

const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|长孙|宇文|轩辕|端木|东方|南宫|申屠|公冶|太史|澹台|赫连|钟离|鲜于|闻人|独孤)/u

/** The 姓 of a name, all that a message says of a person. */
export function surnameOf(name: string): string {
  const characters = [...name.trim()]
  const compound = characters.length > 2 ? COMPOUND.exec(name.trim())?.[0] : undefined
  return compound ?? characters[0] ?? ''
}
