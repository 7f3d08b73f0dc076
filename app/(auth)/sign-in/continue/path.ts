import type { Onward } from '@/lib/operations/accounts/begin'

/** The page on which a sign-in began, with what it carried; more may be added to its query. */
export function signInPath({ page, kept, from }: Onward): string {
  const query = new URLSearchParams({ ...(kept && { kept }), ...(from && { from }) })
  return `/sign-in/${page}?${query}${query.size > 0 ? '&' : ''}`
}
