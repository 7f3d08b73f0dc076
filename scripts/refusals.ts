import { readFileSync, statSync } from 'node:fs'
import { connect } from '@/db/client'
import { isSeeded } from '@/db/seed/demo'
import { schemaState } from '@/db/version'
import type { Env } from '@/lib/env'
import { readKeyFile } from '@/lib/sealing/keyring'

const SECRETS = [
  'NEXTAUTH_SECRET',
  'FILES_SECRET',
  'SSO_CLIENT_SECRET',
  'TICKET_SERVICE_SECRET',
  'TICKET_PROJECT_SECRET',
] as const

/** Why this environment must not serve real people, as one sentence; undefined where it may. */
export async function refusalOf(env: Env): Promise<string | undefined> {
  if (env.DEMO) return 'DEMO is set, but "npm start" is for real people: please unset it.'
  const weak = SECRETS.find((name) => {
    const secret = env[name]
    return secret !== undefined && isGuessable(secret)
  })
  if (weak)
    return `${weak} can be guessed: please set it to 32 random bytes, e.g. from "openssl rand -hex 32".`

  const keys = keysRefusal(env.SEALING_KEYS)
  if (keys) return keys

  const state = await schemaState(env.DATABASE_URL)
  if (state === 'older') return 'The database is older than this program: please run "npm run migrate" first.'
  if (state === 'newer') return 'The database is newer than this program: please start the newer program.'
  if (await hasDemoPeople(env.DATABASE_URL)) {
    return 'The database holds demo people with a public password: please use a database without them.'
  }
  return undefined
}

/** Why these keys must not seal what is real. */
function keysRefusal(file: string | undefined): string | undefined {
  if (!file) {
    return 'SEALING_KEYS is not set: please name the file of the keys for personal data (docs/operations.md).'
  }
  try {
    readKeyFile(readFileSync(file, 'utf8'))
    if ((statSync(file).mode & 0o077) !== 0) {
      return `The sealing keys can be read by others: please run "chmod 600 ${file}".`
    }
    return undefined
  } catch (error) {
    return `The sealing keys cannot be used (${file}): ${(error as Error).message}.`
  }
}

/** Random text uses many different characters and is nobody's placeholder. */
export function isGuessable(secret: string): boolean {
  return new Set(secret).size < 10 || /change|secret|example|password|1234567|abcdef0|jiaxing/i.test(secret)
}

async function hasDemoPeople(url: string): Promise<boolean> {
  const { db, end } = connect(url, { max: 1 })
  try {
    return await isSeeded(db)
  } finally {
    await end()
  }
}
