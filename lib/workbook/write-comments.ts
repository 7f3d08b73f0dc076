import { type BookSheet, letters } from './book'
import { escapedText } from './xml'

type Comment = { row: number; column: number; text: string }

const commentsIn = ({ rows }: BookSheet): Comment[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap(({ comment }, column) => (comment ? [{ row, column, text: comment }] : [])),
  )

/** The texts of a sheet's comments. */
export const commentsOf = (sheet: BookSheet): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors><commentList>${commentsIn(
    sheet,
  )
    .map(
      ({ row, column, text }) =>
        `<comment ref="${letters(column)}${row + 1}" authorId="0"><text><r><rPr><sz val="10"/></rPr><t xml:space="preserve">${escapedText(text)}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`

/** Their boxes. Office still wants them in the drawing language of 1998. */
export const drawingOf = (sheet: BookSheet): string =>
  [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...commentsIn(sheet).map(({ row, column, text }, index) =>
      [
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#fff4d6" o:insetmode="auto">`,
        '<v:fill color2="#fff4d6"/><v:textbox style="mso-direction-alt:auto"/>',
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
        `<x:Anchor>${column + 1},10,${row},4,${column + 4},10,${row + 2 + Math.ceil(text.length / 14)},4</x:Anchor>`,
        `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
      ].join(''),
    ),
    '</xml>',
  ].join('')
