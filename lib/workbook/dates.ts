import { attribute, piecesOf } from './xml'

const DAY = 24 * 60 * 60 * 1000

/** The numbers of formats that every workbook knows and that show a day (ECMA-376 part 1, 18.8.30, with the Chinese ones). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** The places of the cell styles that show a number as a day. */
export function dateStylesOf(xml: string): Set<number> {
  const styles = new Set<number>()
  const own = new Map<number, string>()
  let [inside, place] = [false, 0]
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') continue
    if (piece.name === 'cellXfs') inside = piece.kind === 'open'
    if (piece.kind !== 'open') continue
    if (piece.name === 'numFmt')
      own.set(
        Number(attribute(piece.attributes, 'numFmtId')),
        attribute(piece.attributes, 'formatCode') ?? '',
      )
    if (piece.name === 'xf' && inside) {
      const id = Number(attribute(piece.attributes, 'numFmtId') ?? 0)
      if (own.has(id) ? showsDay(own.get(id)!) : isBuiltInDate(id)) styles.add(place)
      place++
    }
  }
  return styles
}

/** `yyyy"年"m"月"` does, `[Red]0.00` and `hh:mm` do not. */
const showsDay = (code: string): boolean => {
  const signs = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[yde]/i.test(signs) && !/general/i.test(signs) && !/[0#]/.test(signs)
}

/** A day counted from 1900 (with the 29th of February that it never had) or 1904. Null beyond the year 9999. */
export function dayOf(count: number, from1904: boolean): string | null {
  if (!(count >= 1 && count < 2_958_466)) return null
  const whole = Math.floor(count)
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const day = new Date(first + whole * DAY)
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10)
}
