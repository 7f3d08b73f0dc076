/** What the last plain form had to say, read off the page's address. */
export type Told = { slot: string; refused?: string; uploaded?: number; removed?: string }

export function toldIn(query: Readonly<Record<string, string | string[] | undefined>>): Told | undefined {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const slot = one('slot')
  if (slot === undefined) return undefined
  return {
    slot,
    ...(one('refused') && { refused: one('refused') }),
    ...(one('uploaded') && { uploaded: Number(one('uploaded')) }),
    ...(one('changed') === 'remove' && one('file') && { removed: one('file') }),
  }
}
