import { randomUUID } from 'node:crypto'
import { connect } from '@/db/client'
import { beat, endBeat } from '@/db/health'

const EVERY_MS = 2_000

/** Beats for a part until stopped, over a connection of its own. A missed beat is told and tried again. */
export async function startHeartbeat(
  databaseUrl: string,
  part: string,
  missed: (error: unknown) => void,
): Promise<{ stop: () => Promise<void> }> {
  const id = randomUUID()
  const { db, end } = connect(databaseUrl, { max: 1 })
  const once = () => beat(db, id, part).catch(missed)
  await once()
  const timer = setInterval(once, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await endBeat(db, id).catch(missed)
      await end()
    },
  }
}
