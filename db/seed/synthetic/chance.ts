/** Chance that comes out the same for the same seed, so that a seeded database can be made again. */
export type Chance = {
  /** At least 0 and less than 1. */
  next: () => number
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number
  of: <T>(list: readonly T[]) => T
  /** True in so many of a hundred cases. */
  in100: (cases: number) => boolean
}

/** `parts` name what is drawn, so that one part does not shift the others. */
export function chanceOf(...parts: readonly (string | number)[]): Chance {
  let state = 0x811c9dc5
  for (const sign of parts.join('/')) state = Math.imul(state ^ sign.codePointAt(0)!, 0x01000193)
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    of: (list) => list[whole(0, list.length - 1)]!,
    in100: (cases) => next() * 100 < cases,
  }
}
