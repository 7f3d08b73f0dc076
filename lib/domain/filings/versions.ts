/** A step saves itself every two seconds: what one person saves without such a pause is one version. */
export const QUIET_MS = 10 * 60_000

/** A morning without a pause is several. */
export const LONGEST_MS = 60 * 60_000

/** Who saves: an account, and the natural person by name. */
export type Saver = { accountId: string; name: string }

export type VersionHead = {
  number: number
  /** Null for what stood there before versions were kept. */
  accountId: string | null
  name: string
  startedAt: Date
  savedAt: Date
  /** The number of the version that was put back. */
  restoredFrom: number | null
}

/** Whether a save belongs to the latest version, or begins the next one. What was put back stays as it is. */
export const continues = (latest: VersionHead, by: Saver, at: Date): boolean =>
  latest.restoredFrom === null &&
  latest.accountId === by.accountId &&
  latest.name === by.name &&
  at.getTime() - latest.savedAt.getTime() <= QUIET_MS &&
  at.getTime() - latest.startedAt.getTime() <= LONGEST_MS
