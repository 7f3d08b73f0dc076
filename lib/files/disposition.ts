import type { ByteRange } from './store'

/** A file name in a header: plain letters for old readers, the real name after RFC 5987. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ending = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? ''
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const fallback = /[A-Za-z0-9]/.test(plain.slice(0, -ending.length || undefined)) ? plain : `file${ending}`
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${fallback}"; filename*=UTF-8''${encoded}`
}

/** One range of bytes, as a viewer or a download that goes on asks for it. `null` cannot be satisfied. */
export function readRange(header: string | null, size: number): ByteRange | null | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end && start < size ? { start, end } : null
}
