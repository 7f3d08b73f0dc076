import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from './build'
import type { Urls } from './database'
import { takeLock } from './lock'
import { platformOn } from './platform'
import { freePorts } from './processes'
import { OF_A_COPY, readSettings } from './settings'

export type TemporaryPlatform = { url: string; dataDir: string; urls: Urls; stop: () => Promise<void> }

/**
 * A whole platform of the current build in a folder of its own, on free ports, gone without a trace when it is
 * stopped or this process ends. This process gets its environment, so that `env()` speaks of it.
 */
export async function temporaryPlatform(): Promise<TemporaryPlatform> {
  const build = await ensureBuild()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-temporary-'))
  const settings = readSettings({
    NODE_ENV: 'production',
    PORT: String(await freePorts(4)),
    DATA_DIR: dataDir,
  })
  const lock = await takeLock(dataDir, settings.port)
  if (!lock) throw new Error(`${dataDir} is in use.`)
  // What is set for a running copy is not for this one.
  for (const name of Object.keys(process.env)) if (OF_A_COPY.test(name)) delete process.env[name]

  const platform = platformOn(settings, { build }, lock, (reason) => leave(reason))
  const stop = async () => {
    await platform.stop()
    // A child that was killed hard may still be writing its last.
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  const leave = async (why?: string) => {
    if (why) console.error(why)
    await stop()
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => leave(`Stopping (${signal}) …`))
  process.on('disconnect', () => leave('Stopping: the launcher has gone.'))
  try {
    const { environment, urls } = await platform.start()
    Object.assign(process.env, environment)
    return { url: settings.publicUrl, dataDir, urls, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
