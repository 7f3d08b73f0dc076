import { isRealDate } from './formats/date'
import { birthDateOf } from './formats/id-number'
import { maskIdNumber, maskMobile } from './formats/mask'
import type { Sheet, SheetFile, SheetLine, SheetStep } from './sheet'

const ID_NUMBER = /(?<![\dA-Za-z])[1-9]\d{5}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g
const MOBILE = /(?<![\dA-Za-z])1[3-9]\d(?:[ -]?\d){8}(?![\dA-Za-z])/g

/** Hides the middle of every identity number and mobile in a text, wherever somebody wrote it (domain §6.6). */
export const hideNumbers = (text: string): string =>
  text
    .replace(ID_NUMBER, (found) => {
      const number = found.replaceAll(/[ -]/g, '')
      // A 统一社会信用代码 of digits alone is nobody's: it holds no day of birth.
      return isRealDate(birthDateOf(number)) ? maskIdNumber(number.toUpperCase()) : found
    })
    .replace(MOBILE, (found) => maskMobile(found.replaceAll(/[ -]/g, '')))

/** A sheet as screens show it. `except` are lines that stay as they are, as `step.field`. */
export function hiddenSheet(sheet: Sheet, except: readonly string[] = []): Sheet {
  const line = (step: string) => (one: SheetLine) =>
    except.includes(`${step}.${one.name}`) ? one : { ...one, value: hideNumbers(one.value) }
  return {
    ...sheet,
    cover: sheet.cover.map(line('cover')),
    steps: sheet.steps.map((step) => hiddenStep(step, line(step.key))),
  }
}

function hiddenStep(step: SheetStep, line: (one: SheetLine) => SheetLine): SheetStep {
  switch (step.kind) {
    case 'form':
      return { ...step, groups: step.groups.map((group) => ({ ...group, lines: group.lines.map(line) })) }
    case 'list': {
      const rows = step.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(hideNumbers)) }))
      return { ...step, rows, figures: step.figures.map(line) }
    }
    case 'attachments': {
      const named = (file: SheetFile) => ({ ...file, name: hideNumbers(file.name) })
      return { ...step, slots: step.slots.map((slot) => ({ ...slot, files: slot.files.map(named) })) }
    }
  }
}

/** Who is to be asked about the file: the one mobile that is printed (domain §5.8). */
export const PRINTED_NUMBERS = ['cover.contactMobile', 'host.contactMobile'] as const
