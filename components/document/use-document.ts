'use client'

import { useEffect, useState } from 'react'
import { documentHref, type ToldDocument } from './told'

const EVERY_MS = 400
const LONG_MS = 30_000

/** Follows a document until it is ready or has failed; `slow` once it takes longer than usual. */
export function useDocument(id: string | null): { told: ToldDocument | null; slow: boolean } {
  const [told, setTold] = useState<ToldDocument | null>(null)
  const [slow, setSlow] = useState(false)

  useEffect(() => {
    setTold(null)
    setSlow(false)
    if (!id) return
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const late = setTimeout(() => setSlow(true), LONG_MS)
    const ask = async () => {
      const answer = await askFor(id, leaving.signal)
      if (leaving.signal.aborted) return
      if (answer) setTold(answer)
      const done = answer?.state === 'ready' || answer?.state === 'failed'
      if (done) clearTimeout(late)
      else timer = setTimeout(ask, EVERY_MS)
    }
    ask()
    return () => {
      leaving.abort()
      clearTimeout(timer)
      clearTimeout(late)
    }
  }, [id])

  return { told, slow }
}

/** Null where the line is down for a moment: the next question comes soon. */
async function askFor(id: string, signal: AbortSignal): Promise<ToldDocument | null> {
  try {
    const response = await fetch(documentHref(id), { headers: { accept: 'application/json' }, signal })
    return response.ok ? ((await response.json()) as ToldDocument) : null
  } catch {
    return null
  }
}
