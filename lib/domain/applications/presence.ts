/** How often an open page says that it is there. */
export const BEAT_MS = 4_000

/** A page that said nothing for so long counts no more: a closed browser is gone within ten seconds, answer and all. */
export const GONE_AFTER_MS = 9_000

/**
 * When to ask next: after a beat, or sooner where somebody would be gone by then. `seenAgo` is how long ago each of
 * the others was seen.
 */
export const nextBeat = (seenAgo: readonly number[]): number =>
  Math.max(250, Math.min(BEAT_MS, ...seenAgo.map((ms) => GONE_AFTER_MS - ms + 50)))
