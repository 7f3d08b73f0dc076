const EVENT = 'jiaxing:leaving'

/** What has to be sent before the page is left for good. Answers how to take it back. */
export function onLeaving(send: () => Promise<unknown>): () => void {
  const listen = (event: Event) => (event as CustomEvent<Promise<unknown>[]>).detail.push(send())
  window.addEventListener(EVENT, listen)
  return () => window.removeEventListener(EVENT, listen)
}

/** Sends all that is still on its way; gives up waiting after `withinMs`. */
export async function sendAll(withinMs = 5_000): Promise<void> {
  const sending: Promise<unknown>[] = []
  window.dispatchEvent(new CustomEvent(EVENT, { detail: sending }))
  const late = new Promise((resolve) => setTimeout(resolve, withinMs))
  if (sending.length > 0) await Promise.race([Promise.allSettled(sending), late])
}
