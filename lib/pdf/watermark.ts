import { widthOf } from '@/components/sheet/columns'

/** In millimetres: the longer side of A4 both ways, so that one picture serves upright and sideways pages. */
const SIDE = 297
const SIZE = 4.6
/** From one line of text to the next, measured across them. */
const APART = 42

/**
 * A picture of the text, tiled at 45°, light enough to read through. As a picture of vectors it stays apart
 * from the answers: text extraction gives it first, page by page, and then the page undisturbed.
 */
export function watermarkImage(text: string): string {
  const length = (widthOf(text) / 2) * SIZE
  const step = Math.max(length + 24, 60)
  const lines: string[] = []
  for (let row = -SIDE; row < SIDE; row += APART) {
    const shift = Math.round(row / APART) % 2 === 0 ? 0 : step / 2
    for (let along = -step; along < SIDE * 1.5; along += step) {
      lines.push(`<text x="${(along + shift).toFixed(1)}" y="${row.toFixed(1)}">${escaped(text)}</text>`)
    }
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}mm" height="${SIDE}mm" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<g transform="translate(0 ${SIDE / 2}) rotate(-45)" font-family="Noto Sans SC" font-size="${SIZE}" fill="#000" fill-opacity=".13">` +
    `${lines.join('')}</g></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
