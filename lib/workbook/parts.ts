import { dateStylesOf } from './dates'
import { NotRead } from './refusal'
import { attribute, piecesOf, unescapedText } from './xml'
import { openZip } from './zip-read'

/** What the cells of a sheet refer to. */
export type Shared = {
  strings: readonly string[]
  /** Which of the workbook's styles show a number as a day. */
  dateStyles: ReadonlySet<number>
  /** Days are counted from 1904, as old Macintosh programs do. */
  from1904: boolean
}
export type Parts = Shared & { sheets: { name: string; xml: () => string }[] }

/** Opens a workbook as far as its table of contents. Throws `NotRead`. */
export function readParts(bytes: Buffer): Parts {
  const zip = openZip(bytes)
  const main = zip.has('_rels/.rels')
    ? relationsIn(zip.text('_rels/.rels'), '').find(({ kind }) => kind === 'officeDocument')?.target
    : undefined
  if (!main || !zip.has(main) || !/(^|\/)workbook\.xml$/.test(main)) throw new NotRead('not_a_workbook')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = `${folder}_rels/${main.slice(folder.length)}.rels`
  const relations = zip.has(related) ? relationsIn(zip.text(related), folder) : []
  const partOf = (kind: string) => {
    const target = relations.find((one) => one.kind === kind)?.target
    return target && zip.has(target) ? zip.text(target) : null
  }
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')]
  const sheets: Parts['sheets'] = []
  let from1904 = false
  for (const piece of piecesOf(zip.text(main))) {
    if (piece.kind !== 'open') continue
    if (piece.name === 'workbookPr')
      from1904 = ['1', 'true'].includes(attribute(piece.attributes, 'date1904') ?? '')
    if (piece.name !== 'sheet' || /hidden/i.test(attribute(piece.attributes, 'state') ?? '')) continue
    const id = /\w+:id\s*=\s*["']([^"']*)["']/.exec(piece.attributes)?.[1]
    const target = relations.find((one) => one.id === id && one.kind === 'worksheet')?.target
    if (target && zip.has(target))
      sheets.push({ name: attribute(piece.attributes, 'name') ?? '', xml: () => zip.text(target) })
  }
  return {
    sheets,
    from1904,
    strings: strings ? stringsIn(strings) : [],
    dateStyles: styles ? dateStylesOf(styles) : new Set(),
  }
}

function relationsIn(xml: string, folder: string) {
  const found: { id: string; kind: string; target: string }[] = []
  for (const piece of piecesOf(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(piece.attributes, name) ?? '')
    found.push({
      id: id!,
      kind: type!.slice(type!.lastIndexOf('/') + 1),
      target: target!.startsWith('/') ? target!.slice(1) : folder + target!.replace(/^\.\//, ''),
    })
  }
  return found
}

/** Texts with their looks taken off; how Japanese ones are to be read aloud is no part of them. */
function stringsIn(xml: string): string[] {
  const strings: string[] = []
  let text: string | null = null
  let [inText, aside] = [false, false]
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (inText && !aside && text !== null) text += piece.text
      continue
    }
    const opens = piece.kind === 'open'
    if (piece.name === 't') inText = opens
    else if (piece.name === 'rPh') aside = opens
    else if (piece.name === 'si') {
      if (!opens) strings.push(unescapedText(text ?? ''))
      text = opens ? '' : null
    }
  }
  return strings
}
