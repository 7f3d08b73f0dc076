import type { Posted } from '@/lib/forms/read'

/** What a form on the page says now, repeated names kept. */
export function postedIn(form: HTMLFormElement): Posted {
  const posted: Posted = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    posted[name] = [...(posted[name] ?? []), value]
  }
  return posted
}
