import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEnv } from './env'

const complete = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://sti.example.cn',
  DATA_DIR: '/srv/sti',
  DATABASE_URL: 'postgres://app:x@db/platform',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  FILES_SECRET: 'b'.repeat(32),
  SSO_ISSUER: 'https://sso.example.cn',
  SSO_CLIENT_ID: 'platform',
  SSO_CLIENT_SECRET: 'c'.repeat(16),
  REGISTRY_URL: 'https://registry.example.cn',
} as const

const TICKET = {
  SSO_PROTOCOL: 'ticket',
  TICKET_PERSONAL_LOGIN: 'https://puser.example.cn/sso/newusp.do',
  TICKET_PERSONAL_API: 'https://puser.example.cn/sso/servlet/simpleauth',
  TICKET_SERVICE_CODE: 'jxkj',
  TICKET_SERVICE_SECRET: 'd'.repeat(16),
  TICKET_LEGAL_LOGIN: 'https://esso.example.cn/opensso/spsaehandler/metaAlias/sp',
  TICKET_LEGAL_API: 'https://esso.example.cn/rest/user/query',
  TICKET_PROJECT_ID: '1234',
  TICKET_PROJECT_SECRET: 'e'.repeat(16),
}

describe('the environment', () => {
  test('wants what its way of signing in needs, and nothing of the other one', () => {
    const { SSO_ISSUER: _, SSO_CLIENT_ID: __, SSO_CLIENT_SECRET: ___, ...rest } = complete
    expect(readEnv({ ...rest, ...TICKET })).toMatchObject({ SSO_PROTOCOL: 'ticket' })
    expect(() => readEnv({ ...rest, ...TICKET, TICKET_LEGAL_API: '' })).toThrow(/TICKET_LEGAL_API is missing/)
    expect(() => readEnv(rest)).toThrow(/SSO_ISSUER is missing; SSO_CLIENT_ID is missing/)
  })

  test('is read with defaults for what is no secret', () => {
    expect(readEnv(complete)).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DEMO: false })
  })

  test('is refused in one sentence that names everything missing', () => {
    const { DATABASE_URL: _, SSO_ISSUER: __, ...rest } = complete
    expect(() => readEnv(rest)).toThrow(/DATABASE_URL is missing; SSO_ISSUER is missing/)
  })

  test.each(['NEXTAUTH_SECRET', 'FILES_SECRET', 'SSO_CLIENT_SECRET'])(
    'is refused with a short %s, without repeating it',
    (name) => {
      const read = () => readEnv({ ...complete, [name]: 'hunter2' })
      expect(read).toThrow(new RegExp(`${name} is wrong`))
      expect(read).not.toThrow(/hunter2/)
    },
  )

  test('treats a variable left empty as not set', () => {
    expect(readEnv({ ...complete, HOST: '', PUPPETEER_EXECUTABLE_PATH: '' })).toMatchObject({
      HOST: '127.0.0.1',
    })
    expect(() => readEnv({ ...complete, FILES_SECRET: '' })).toThrow(/FILES_SECRET is missing/)
  })

  test('is listed whole in .env.example', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_0-9]+)=/gm)].map(
      (found) => found[1],
    )
    const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_0-9]+): z/gm)].map(
      (found) => found[1],
    )
    expect(read.length).toBeGreaterThan(20)
    expect(read.filter((name) => name !== 'NODE_ENV' && !listed.includes(name))).toEqual([])
  })
})
