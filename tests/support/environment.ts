import { randomBytes } from 'node:crypto'

/** The environment as `lib/env.ts` reads it, for tests of edges that run in the test's own process. */
export function setEnvironment(given: Record<string, string>): void {
  Object.assign(process.env, {
    PORT: '3999',
    PUBLIC_URL: 'http://localhost:3999',
    DATA_DIR: '/nonexistent',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    FILES_SECRET: randomBytes(32).toString('hex'),
    SSO_ISSUER: 'http://localhost:1/sso',
    SSO_CLIENT_ID: 'test-platform',
    SSO_CLIENT_SECRET: randomBytes(16).toString('hex'),
    REGISTRY_URL: 'http://localhost:1/registry',
    ...given,
  })
}
