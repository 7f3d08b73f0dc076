/** Hides the middle. What is too short to have one is hidden whole. */
function hide(text: string, head: number, tail: number): string {
  const signs = [...text]
  if (signs.length <= head + tail) return '*'.repeat(signs.length)
  return [...signs.slice(0, head), '*'.repeat(signs.length - head - tail), ...signs.slice(-tail)].join('')
}

/** `330***********001X`. Shorter documents keep one character and the last four. */
export const maskIdNumber = (text: string): string => hide(text, [...text].length >= 15 ? 3 : 1, 4)

/** `138****0000`. */
export const maskMobile = (text: string): string => hide(text, 3, 4)
