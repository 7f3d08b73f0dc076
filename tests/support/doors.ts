import { readFileSync } from 'node:fs'
import path from 'node:path'

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** What was built: every address with what answers there, and every server action by its file and name. */
export function builtDoors(folder: string) {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  const routes = read('app-path-routes-manifest.json') as Record<string, string>
  const { node, edge } = read('server/server-reference-manifest.json') as Record<
    string,
    Record<string, Action>
  >
  const addresses = (kind: 'page' | 'route') =>
    Object.entries(routes)
      .filter(([file]) => file.endsWith(`/${kind}`))
      .map(([, address]) => address)
      .sort()
  const actions = Object.entries({ ...node, ...edge }).map(
    ([id, { filename, exportedName }]) => [`${path.dirname(filename)}#${exportedName}`, id] as const,
  )
  return { pages: addresses('page'), routes: addresses('route'), actions: new Map<string, string>(actions) }
}
type Action = { filename: string; exportedName: string }

/** Where an answer leads, or its status. Ids in addresses are told by their names. */
export function told(response: Response, names: Record<string, string>): string {
  const action = response.headers.get('x-action-redirect')?.split(';')[0]
  const location =
    action ?? (response.status >= 300 && response.status < 400 ? response.headers.get('location') : null)
  if (location === null) return String(response.status)
  const { pathname, search } = new URL(location, 'http://here.invalid')
  const address = Object.entries(names).reduce(
    (text, [name, id]) => text.replaceAll(id, name),
    decodeURIComponent(pathname + search),
  )
  return address.startsWith('/?from=') || address.startsWith('/?kept=') ? 'sign in' : `→ ${address}`
}

/** The body with which a page's script calls a server action that takes a form, after what it answered before. */
export function actionBody(fields: Record<string, string | string[]>, before: boolean): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(`_1_${name}`, one)
  body.append('0', JSON.stringify(before ? [null, '$K1'] : ['$K1']))
  return body
}
