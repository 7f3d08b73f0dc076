/** What stands where nothing was answered: never a blank, which could be a printing fault. */
export const worded = (value: string): string => (value === '' ? '—' : value)

/** Enough of a checksum to compare by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 8)
