const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as a heading counts: 一, 十, 十二, 二十三. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${DIGITS[n % 10]}`
}
