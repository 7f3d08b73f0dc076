import { randomInt } from 'node:crypto'
import { hashPassword } from './password'

// Without letters and figures that look alike: it is read off a screen and typed.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const FIGURES = '23456789'

const anyOf = (signs: string): string => signs[randomInt(signs.length)]!

/** Three groups such as `Kmtw7`: what the policy asks for, and easily dictated. */
const group = (): string =>
  anyOf(LETTERS).toUpperCase() + anyOf(LETTERS) + anyOf(LETTERS) + anyOf(LETTERS) + anyOf(FIGURES)

/** A password for one sign-in, told once and kept as a hash only. */
export async function makeFirstPassword(): Promise<{ password: string; hash: string }> {
  const password = [group(), group(), group()].join('-')
  return { password, hash: await hashPassword(password) }
}
