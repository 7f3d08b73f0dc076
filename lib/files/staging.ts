import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { absent } from './store'

/** Bytes are made safe on disk this often, so that a crash costs at most this much of an upload. */
const STRIDE = 4 * 1024 * 1024

export type Appended = {
  /** How many bytes of the file are now kept. */
  received: number
  /** The source ended by itself; otherwise the line was cut. */
  ended: boolean
  /** More came than was announced; nothing beyond the limit was written. */
  overflow: boolean
}

/** Files on their way in. What has arrived stays, so that an upload goes on where it stopped. */
export type Staging = ReturnType<typeof stagingIn>

export function stagingIn(folder: string) {
  const at = (id: string) => {
    if (!/^[a-f0-9-]{36}$/.test(id)) throw new Error(`not a file id: ${JSON.stringify(id)}`)
    return path.join(folder, id)
  }
  return {
    path: at,

    /**
     * Writes `source` from byte `start` on. What lies beyond `start` was never reported as kept and is
     * overwritten. `mark` hears of every byte count that is safe on disk.
     */
    async append(
      id: string,
      start: number,
      source: AsyncIterable<Uint8Array>,
      limit: number,
      mark: (received: number) => Promise<void>,
    ): Promise<Appended> {
      await mkdir(folder, { recursive: true })
      const handle = await open(at(id), start === 0 ? 'w' : 'r+')
      let received = start
      let marked = start
      const keep = async () => {
        if (received === marked) return
        await handle.sync()
        await mark(received)
        marked = received
      }
      try {
        await handle.truncate(start)
        let ended = false
        let overflow = false
        try {
          for await (const chunk of source) {
            // What is too much is still listened to: a sender hears an answer only after its last byte.
            overflow ||= received + chunk.length > limit
            const part = chunk.subarray(0, Math.max(0, limit - received))
            await handle.write(part, 0, part.length, received)
            received += part.length
            if (received - marked >= STRIDE) await keep()
          }
          ended = true
        } catch (error) {
          if (!isCut(error)) throw error
        }
        await keep()
        return { received, ended, overflow }
      } finally {
        await handle.close()
      }
    },

    async size(id: string): Promise<number> {
      return (await stat(at(id)).catch(absent))?.size ?? 0
    },

    async sha256(id: string): Promise<string> {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(at(id))) hash.update(chunk as Uint8Array)
      return hash.digest('hex')
    },

    async discard(id: string): Promise<void> {
      await rm(at(id), { force: true })
    },
  }
}

/** Thrown by a source whose line went down: expected, unlike a full disk. */
export class CutOff extends Error {}

const isCut = (error: unknown): boolean => error instanceof CutOff
