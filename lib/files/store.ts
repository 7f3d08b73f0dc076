import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Bytes from `start` to `end`, both included. */
export type ByteRange = { start: number; end: number }

/**
 * Where finished files lie. Keys are made by us and never reused, so what is under a key never changes.
 * A second implementation keeps them in S3-compatible storage.
 */
export type FileStore = {
  /** Takes over the complete file at `from`; after it returns the bytes survive a power cut. */
  put: (key: string, from: string) => Promise<void>
  get: (key: string, range?: ByteRange) => Promise<{ stream: Readable; size: number } | null>
  delete: (key: string) => Promise<void>
}

const KEY = /^[a-z0-9-]{8,64}$/

/** Keeps files below one folder, which must lie on the same disk as the staging folder. */
export function diskStore(folder: string): FileStore {
  const at = (key: string) => {
    if (!KEY.test(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`)
    return path.join(folder, key.slice(0, 2), key)
  }
  return {
    async put(key, from) {
      const to = at(key)
      await mkdir(path.dirname(to), { recursive: true })
      await sync(from)
      await rename(from, to)
      await sync(path.dirname(to))
    },
    async get(key, range) {
      const found = await stat(at(key)).catch(absent)
      if (!found) return null
      return { stream: createReadStream(at(key), range), size: found.size }
    },
    async delete(key) {
      await rm(at(key), { force: true })
    },
  }
}

export async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
