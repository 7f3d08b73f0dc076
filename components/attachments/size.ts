const UNITS = ['KB', 'MB', 'GB'] as const

/** 1.2 MB; whole numbers stay whole: 20 MB. Below one KB the bytes themselves. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  let value = bytes / 1024
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit++
  }
  return `${value.toFixed(1).replace(/\.0$/, '')} ${UNITS[unit]}`
}

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.floor((part / whole) * 100))
