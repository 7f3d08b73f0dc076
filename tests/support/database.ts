import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import { connect, type Db } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { databaseUrl, ROLES } from '@/scripts/roles'

export type TestDatabase = {
  /** Connected as the application's role, which owns nothing. */
  db: Db
  /** Connected as the owner, for what the application may not do itself. */
  owner: Db
  url: string
  ownerUrl: string
}

/**
 * A migrated, empty database, dropped after the file or test that asks for it:
 * `const { db } = await testDatabase()` at the top of the file, or within a test.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { port, password, template } = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  const superuser = plainConnection(databaseUrl('postgres', password, port, 'postgres'))
  await superuser`create database ${superuser(name)} template ${superuser(template)} owner ${superuser(ROLES.owner)}`

  const url = databaseUrl(ROLES.application, password, port, name)
  const ownerUrl = databaseUrl(ROLES.owner, password, port, name)
  const application = connect(url)
  const owner = connect(ownerUrl, { max: 2 })
  const afterwards = expect.getState().currentTestName ? onTestFinished : afterAll
  afterwards(async () => {
    await Promise.all([application.end(), owner.end()])
    await superuser`drop database ${superuser(name)} with (force)`
    await superuser.end({ timeout: 5 })
  })
  return { db: application.db, owner: owner.db, url, ownerUrl }
}
