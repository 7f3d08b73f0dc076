import { readFileSync, statSync } from 'node:fs'
import { sealingKeysFile } from '@/lib/env'
import type { SealingKey } from '@/lib/sealing/key'
import { type Keyring, keyringOf, readKeyFile } from '@/lib/sealing/keyring'

/** How old what is known of the file may grow. Whoever changes keys waits longer than this (`scripts/rekey.ts`). */
export const LOOK_EVERY_MS = 1_000

type Known = { file: string; stamp: string; ring: Keyring; lookedAt: number }
let known: Known | undefined
let chosen: string | undefined

/** Names the file for programs that have no environment of their own yet. */
export function readKeysFrom(file: string): void {
  chosen = file
}

/** The key that is sealed with now. */
export const currentKey = (): SealingKey => ring().current

/** A key by the name that a sealed value gives. One that is not known may have been made a moment ago. */
export function keyNamed(id: string): SealingKey {
  const key = ring().byId.get(id) ?? ring(true).byId.get(id)
  if (!key) throw new Error(`a value names the sealing key "${id}", which the file of keys does not have`)
  return key
}

export const allKeys = (): SealingKey[] => [...ring().byId.values()]

/** Reads the file again, for whoever has just changed it. */
export const lookAtKeys = (): void => {
  ring(true)
}

function ring(now = false): Keyring {
  const file = chosen ?? sealingKeysFile()
  const at = Date.now()
  const mine = known?.file === file ? known : undefined
  if (mine && !now && at - mine.lookedAt < LOOK_EVERY_MS) return mine.ring
  known = look(file, mine, at)
  return known.ring
}

function look(file: string, before: Known | undefined, at: number): Known {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    const stamp = `${mtimeMs} ${size} ${ino}`
    if (before?.stamp === stamp) return { ...before, lookedAt: at }
    return { file, stamp, ring: keyringOf(readKeyFile(readFileSync(file, 'utf8'))), lookedAt: at }
  } catch (error) {
    // A file that is being put in place or was damaged: what is known goes on serving.
    if (before) return { ...before, lookedAt: at }
    throw new Error(`The sealing keys cannot be read from ${file}: ${(error as Error).message}`)
  }
}
