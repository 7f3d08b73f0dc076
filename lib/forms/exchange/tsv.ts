import type { Line } from './line'

/** What a spreadsheet puts on the clipboard: tabs between cells, a cell with a line break or a quote in quotes. */
export function linesOfPaste(text: string): Line[] {
  const rows: string[][] = [[]]
  let at = 0
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  while (at < plain.length) {
    const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y
    quoted.lastIndex = at
    const inQuotes = quoted.exec(plain)
    const end = inQuotes ? at + inQuotes[0].length : endOfCell(plain, at)
    rows.at(-1)!.push(inQuotes ? inQuotes[1]!.replaceAll('""', '"') : plain.slice(at, end))
    if (plain[end] === '\n') rows.push([])
    else if (plain[end] === '\t' && end + 1 === plain.length) rows.at(-1)!.push('')
    at = end + 1
  }
  return rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n') return at
  return text.length
}
