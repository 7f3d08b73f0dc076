import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sealingKeysFile } from '@/lib/env'
import { newKeyFile } from '@/lib/sealing/keyring'
import { algorithmFrom, writeKeyFile } from './keys'

const NAMES = [
  'postgres',
  'owner',
  'application',
  'standins',
  'nextauth',
  'files',
  'ssoClient',
  'sms',
] as const
export type Secrets = Record<(typeof NAMES)[number], string>

/** The demo's secrets, made on the first start and kept beside the data they open. */
export function demoSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  const known: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (NAMES.every((name) => known[name])) return known as Secrets
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('hex')]),
  ) as Secrets
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

/** The file of sealing keys, made on the first start where nobody gave another one. */
export function ensureSealingKeys(dataDir: string): string {
  const file = sealingKeysFile({ ...process.env, DATA_DIR: dataDir })
  if (!process.env.SEALING_KEYS && !existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeKeyFile(file, newKeyFile(algorithmFrom(process.env.SEALING_ALGORITHM), new Date()))
  }
  return file
}

/**
 * Server Actions are named by this key. It belongs to the clone, not to a build, so that a page opened before
 * a new build can still save after it.
 */
export function actionsKey(): string {
  const file = path.resolve('.local/actions-key')
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
