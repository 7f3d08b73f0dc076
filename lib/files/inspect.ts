import { open } from 'node:fs/promises'
import { claimedType } from '@/lib/domain/files/file'
import type { FileRefusalCode } from '@/lib/domain/files/refusal'
import type { FileType } from '@/lib/forms/spec'
import { inspectImage } from './inspect-image'
import { inspectPdf } from './inspect-pdf'

/** What was said of a file before its bytes came, and what the slot takes. */
export type Declared = { name: string; size: number; accept: readonly FileType[]; maxBytes: number }

export type Inspection =
  | { ok: true; type: FileType; size: number; pages?: number; width?: number; height?: number }
  | { ok: false; code: FileRefusalCode }

/** Looks at the bytes themselves. Never throws because of them; `runInspection` adds bounds on time and memory. */
export async function inspectFile(path: string, declared: Declared): Promise<Inspection> {
  const { head, size } = await beginningOf(path)
  if (size === 0) return { ok: false, code: 'empty' }
  if (size > declared.maxBytes) return { ok: false, code: 'too_large' }
  if (size !== declared.size) return { ok: false, code: 'size_lies' }

  const type = typeOfBytes(head)
  const claimed = claimedType(declared.name)
  if (claimed === 'other') return { ok: false, code: 'type_not_accepted' }
  if (type === null) return { ok: false, code: claimed === null ? 'type_not_accepted' : 'not_what_it_says' }
  // Pictures carry each other's ending often enough, and every reader opens them.
  if (claimed !== null && (claimed === 'pdf') !== (type === 'pdf'))
    return { ok: false, code: 'not_what_it_says' }
  if (!declared.accept.includes(type)) return { ok: false, code: 'type_not_accepted' }

  const found = type === 'pdf' ? await inspectPdf(path) : await inspectImage(path, type)
  return found.ok ? { ...found, type, size } : found
}

/** The type by the first bytes. A PDF may begin with blanks or a byte order mark, nothing else. */
export function typeOfBytes(head: Uint8Array): FileType | null {
  const text = Buffer.from(head).toString('latin1')
  if (/^(\u00ef\u00bb\u00bf)?\s*%PDF-\d/.test(text)) return 'pdf'
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpg'
  return text.startsWith('\u0089PNG\r\n\u001a\n') ? 'png' : null
}

async function beginningOf(path: string): Promise<{ head: Uint8Array; size: number }> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await handle.close()
  }
}
