import type { SheetLine } from '@/lib/forms/sheet'
import { widthOf } from './columns'

/** What fits half a line without becoming a column of syllables. */
const HALF = 44

const isWide = (line: SheetLine) => line.wide === true || widthOf(line.value) > HALF

/** Lines two by two, in order; long text has a row of its own. */
export function pairs(lines: readonly SheetLine[]): SheetLine[][] {
  const rows: SheetLine[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last?.length === 1 && !isWide(last[0]!) && !isWide(line)) last.push(line)
    else rows.push([line])
  }
  return rows
}
