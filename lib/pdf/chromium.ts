import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export type Chromium = { executablePath: string; headless: true | 'shell'; libraries?: string }

/** Page numbers are CSS margin boxes, which came with this version. */
const OLDEST = 131

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
]

/** The browser to print with: the one named, else one that the system has, else the one from npm. */
export async function findChromium(folder: string, named?: string): Promise<Chromium> {
  if (named) return { executablePath: named, headless: true }
  for (const path of SYSTEM) if (await isRecent(path)) return { executablePath: path, headless: true }
  return unpacked(folder)
}

const run = promisify(execFile)

async function isRecent(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 10_000 })
    return Number(/ (\d+)\./.exec(stdout)?.[1]) >= OLDEST
  } catch {
    return false
  }
}

/**
 * Unpacks the browser of `@sparticuz/chromium`, with the system libraries that a bare machine lacks, into a
 * folder of its own. The package itself would unpack into the shared temporary folder, where two starting
 * workers take each other's half-written file for a browser.
 */
async function unpacked(folder: string): Promise<Chromium> {
  const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const target = join(folder, `chromium-${process.arch}`)
  if (!existsSync(target)) {
    const unfinished = join(folder, `unpacking-${randomUUID()}`)
    await mkdir(unfinished, { recursive: true })
    await run(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      // The name of a Lambda runtime is what makes the package unpack its libraries too.
      {
        cwd: dirname(packageFile),
        env: {
          NODE_ENV: 'production',
          TMPDIR: unfinished,
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
          HOME: unfinished,
        },
      },
    )
    await rename(unfinished, target).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    })
  }
  return {
    executablePath: join(target, 'chromium'),
    headless: 'shell',
    libraries: join(target, 'al2023', 'lib'),
  }
}
