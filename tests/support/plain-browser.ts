export type Page = { url: string; status: number; headers: Headers; html: string }
type Form = Record<string, string | string[]>

/**
 * A browser without scripts, as far as signing in needs one: it keeps cookies (by host, as browsers do: ports
 * do not part them), follows redirects, and sends an Origin along with its forms.
 */
export class PlainBrowser {
  readonly cookies = new Map<string, string>()

  /** Asks once; `location` of the answer is not followed. */
  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    return response
  }

  /** Asks, and follows where it leads until `stopAt` is part of the address or nothing leads on. */
  async open(url: string, init: RequestInit = {}, stopAt?: string): Promise<Page> {
    let at = url
    let response = await this.ask(at, init)
    for (let hops = 0; response.headers.has('location'); hops++) {
      if (hops > 20) throw new Error(`${url} leads in circles, lastly to ${at}`)
      at = new URL(response.headers.get('location')!, at).href
      if (stopAt && at.includes(stopAt))
        return { url: at, status: response.status, headers: response.headers, html: '' }
      response = await this.ask(at)
    }
    return { url: at, status: response.status, headers: response.headers, html: await response.text() }
  }

  submit(url: string, form: Form, stopAt?: string): Promise<Page> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return this.open(url, { method: 'POST', body, headers: { origin: new URL(url).origin } }, stopAt)
  }

  private keep(cookie: string): void {
    const [pair, ...attributes] = cookie.split(';')
    const at = pair!.indexOf('=')
    const name = pair!.slice(0, at)
    const value = pair!.slice(at + 1)
    const gone = attributes.some((attribute) => {
      const [key, given = ''] = attribute.trim().split('=')
      if (key?.toLowerCase() === 'max-age') return Number(given) <= 0
      return key?.toLowerCase() === 'expires' && new Date(given) <= new Date()
    })
    if (gone || value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** Where a page's form goes. */
export const actionOf = (page: Page): string =>
  new URL(/<form[^>]*\baction="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&#38;', '&') ?? '', page.url).href
