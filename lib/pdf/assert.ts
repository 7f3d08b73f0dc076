import type { PrintJob } from '@/lib/domain/documents/document'
import { titleOf } from '@/lib/domain/documents/title'
import { unified } from './radicals'

/** The reader is a large program: a worker loads it before the first document comes. */
export const loadReader = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** The text of each page, as a reader that searches or copies would get it. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await loadReader()
  // The reader takes the bytes it is given away from us.
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** What must be in a printed document: its title, its number, and the last row of every list. */
function mustHold({ sheet, acceptNo, watermark }: PrintJob): string[] {
  const lastRows = sheet.steps.flatMap((step) =>
    step.kind === 'list' ? (step.rows.at(-1)?.cells.flat() ?? []) : [],
  )
  return [titleOf(sheet), ...(acceptNo ? [acceptNo] : []), ...(watermark ? ['草稿'] : []), ...lastRows]
}

/** Characters that our fonts surely have; a line may break and a page may number itself between any two. */
const sure = (text: string) => text.replace(/[^\u3400-\u4dbf\u4e00-\u9fa5A-Za-z0-9]/g, '')

/** Thrown to have a document printed again. */
export class IncompleteDocument extends Error {
  override name = 'IncompleteDocument'
}

/** Reads the printed document before it is kept, and throws where something is missing in it. */
export async function checkPdf(pdf: Uint8Array, job: PrintJob): Promise<{ pages: number }> {
  const pages = await pagesOf(pdf)
  const text = sure(pages.join(''))
  const missing = mustHold(unified(job)).filter((part) => !text.includes(sure(part)))
  // The missing part itself may be personal: how many there are is enough to know.
  if (missing.length > 0) throw new IncompleteDocument(`It lacks ${missing.length} of its parts.`)
  return { pages: pages.length }
}
