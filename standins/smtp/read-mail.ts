export type ReadMail = { id: string; subject: string; body: string }

/** A message with one text part, as the platform sends it (RFC 5322, 2045, 2047). */
export function readMail(source: string): ReadMail {
  const end = source.search(/\r?\n\r?\n/)
  const head = (end < 0 ? source : source.slice(0, end)).replaceAll(/\r?\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const raw = end < 0 ? '' : source.slice(end).replace(/^(\r?\n){2}/, '')
  return {
    id: header('Message-ID'),
    subject: words(header('Subject')),
    body: decoded(raw, header('Content-Transfer-Encoding').toLowerCase()).trim(),
  }
}

/** `=?UTF-8?B?…?=`, of which neighbours belong together without the blank between them. */
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toLowerCase() === 'b' ? latin(Buffer.from(coded, 'base64')) : unquoted(coded.replaceAll('_', ' ')),
    )
    .replaceAll(/[\x80-\xff]+/g, utf8)

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  return utf8(encoding === 'quoted-printable' ? unquoted(text.replaceAll(/=\r?\n/g, '')) : text)
}

/** One character per byte until all pieces are together: a word may be cut within a character. */
const latin = (bytes: Buffer): string => bytes.toString('latin1')
const unquoted = (text: string): string =>
  text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')
