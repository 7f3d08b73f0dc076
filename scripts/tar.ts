import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

const BLOCK = 512

/** Writes a plain tar archive, which any machine can look into. Names are short and ASCII. */
export async function createTar(file: string) {
  const handle = await open(file, 'wx', 0o600)
  return {
    addFile: async (name: string, from: string, seen: (chunk: Buffer) => void) => {
      const { size } = await stat(from)
      await handle.write(header(name, size))
      let written = 0
      for await (const chunk of createReadStream(from)) {
        seen(chunk)
        written += chunk.length
        await handle.write(chunk)
      }
      if (written !== size) throw new Error(`${from} changed while it was read`)
      await handle.write(padding(size))
    },
    addText: async (name: string, text: string) => {
      const bytes = Buffer.from(text)
      await handle.write(Buffer.concat([header(name, bytes.length), bytes, padding(bytes.length)]))
    },
    finish: async () => {
      await handle.write(Buffer.alloc(2 * BLOCK))
      await handle.sync()
      await handle.close()
    },
  }
}

export type TarEntry = { name: string; size: number; content: () => Readable }

/** The entries of an archive in their order. Ends early where the file is cut off. */
export async function* readTar(file: string): AsyncGenerator<TarEntry> {
  const handle = await open(file, 'r')
  try {
    for (let at = 0; ; ) {
      const entry = await entryAt(handle, file, at)
      if (!entry) return
      yield entry
      at += BLOCK + Math.ceil(entry.size / BLOCK) * BLOCK
    }
  } finally {
    await handle.close()
  }
}

async function entryAt(handle: FileHandle, file: string, at: number): Promise<TarEntry | undefined> {
  const block = Buffer.alloc(BLOCK)
  const { bytesRead } = await handle.read(block, 0, BLOCK, at)
  if (bytesRead < BLOCK || block[0] === 0 || block.toString('latin1', 257, 262) !== 'ustar') return undefined
  const size = Number.parseInt(block.toString('latin1', 124, 135), 8)
  const start = at + BLOCK
  return {
    name: block.toString('latin1', 0, 100).replace(/\0.*$/s, ''),
    size,
    content: () =>
      size === 0 ? Readable.from([]) : createReadStream(file, { start, end: start + size - 1 }),
  }
}

function header(name: string, size: number): Buffer {
  if (!/^[\x20-\x7e]{1,99}$/.test(name)) throw new Error(`not a name for an archive: ${name}`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  block.write(name, 0, 'latin1')
  block.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100, 'latin1')
  block.write(' '.repeat(8), 148, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

const padding = (size: number) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
