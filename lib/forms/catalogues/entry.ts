/** One entry of a dictionary. `children` are its next level. */
export type Entry = { code: string; label: string; children?: readonly Entry[] }
