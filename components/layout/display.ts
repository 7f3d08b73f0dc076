/** How a person wants pages shown. Kept in a cookie, so that the server draws them so from the first byte. */
export const SIZES = ['100', '125', '150'] as const
export type Display = { size: (typeof SIZES)[number]; contrast: 'normal' | 'high' }

/** Reads `125.high`; whatever else stands there means the usual look. */
export function readDisplay(text: string | undefined): Display {
  const [size, contrast] = (text ?? '').split('.')
  return {
    size: SIZES.find((known) => known === size) ?? '100',
    contrast: contrast === 'high' ? 'high' : 'normal',
  }
}

export const writeDisplay = (display: Display) => `${display.size}.${display.contrast}`

/** 大字版 goes through 125 % and 150 % and back. */
export const nextSize = (size: Display['size']) => SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? '100'
