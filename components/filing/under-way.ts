const senders = new Set<() => Promise<unknown>>()

/** What this page still has to send before it is left for good. Answers how to take it back. */
export function sendBeforeLeaving(send: () => Promise<unknown>): () => void {
  senders.add(send)
  return () => senders.delete(send)
}

/** Sends all that is still on its way, and waits no longer than `withinMs` for it. */
export async function sendAll(withinMs = 5_000): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((resolve) => {
    waiting = setTimeout(resolve, withinMs)
  })
  await Promise.race([Promise.allSettled([...senders].map((send) => send())), late])
  clearTimeout(waiting)
}
