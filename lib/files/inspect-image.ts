import { open } from 'node:fs/promises'
import sharp from 'sharp'
import type { FileRefusalCode } from '@/lib/domain/files/refusal'

export type ImageFinding = { ok: true; width: number; height: number } | { ok: false; code: FileRefusalCode }

/** A4 at 600 dpi is 35 million; a phone's best picture is 200 million. */
const MAX_PIXELS = 220_000_000
/** A picture that sharpens in passes is held in memory whole. */
const MAX_PIXELS_IN_PASSES = 60_000_000

/** Decodes the whole picture, line by line, so that one that breaks off is found. */
export async function inspectImage(path: string, type: 'jpg' | 'png'): Promise<ImageFinding> {
  if (type === 'png' && !(await hasPngEnd(path))) return { ok: false, code: 'cut_off' }
  const picture = () => sharp(path, { failOn: 'error', sequentialRead: true, limitInputPixels: false })
  try {
    const { width, height, isProgressive } = await picture().metadata()
    if (width * height > (isProgressive ? MAX_PIXELS_IN_PASSES : MAX_PIXELS))
      return { ok: false, code: 'too_many_pixels' }
    // Asking for the last line makes the decoder read every line before it, one at a time.
    await picture()
      .extract({ left: 0, top: height - 1, width, height: 1 })
      .raw()
      .toBuffer()
    return { ok: true, width, height }
  } catch (error) {
    return { ok: false, code: type === 'jpg' && isCutOff(error) ? 'cut_off' : 'damaged' }
  }
}

/** libjpeg's word for a file that ends too early; the last two bytes are enough. */
const isCutOff = (error: unknown): boolean => error instanceof Error && /premature end/.test(error.message)

/** Walks from chunk to chunk: length, name, data, checksum. The decoder itself forgives a missing end. */
async function hasPngEnd(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(8)
    for (let at = 8; at + 12 <= size; ) {
      await handle.read(head, 0, 8, at)
      at += 12 + head.readUInt32BE(0)
      if (head.toString('latin1', 4) === 'IEND') return at <= size
    }
    return false
  } finally {
    await handle.close()
  }
}
