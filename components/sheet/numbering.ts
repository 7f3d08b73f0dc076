const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as a heading counts: 一, 十, 十二, 二十三. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${DIGITS[n % 10]}`
}

/** What a row of a list is known by: its place, or RD01 where the list is `numbered` RD. `index` counts from 0. */
export const serialOf = (numbered: string | undefined, index: number): string =>
  numbered === undefined ? String(index + 1) : `${numbered}${String(index + 1).padStart(2, '0')}`
