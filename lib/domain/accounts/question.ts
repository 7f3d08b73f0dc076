/**
 * A question in words, after failures: whoever reads it or has it read out can answer, with and without scripts. It
 * slows down who guesses by machine; what stops them is the lock.
 */
export type Question = { text: string; answer: number }

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

export const questionOf = (a: number, b: number): Question => ({
  text: `${NUMBERS[a]}加${NUMBERS[b]}等于多少？`,
  answer: a + b,
})

/** The number that was meant: in figures of either width, or in Chinese up to 十九. */
export function numberIn(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const teen = /^(一?十)([一二三四五六七八九]?)$/.exec(text)
  if (teen) return 10 + Math.max(0, (NUMBERS as readonly string[]).indexOf(teen[2] ?? ''))
  const found = (NUMBERS as readonly string[]).indexOf(text)
  return found < 0 ? null : found
}
