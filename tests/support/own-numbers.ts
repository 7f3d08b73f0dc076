import { randomInt } from 'node:crypto'
import { patentNo } from '@/db/seed/fixture/whole/ip'
import type { Content } from '@/lib/forms/content'
import { idCheckChar } from '@/lib/forms/formats/id-number'

const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, '0')

/** A number of the same kind, with the same birthday and gender, that nobody else has in any test. */
function another(number: string): string {
  const first17 = `33${digits(4)}${number.slice(6, 14)}${digits(2)}${number[16]}`
  if (/^\d{17}[\dX]$/.test(number)) return first17 + idCheckChar(first17)
  if (/^ZL\d{5}/.test(number)) return patentNo(number.slice(2, 7) + digits(7))
  if (/^\d{4}SR/.test(number)) return `${number.slice(0, 6)}${digits(7)}`
  return number.replace(/\d{8}$/, () => digits(8)).replace(/^C01X00T47$/, () => `C${digits(8)}`)
}

/** The same application with people and rights of its own: those of two units want a word (R14, R26). */
export function withOwnNumbers(content: Content): Content {
  const numbers = [
    ...(content.rows.staff ?? []).map(({ cells }) => cells.idNo),
    ...(content.rows.ip ?? []).map(({ cells }) => cells.certNo),
  ]
  const text = numbers.reduce<string>(
    (all, number) => all.replaceAll(`"${number}"`, `"${another(String(number))}"`),
    JSON.stringify(content),
  )
  const own: Content = JSON.parse(text)
  if (own.answers.host) own.answers.host.contactMobile = `139${digits(8)}`
  return own
}
