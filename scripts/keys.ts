import { renameSync, writeFileSync } from 'node:fs'
import { ALGORITHMS, type Algorithm } from '@/lib/sealing/key'
import type { KeyFile } from '@/lib/sealing/keyring'

/** Puts the keys in place whole: who reads them meanwhile reads the former ones. */
export function writeKeyFile(file: string, keys: KeyFile): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** SM4, unless somebody wants AES. */
export function algorithmFrom(wanted: string | undefined): Algorithm {
  const algorithm = ALGORITHMS.find((one) => one === (wanted || 'sm'))
  if (!algorithm) throw new Error(`The algorithm "${wanted}" is not one of ${ALGORITHMS.join(', ')}.`)
  return algorithm
}
