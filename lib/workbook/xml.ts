import { NotRead } from './refusal'

/** A piece of an XML text, names without their prefix. An empty element opens and closes. */
export type Piece =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/**
 * The pieces of an XML text in order. Office writes plain elements: a document type, and with it every entity that
 * could grow, is refused. Throws `NotRead`.
 */
export function* piecesOf(xml: string): Generator<Piece> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', text: decoded(xml.slice(at, open)) }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open)
      yield { kind: 'text', text: xml.slice(open + 9, end) }
      at = end + 3
    } else if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open) + 3
    } else if (xml.startsWith('<!', open)) {
      throw new NotRead('damaged')
    } else {
      const end = endOf(xml, '>', open)
      if (xml[open + 1] !== '?') yield* element(xml.slice(open + 1, end))
      at = end + 1
    }
  }
}

function* element(inside: string): Generator<Piece> {
  if (inside.startsWith('/')) return yield { kind: 'close', name: local(inside.slice(1).trim()) }
  const isEmpty = inside.endsWith('/')
  const [, full = '', attributes = ''] =
    /^([^\s/]+)([\s\S]*)$/.exec(isEmpty ? inside.slice(0, -1) : inside) ?? []
  const name = local(full)
  yield { kind: 'open', name, attributes }
  if (isEmpty) yield { kind: 'close', name }
}

const patterns = new Map<string, RegExp>()

/** One attribute, by its name with or without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  // As nearly every program writes it: a sheet has a hundred thousand of them.
  const usual = attributes.indexOf(` ${name}="`)
  if (usual >= 0) {
    const from = usual + name.length + 3
    return decoded(attributes.slice(from, attributes.indexOf('"', from)))
  }
  if (!attributes.includes(name)) return undefined
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)
  return found ? decoded(found[1] ?? found[2] ?? '') : undefined
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  if (end < 0) throw new NotRead('cut_off')
  return end
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
        if (name) return NAMED[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/** A text as it stands in XML. */
export const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Characters that XML cannot hold, as Office writes them (ECMA-376 part 1, 22.9.2.19): `_x000D_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g

export const escapedText = (text: string): string =>
  encoded(
    text
      .toWellFormed()
      .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )

export const unescapedText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
