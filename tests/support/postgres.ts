import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '@/db/migrate'
import { newKeyFile } from '@/lib/sealing/keyring'
import { writeKeyFile } from '@/scripts/keys'
import { startPostgres } from '@/scripts/postgres'
import { freePorts } from '@/scripts/processes'
import { createRoles, DATABASES, databaseUrl, ROLES } from '@/scripts/roles'

/** How the tests reach their throw-away cluster. One password serves all roles. */
export type Cluster = { port: number; password: string; template: string; keys: string }

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster
  }
}

/** One throw-away PostgreSQL for the whole run, with one migrated database from which the others are copied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-postgres-'))
  const port = await freePorts()
  const password = randomBytes(16).toString('hex')
  const postgres = await startPostgres({
    dir: path.join(folder, 'data'),
    port,
    password,
    logFile: path.join(folder, 'postgres.log'),
    throwaway: true,
  })
  await createRoles(databaseUrl('postgres', password, port, 'postgres'), {
    owner: password,
    application: password,
    standins: password,
  })
  await migrateDatabase(databaseUrl(ROLES.owner, password, port, DATABASES.platform), ROLES.application)
  const keys = path.join(folder, 'keys.json')
  writeKeyFile(keys, newKeyFile('sm', new Date()))
  project.provide('cluster', { port, password, template: DATABASES.platform, keys })

  return async () => {
    await postgres.stop()
    rmSync(postgres.data, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
