const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/** 万元 as it is read aloud in full: `1234.5` is 壹仟贰佰叁拾肆万伍仟元. `''` for what is not an amount. */
export function amountInWords(wanYuan: string): string {
  const parts = /^(-?)(\d{1,9})(?:\.(\d{1,4}))?$/.exec(wanYuan)
  if (!parts) return ''
  const yuan = BigInt(parts[2]! + (parts[3] ?? '').padEnd(4, '0'))
  if (yuan === 0n) return '零元'
  return `${parts[1] ? '负' : ''}${words(yuan)}元`
}

/** By powers of 亿 and 万. A lower part that does not fill its places begins with 零. */
function words(number: bigint): string {
  for (const [size, unit] of [
    [100_000_000n, '亿'],
    [10_000n, '万'],
  ] as const) {
    if (number < size) continue
    const [high, low] = [number / size, number % size]
    const gap = low > 0n && (low < size / 10n || high % 10n === 0n) ? '零' : ''
    return `${words(high)}${unit}${gap}${low > 0n ? words(low) : ''}`
  }
  return thousands(Number(number))
}

function thousands(number: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + DIGITS[digit] + PLACES[place]
      gap = false
    }
  }
  return text
}
