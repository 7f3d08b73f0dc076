import { useCallback, useMemo, useState } from 'react'
import type { Row } from '@/lib/forms/content'

const NONE: ReadonlySet<string> = new Set()

/** The rows that a person has ticked, on whichever page of the list. After each edit (`edited`) none is. */
export function useChosen(rows: readonly Row[], edited: string | null) {
  const [ticked, setTicked] = useState({ edited, ids: NONE })
  // While drawing: what was ticked for the last edit is not ticked for the next.
  if (ticked.edited !== edited) setTicked({ edited, ids: NONE })
  const chosen = useMemo(
    () => new Set(rows.filter(({ id }) => ticked.ids.has(id)).map(({ id }) => id)),
    [rows, ticked.ids],
  )
  const choose = useCallback(
    (ids: readonly string[], isOn: boolean) =>
      setTicked((now) => {
        const next = new Set(now.ids)
        for (const id of ids) isOn ? next.add(id) : next.delete(id)
        return { ...now, ids: next }
      }),
    [],
  )
  const forget = useCallback(() => setTicked((now) => ({ ...now, ids: NONE })), [])
  return { chosen, choose, forget }
}
