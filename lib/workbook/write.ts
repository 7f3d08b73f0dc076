import { type Book, type BookCell, type BookSheet, letters } from './book'
import { commentsOf, drawingOf } from './write-comments'
import { encoded, escapedText } from './xml'
import { zipOf } from './zip-write'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The places in `cellXfs` below. */
const LOOKS = { plain: 0, text: 1, head: 2, note: 3, quoted: 4 } as const

/** A workbook as Office opens it (ECMA-376), with nothing in it that runs. */
export function writeWorkbook(book: Book): Buffer {
  const commented = book.sheets.map((sheet) => sheet.rows.some((row) => row.some(({ comment }) => comment)))
  const parts = book.sheets.flatMap((sheet, index) => {
    const number = index + 1
    const drawn = commented[index]!
    return [
      { name: `xl/worksheets/sheet${number}.xml`, text: HEAD + sheetXml(sheet, drawn) },
      ...(drawn
        ? [
            {
              name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
              text:
                HEAD +
                relations([
                  ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
                  ['comments', `../comments${number}.xml`],
                ]),
            },
            { name: `xl/comments${number}.xml`, text: HEAD + commentsOf(sheet) },
            { name: `xl/drawings/vmlDrawing${number}.vml`, text: drawingOf(sheet) },
          ]
        : []),
    ]
  })
  const numbers = book.sheets.map((_, index) => index + 1)
  return zipOf([
    { name: '[Content_Types].xml', text: HEAD + contentTypes(numbers, commented) },
    { name: '_rels/.rels', text: HEAD + relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: HEAD + workbookXml(book) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text:
        HEAD +
        relations([
          ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
    },
    { name: 'xl/styles.xml', text: HEAD + STYLES },
    ...parts,
  ])
}

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (numbers: readonly number[], commented: readonly boolean[]): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...numbers.map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    ...numbers
      .filter((_, index) => commented[index])
      .map((number) => `<Override PartName="/xl/comments${number}.xml" ContentType="${TYPE}.comments+xml"/>`),
    '</Types>',
  ].join('')

const workbookXml = ({ sheets }: Book): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${encoded(sheetName(name))}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Office takes 31 characters and none of these signs. */
export const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet'

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="3"><font><sz val="11"/><name val="Microsoft YaHei"/></font>',
  '<font><b/><sz val="11"/><name val="Microsoft YaHei"/></font>',
  '<font><sz val="10"/><color rgb="FF566274"/><name val="Microsoft YaHei"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F6"/></patternFill></fill></fills>',
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FFD6DDE6"/></bottom></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="5"><xf xfId="0"/>',
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1"><alignment vertical="top"/></xf>',
  '<xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf xfId="0" fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf xfId="0" numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

function sheetXml(sheet: BookSheet, commented: boolean): string {
  const { columns, rows, frozen = 0, lists = [] } = sheet
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<sheetViews><sheetView workbookViewId="0">',
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : '',
    '</sheetView></sheetViews>',
    `<cols>${columns
      .map(
        ({ width, text }, index) =>
          `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${text ? ` style="${LOOKS.text}"` : ''}/>`,
      )
      .join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => rowXml(sheet, row, index + 1)).join('')}</sheetData>`,
    sheet.note && columns.length > 1
      ? `<mergeCells count="1"><mergeCell ref="A1:${letters(columns.length - 1)}1"/></mergeCells>`
      : '',
    lists.length > 0
      ? `<dataValidations count="${lists.length}">${lists
          .map(
            ({ column, fromRow, toRow, source, strict }) =>
              `<dataValidation type="list" allowBlank="1"${strict ? ' showErrorMessage="1" errorTitle="请从列表中选择" error="这一格请从下拉列表中选择一项。"' : ''} sqref="${letters(column)}${fromRow}:${letters(column)}${toRow}"><formula1>${encoded(source)}</formula1></dataValidation>`,
          )
          .join('')}</dataValidations>`
      : '',
    commented ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('')
}

function rowXml({ columns, note }: BookSheet, cells: readonly BookCell[], number: number): string {
  const height = number === 1 && note ? ' ht="48" customHeight="1"' : ''
  return `<row r="${number}"${height}>${cells
    .map((cell, index) => cellXml(cell, `${letters(index)}${number}`, columns[index]?.text === true))
    .join('')}</row>`
}

/** What spreadsheet programs take for the beginning of a formula, also when the cell is edited or saved as CSV. */
const FORMULA = /^[=+\-@\t\r]/

function cellXml({ text, number, look }: BookCell, place: string, isText: boolean): string {
  if (text === '') return ''
  if (number) return `<c r="${place}"><v>${text}</v></c>`
  const style = look ? LOOKS[look] : FORMULA.test(text) ? LOOKS.quoted : isText ? LOOKS.text : LOOKS.plain
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`
}
