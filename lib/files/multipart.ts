import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { CutOff } from './staging'

/** Beyond this we stop listening, even to find out that a file is too large. */
const MAX_BODY = 1024 * 1024 * 1024

export type FilePart = { field: string; name: string; bytes: AsyncIterable<Uint8Array> }

/**
 * Reads a multipart body as a stream: nothing is held in memory, and what came before a cut is not lost.
 * Fields that stand before a file are known when `onFile` is called. Answers whether the body came to its
 * end, and all fields.
 */
export async function readMultipart(
  request: Request,
  onFile: (part: FilePart, fields: ReadonlyMap<string, string>) => Promise<void>,
  signal?: AbortSignal,
  /** Of a field, in bytes: what is beyond is cut. */
  fieldSize = 4096,
): Promise<{ complete: boolean; fields: ReadonlyMap<string, string> }> {
  const type = request.headers.get('content-type') ?? ''
  const fields = new Map<string, string>()
  if (!request.body || !/^multipart\/form-data;/i.test(type)) return { complete: false, fields }
  const handled: Promise<void>[] = []
  const open = new Set<Readable>()
  const source = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
  let failure: unknown
  let isCut = false
  let taken = 0

  const complete = await new Promise<boolean>((resolve) => {
    const parser = busboyFor(type, fieldSize)
    const cut = () => {
      isCut = true
      if (parser) source.unpipe(parser)
      source.destroy()
      // What has come is still read to its end; then the reader hears that the line was cut.
      for (const stream of open) stream.push(null)
      resolve(false)
    }
    if (!parser || signal?.aborted) return cut()
    signal?.addEventListener('abort', cut)
    parser.on('field', (name, value) => fields.set(name, String(value)))
    parser.on('file', (field, stream, name) => {
      open.add(stream)
      stream.on('close', () => open.delete(stream)).on('error', () => {})
      const part = { field, name: name ?? '', bytes: untilCut(stream, () => isCut) }
      handled.push(
        onFile(part, new Map(fields)).catch((error) => {
          failure = error
          cut()
        }),
      )
    })
    parser.on('finish', () => resolve(true)).on('error', cut)
    source.on('error', cut).on('close', () => !source.readableEnded && cut())
    source.on('data', (chunk: Uint8Array) => {
      taken += chunk.length
      if (taken > MAX_BODY) cut()
    })
    source.pipe(parser)
  })
  await Promise.all(handled)
  if (failure) throw failure
  return { complete, fields }
}

/** Null for a content type that names no boundary. */
function busboyFor(type: string, fieldSize: number): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { fields: 20, fieldSize, files: 20, headerPairs: 20 },
    })
  } catch {
    return null
  }
}

/** A stream of a part fails only because the line or the body broke off. */
async function* untilCut(stream: Readable, isCut: () => boolean): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch {
    throw new CutOff()
  }
  if (isCut()) throw new CutOff()
}
