import type { FileType } from '@/lib/forms/spec'

/** What a look at the bytes found. `pages` for PDF, width and height for pictures. */
export type FileFacts = {
  type: FileType
  size: number
  sha256: string
  pages?: number
  width?: number
  height?: number
}

/** A file of a filing, as the rules see it. */
export type Attachment = {
  id: string
  filingId: string
  step: string
  slot: string
  position: number
  state: 'receiving' | 'stored' | 'refused' | 'removed'
  name: string
  size: number
  type: string
  sha256: string | null
  pages: number | null
  width: number | null
  height: number | null
  storageKey: string | null
}

export const MIME: Record<FileType, string> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

const EXTENSIONS: Record<string, FileType> = { pdf: 'pdf', jpg: 'jpg', jpeg: 'jpg', png: 'png' }

/** The type a name claims, by its ending; `other` for an ending we do not take, null without one. */
export function claimedType(name: string): FileType | 'other' | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return ending === undefined ? null : (EXTENSIONS[ending] ?? 'other')
}

export const typeOfMime = (mime: string): FileType | null =>
  (Object.keys(MIME) as FileType[]).find((type) => MIME[type] === mime) ?? null
