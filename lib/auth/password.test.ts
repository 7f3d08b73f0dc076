import { describe, expect, test } from 'vitest'
import { decoyHash, hashPassword, verifyPassword } from './password'

describe('a password', () => {
  test('is recognised by its hash, another is not', async () => {
    const hash = await hashPassword('Jiaxing@2026')
    expect(await verifyPassword('Jiaxing@2026', hash)).toBe(true)
    expect(await verifyPassword('jiaxing@2026', hash)).toBe(false)
  })

  test('is hashed with argon2id and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('同一个密码'), hashPassword('同一个密码')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  test.each(['', 'plain', '$2b$10$abcdefghijklmnopqrstuv'])(
    'does not fit the broken hash %j',
    async (hash) => {
      expect(await verifyPassword(hash, hash)).toBe(false)
    },
  )

  test('fits nobody where the name is unknown', async () => {
    expect(await verifyPassword('', await decoyHash())).toBe(false)
  })
})
