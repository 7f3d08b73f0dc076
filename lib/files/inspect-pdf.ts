import { open, readFile, stat } from 'node:fs/promises'
import type { FileRefusalCode } from '@/lib/domain/files/refusal'

export type PdfFinding = { ok: true; pages: number } | { ok: false; code: FileRefusalCode }

const TAIL = 2048

/** Opens the document as a reader would and counts its pages. */
export async function inspectPdf(path: string): Promise<PdfFinding> {
  // A reader repairs a document whose end is missing; the pages that never arrived are then silently gone.
  if (!(await tail(path)).includes('%%EOF')) return { ok: false, code: 'cut_off' }
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: 0,
    stopAtErrors: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata()
    if ((info as { EncryptFilterName?: string | null }).EncryptFilterName)
      return { ok: false, code: 'encrypted' }
    if (document.numPages < 1) return { ok: false, code: 'no_page' }
    for (const number of new Set([1, document.numPages])) {
      const page = await document.getPage(number)
      page.cleanup()
    }
    return { ok: true, pages: document.numPages }
  } catch (error) {
    return { ok: false, code: await codeFor(error, path) }
  } finally {
    await task.destroy()
  }
}

async function codeFor(error: unknown, path: string): Promise<FileRefusalCode> {
  if (error instanceof Error && error.name === 'PasswordException') return 'encrypted'
  const text = (await readFile(path)).toString('latin1')
  if (/\/Encrypt\s/.test(text)) return 'encrypted'
  return /\/Type\s*\/Page(?!s)\b/.test(text) || /\/ObjStm\b/.test(text) ? 'damaged' : 'no_page'
}

async function tail(path: string): Promise<string> {
  const { size } = await stat(path)
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL))
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}
