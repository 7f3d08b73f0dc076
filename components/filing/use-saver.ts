'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Answers } from '@/lib/forms/content'
import type { Change } from '@/lib/forms/merge'
import { journalOf } from './journal'
import { type Reply, Saver, type SaverState } from './saver'
import { sendBeforeLeaving } from './under-way'

const IDLE: SaverState = { save: { kind: 'idle' }, conflicts: [] }

async function put(address: string, changes: Change[], last: boolean): Promise<Reply> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ changes }),
    keepalive: last,
  })
  return { status: response.status, body: await response.json().catch(() => null) }
}

/** Makes the page's saver, resumes what an earlier page left unsent, and lets go when the page does. */
export function useSaver(input: {
  filingId: string
  step: string
  accountId: string
  /** What the server held when the page was drawn, and which version of the step that was. */
  base: Answers
  version?: number
  enabled: boolean
  onResumed: (changes: readonly Change[]) => void
  onMerged: (answers: Answers) => void
}): { saver: Saver | null; state: SaverState } {
  const [saver, setSaver] = useState<Saver | null>(null)
  const latest = useRef(input)
  latest.current = input
  const { filingId, step, accountId, enabled } = input

  useEffect(() => {
    if (!enabled) return
    const journal = journalOf(accountId, `${filingId}:${step}`)
    const made = new Saver({
      base: latest.current.base,
      version: latest.current.version,
      journal,
      send: (changes, last) => put(`/api/filings/${filingId}/steps/${step}`, changes, last),
      onMerged: (answers) => latest.current.onMerged(answers),
    })
    const left = journal.read()
    if (left.length > 0) {
      latest.current.onResumed(left)
      made.resume(left)
    }
    setSaver(made)
    const leave = () => made.lastBreath()
    const retry = () => void made.flush()
    const stay = sendBeforeLeaving(() => made.flush())
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    return () => {
      stay()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      made.close()
    }
  }, [filingId, step, accountId, enabled])

  const { base, version } = input
  useEffect(() => {
    if (version !== undefined) saver?.drawnAnew(base, version)
  }, [saver, base, version])

  const state = useSyncExternalStore(saver?.subscribe ?? noSubscription, saver?.snapshot ?? idle, idle)
  return { saver, state }
}

const noSubscription = () => () => {}
const idle = () => IDLE
