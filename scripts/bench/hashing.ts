import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import type { Comparison } from './measure'

const TIMES = 20
const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** One password looked at, as at a sign-in: argon2id as it is set here, against scrypt as Node comes. */
export async function hashing(): Promise<Comparison> {
  const password = 'Zhuce#2026'
  const hash = await hashPassword(password)
  const salt = randomBytes(16)
  return {
    name: 'looking at one password',
    unit: 'ms',
    ours: {
      what: 'argon2id, 19 MiB, two passes',
      round: () => each(() => verifyPassword(password, hash)),
    },
    bare: { what: 'scrypt, 16 MiB', round: () => each(() => derive(password, salt, 32)) },
  }
}

async function each(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (let time = 0; time < TIMES; time++) await run()
  return (performance.now() - began) / TIMES
}
