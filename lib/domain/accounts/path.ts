/**
 * A path of our own that someone may be led back to. Whatever could lead elsewhere becomes the front page:
 * browsers read `//host` and `/\host` as another site.
 */
export function ownPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || /[\\\p{Cc}]/u.test(path)) return '/'
  const url = new URL(path, 'http://here.invalid')
  return url.host === 'here.invalid' ? url.pathname + url.search : '/'
}

/** The same page, told which kept form to draw. */
export function withKept(path: string, keptId: string): string {
  const url = new URL(ownPath(path), 'http://here.invalid')
  url.searchParams.set('kept', keptId)
  return url.pathname + url.search
}
