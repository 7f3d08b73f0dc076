import type { Change } from '@/lib/forms/merge'

/** Edits that have not reached the server, kept in this browser for one account until they have. */
export type Journal = { read: () => Change[]; write: (changes: readonly Change[]) => void }

const PREFIX = 'journal:'

export const journalOf = (accountId: string, place: string): Journal => {
  const key = `${PREFIX}${accountId}:${place}`
  return {
    read: () => {
      try {
        const changes: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
        return Array.isArray(changes) ? (changes as Change[]) : []
      } catch {
        return []
      }
    },
    write: (changes) => {
      // A browser may refuse to store anything: the server's copy then has to do.
      try {
        if (changes.length === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(changes))
      } catch {}
    },
  }
}

/** 退出 clears what this account left in the browser. */
export function clearJournals(accountId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}${accountId}:`)) localStorage.removeItem(key)
    }
  } catch {}
}
