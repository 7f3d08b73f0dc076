import type { Change } from '@/lib/forms/merge'
import { uuid } from './uuid'

/** Edits that have not reached the server, kept in this browser for one account until they have. */
export type Journal = { read: () => Change[]; write: (changes: readonly Change[]) => void }

const PREFIX = 'journal:'

/**
 * Each page keeps a journal of its own, so that a second tab on the same place cannot wipe the first one's. A page
 * that opens takes over what earlier ones left; two that left the same field are taken one visit after the other.
 */
export const journalOf = (accountId: string, place: string): Journal => {
  const shared = `${PREFIX}${accountId}:${place}#`
  const own = `${shared}${uuid()}`
  const adopted = new Set<string>()
  return {
    read: () => {
      const left = keysOf(shared).map((key) => [key, changesIn(key)] as const)
      const taken: Change[] = []
      for (const [key, changes] of left) {
        if (changes.some(({ name }) => taken.some((other) => other.name === name))) continue
        taken.push(...changes)
        adopted.add(key)
      }
      return taken
    },
    write: (changes) => {
      // A browser may refuse to store anything: the server's copy then has to do.
      try {
        if (changes.length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, JSON.stringify(changes))
        for (const key of adopted) localStorage.removeItem(key)
        adopted.clear()
      } catch {}
    },
  }
}

/** The rows of a list (`filing:step`) with edits that have not reached the server. */
export function journaledRows(accountId: string, list: string): string[] {
  const prefix = `${PREFIX}${accountId}:${list}:`
  return [...new Set(keysOf(prefix).map((key) => key.slice(prefix.length).split('#')[0]!))]
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort()
  } catch {
    return []
  }
}

function changesIn(key: string): Change[] {
  try {
    const changes: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(changes) ? (changes as Change[]) : []
  } catch {
    return []
  }
}

/** 退出 clears what this account left in the browser. */
export function clearJournals(accountId: string): void {
  try {
    for (const key of keysOf(`${PREFIX}${accountId}:`)) localStorage.removeItem(key)
  } catch {}
}

/** Whether anything of this account has not reached the server yet. */
export const holdsJournals = (accountId: string): boolean => keysOf(`${PREFIX}${accountId}:`).length > 0

/** What was typed into a form that has been decided upon since. */
export function forgetTyped(accountId: string, place: string): void {
  try {
    for (const key of keysOf(`${PREFIX}${accountId}:form:${place}`)) localStorage.removeItem(key)
  } catch {}
}
