import { ownPath } from '@/lib/domain/accounts/path'

export type Told = { slot: string } & Record<string, string>

/** Leads a plain form back to its page, at the slot it came from, with what happened in the address. */
export function backTo(page: string | undefined, told: Told): Response {
  const url = new URL(ownPath(page), 'http://here.invalid')
  for (const name of ['refused', 'uploaded', 'changed', 'slot', 'file']) url.searchParams.delete(name)
  for (const [name, value] of Object.entries(told)) url.searchParams.set(name, value)
  const location = `${url.pathname}${url.search}#slot-${encodeURIComponent(told.slot)}`
  return new Response(null, { status: 303, headers: { location } })
}

/** After signing in one is led back to the page, where the slot says that its file did not arrive. */
export function signInFirst(page: string | undefined, slot: string): Response {
  const told = backTo(page, { slot, refused: 'signed_out' }).headers.get('location')!
  const location = `/?from=${encodeURIComponent(told.replace(/#.*$/, ''))}`
  return new Response(null, { status: 303, headers: { location } })
}
