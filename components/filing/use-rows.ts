import { useRouter } from 'next/navigation'
import { startTransition, useCallback, useOptimistic } from 'react'
import type { Row } from '@/lib/forms/content'
import { changedRows, type RowChange } from '@/lib/forms/row-changes'

const NONE: Row[] = []

/**
 * The rows of a list with what was just done to them. Each change stands at once, upon whatever the server answers
 * meanwhile, until an answer holds it: one that was drawn before the change never shows through. `change` sends it
 * where it is not at the server yet, and is taken back where that fails.
 */
export function useRows(confirmed: Row[] = NONE) {
  const router = useRouter()
  const [rows, apply] = useOptimistic(confirmed, changedRows)
  const change = useCallback(
    (what: RowChange | null, send?: () => Promise<boolean>) =>
      startTransition(async () => {
        if (what) apply(what)
        if (!send || (await send())) startTransition(() => router.refresh())
      }),
    [apply, router],
  )
  return { rows, change }
}
