import { inflateRawSync } from 'node:zlib'
import { NotRead } from './refusal'

const MAX_ENTRIES = 1_000
/** All that is unpacked, whatever the directory says. A sheet of 2,000 rows has two million bytes. */
const MAX_UNPACKED = 100 * 1024 * 1024
/** Rows that are all alike pack to a hundredth; a bomb packs to a thousandth. */
const MAX_RATIO = 300
const SMALL = 4 * 1024 * 1024

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

/** The parts of a ZIP file, looked over before any of them is unpacked. Throws `NotRead`. */
export function openZip(bytes: Buffer): { has: (name: string) => boolean; text: (name: string) => string } {
  const entries = new Map<string, Entry>()
  for (const entry of directoryOf(bytes)) {
    if (entries.has(entry.name)) throw new NotRead('damaged')
    entries.set(entry.name, entry)
  }
  let left = MAX_UNPACKED
  return {
    has: (name) => entries.has(name),
    text: (name) => {
      const entry = entries.get(name)
      if (!entry) throw new NotRead('damaged')
      const unpacked = unpack(bytes, entry, left)
      left -= unpacked.length
      return textOf(unpacked)
    },
  }
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1')
  if (end < 0 || end + 22 > bytes.length) throw new NotRead('cut_off')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) throw new NotRead('too_big_inside')
  const entries: Entry[] = []
  let [at, packed, size] = [bytes.readUInt32LE(end + 16), 0, 0]
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw new NotRead('damaged')
    if (bytes.readUInt16LE(at + 8) & 1) throw new NotRead('encrypted')
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    }
    packed += entry.packed
    size += entry.size
    if (size > MAX_UNPACKED || (entry.size > SMALL && entry.size > entry.packed * MAX_RATIO))
      throw new NotRead('too_big_inside')
    entries.push(entry)
    at += 46 + nameLength + extra + comment
  }
  // Parts that lie upon each other: a small file that unpacks to a large one many times over.
  if (packed > bytes.length) throw new NotRead('too_big_inside')
  return entries
}

function unpack(bytes: Buffer, { method, packed, size, offset }: Entry, left: number): Buffer {
  if (offset + 30 > bytes.length || bytes.toString('latin1', offset, offset + 4) !== 'PK\x03\x04')
    throw new NotRead('damaged')
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (from + packed > bytes.length) throw new NotRead('cut_off')
  const body = bytes.subarray(from, from + packed)
  if (size > left || (method === 0 && packed > left)) throw new NotRead('too_big_inside')
  if (method === 0) return body
  if (method !== 8) throw new NotRead('damaged')
  try {
    // A directory that lies is found out, and nothing beyond what it declared is unpacked.
    const unpacked = inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
    if (unpacked.length !== size) throw new NotRead('damaged')
    return unpacked
  } catch (error) {
    if (error instanceof NotRead) throw error
    throw new NotRead(isTooLong(error) ? 'too_big_inside' : 'damaged')
  }
}

const isTooLong = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_BUFFER_TOO_LARGE'

/** UTF-8, and UTF-16 where a mark at its beginning says so. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
}
