/** Markup that has been escaped where it had to be. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | Part[] | string | number | false | null | undefined

/** A tagged template that escapes whatever is not markup already. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((text, string, at) => text + render(parts[at - 1]) + string))

function render(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  return part instanceof Html ? part.text : escapeHtml(String(part))
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
