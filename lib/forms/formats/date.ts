import { fold, foldHyphens } from './text'

const two = (text: string) => text.padStart(2, '0')

/** `20260115`, `2026年1月15日`, `2026/1/15` become `2026-01-15`; anything else stays as it is. */
export function normaliseDate(text: string): string {
  const folded = foldHyphens(fold(text))
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(folded)
  return parts ? `${parts[1]}-${two(parts[2]!)}-${two(parts[3]!)}` : folded
}

/** `202601`, `2026年1月`, `2026/1` become `2026-01`; anything else stays as it is. */
export function normaliseMonth(text: string): string {
  const folded = foldHyphens(fold(text))
  const parts = /^(\d{4})(\d{2})$/.exec(folded) ?? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(folded)
  return parts ? `${parts[1]}-${two(parts[2]!)}` : folded
}

export function isRealDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
