import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Keys = { jwks: { keys: object[] }; cookieKeys: string[] }

/** The provider's keys, made at the first start: with new ones all who are signed in would be signed out. */
export function readKeys(dataDir: string): Keys {
  const file = path.join(dataDir, 'standins', 'keys.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    const keys = makeKeys()
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return keys
  }
}

function makeKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  }
  return { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString('hex')] }
}
