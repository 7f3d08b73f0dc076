import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuild } from '@/scripts/build'
import { embeddedDatabase, type Urls } from '@/scripts/database'
import { freePorts } from '@/scripts/processes'
import { demoSecrets } from '@/scripts/secrets'
import { launchPlatform } from './launcher'

export type PlatformUnderTest = {
  baseUrl: string
  standinsUrl: string
  port: number
  dataDir: string
  databases: Urls
  /** The file of its sealing keys. */
  keys: string
  /** The build that it serves. */
  build: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    platform: PlatformUnderTest
  }
}

/** The whole platform in a fresh data folder on free ports: what `npm run up` starts, from the same build. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const build = await ensureBuild()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-platform-'))
  const port = await freePorts(4)
  // A programme that exists only in the tests.
  const platform = launchPlatform(dataDir, port, {
    DEFINITIONS_DIR: path.resolve('tests/fixtures/programmes'),
  })
  await platform.ready()
  project.provide('platform', {
    baseUrl: `http://localhost:${port}`,
    standinsUrl: `http://localhost:${port + 1}`,
    port,
    dataDir,
    databases: embeddedDatabase(dataDir, port + 2, demoSecrets(dataDir)).urls,
    keys: path.join(dataDir, 'keys.json'),
    build,
  })
  return async () => {
    await platform.end('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
}
