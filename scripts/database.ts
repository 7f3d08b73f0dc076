import path from 'node:path'
import { hasPeople } from '@/db/accounts'
import { connect } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { seedDemo } from '@/db/seed/demo'
import { publishAll } from '@/lib/publish/at-start'
import { startPostgres } from './postgres'
import { createRoles, DATABASES, databaseUrl, ROLES } from './roles'
import type { Secrets } from './secrets'
import { during } from './terminal'

export type Urls = { application: string; owner: string; standins: string }

/** The embedded database of a data folder: its server and how each role reaches it. */
export function embeddedDatabase(dataDir: string, port: number, secrets: Secrets) {
  const url = (role: string, password: string, database: string) =>
    databaseUrl(role, password, port, database)
  return {
    urls: {
      application: url(ROLES.application, secrets.application, DATABASES.platform),
      owner: url(ROLES.owner, secrets.owner, DATABASES.platform),
      standins: url(ROLES.standins, secrets.standins, DATABASES.standins),
    } satisfies Urls,
    superuserUrl: url('postgres', secrets.postgres, 'postgres'),
    start: () =>
      startPostgres({
        dir: path.join(dataDir, 'postgres'),
        port,
        password: secrets.postgres,
        logFile: path.join(dataDir, 'logs/database.log'),
      }),
  }
}

/** Roles and schema. */
export async function prepareDatabase(superuserUrl: string, urls: Urls, secrets: Secrets): Promise<void> {
  await createRoles(superuserUrl, secrets)
  await migrateDatabase(urls.owner, ROLES.application)
}

/** The demo people, into a database that has no people yet. */
export async function seedOnce(url: string, dataDir: string): Promise<void> {
  publishAll(undefined)
  const { db, end } = connect(url, { max: 2 })
  try {
    if (await hasPeople(db)) return
    await during('Playing in the demo data', '5 s', () =>
      db.transaction((tx) => seedDemo(tx, { dataDir, now: new Date() })),
    )
  } finally {
    await end()
  }
}
