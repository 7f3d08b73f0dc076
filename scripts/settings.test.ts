import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings, standinsUrl } from './settings'

const from = (given: Record<string, string>) => readSettings(given as unknown as NodeJS.ProcessEnv)

describe('what the person who starts the platform sets', () => {
  test('may be nothing at all', () => {
    expect(from({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: path.resolve('.data'),
    })
  })

  test('with a port alone moves the address with it', () => {
    expect(from({ PORT: '3100' })).toMatchObject({ port: 3100, publicUrl: 'http://localhost:3100' })
  })

  test.each(['abc', '0', '70000', '3000.5'])('is refused with the port %s', (port) => {
    expect(() => from({ PORT: port })).toThrow('must be a number from 1 to 65532')
  })

  test('is refused with an outside database and no issuer: the demo sign-in would open real data', () => {
    expect(() => from({ DATABASE_URL: 'postgres://a:b@db/x' })).toThrow('SSO_ISSUER is not set')
  })

  test('is refused with an outside database and no owner for it', () => {
    const given = { DATABASE_URL: 'postgres://a:b@db/x', SSO_ISSUER: 'https://sso.example.cn' }
    expect(() => from(given)).toThrow('DATABASE_OWNER_URL is needed')
  })

  test('leads browsers to the stand-ins on the same host', () => {
    expect(standinsUrl(from({ PUBLIC_URL: 'http://192.168.1.5:3000' }))).toBe('http://192.168.1.5:3001')
  })
})
