import { insertFilingChange } from '@/db/presence'
import type { Ctx } from '../context'
import type { FilingAccess } from './access'

/**
 * Notes what was changed in a step, for the open pages of those who fill in the same application. `items` are names of
 * fields, or ids of rows or files. Called in the transaction of the change, with the filing held: the notes of one
 * filing are then numbered in the order in which they come into sight.
 */
export async function noteChange(
  tx: Ctx,
  { filing, subject }: Pick<FilingAccess, 'filing' | 'subject'>,
  step: string,
  items: readonly string[],
): Promise<void> {
  if (subject.kind !== 'application') return
  const { sessionId, name } = tx.actor
  await insertFilingChange(
    tx.db,
    { filingId: filing.id, step, items: [...items], sessionId, by: name },
    tx.now,
  )
}
