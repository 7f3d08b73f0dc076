/** What stands where nothing was answered: never a blank, which could be a printing fault. */
export const worded = (value: string): string => (value === '' ? '—' : value)

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

/** Enough of a checksum to compare by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8)
