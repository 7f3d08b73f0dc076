import type { Answer } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { titleAt, wordedAt } from '@/lib/forms/migrations/told'

type Update = {
  fromKey: string
  toKey: string
  moved: readonly { from: string; to: string }[]
  dropped: readonly { held: Record<string, Answer>; of?: string; file?: string }[]
}

/** What a newer definition did to a draft, in the words of both. */
export function updateWords({ fromKey, toKey, moved, dropped }: Update) {
  const [from, to] = [formByKey(fromKey), formByKey(toKey)]
  return {
    moved: moved
      .map((one) => [titleAt(from, one.from), titleAt(to, one.to)] as const)
      .filter(([was, now]) => was !== now)
      .map(([was, now]) => `“${was}”现在在“${now}”`),
    dropped: dropped.flatMap(({ held, of, file }) =>
      Object.entries(held).map(([place, answer]) => ({
        label: `${titleAt(from, place)}${of ? `（${of}）` : ''}`,
        value: wordedAt(from, place, answer),
        file,
      })),
    ),
  }
}
