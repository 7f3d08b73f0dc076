/** The shipped part of GB/T 4754-2017 is not all of it: a four-digit code passes, marked 待核. */
export const INDUSTRY_FREE = { pattern: '^[A-T]?\\d{4}$', hint: '四位小类代码，例如 2822' } as const
