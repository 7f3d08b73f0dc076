import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'

const READER = path.resolve('node_modules/pdfjs-dist/legacy/build')
const ORIGIN = 'http://reader.invalid'

/** Some pages of a PDF beside each other, drawn by a reader as people have one in their browser. */
export async function pictureOfPdf(
  browser: Browser,
  pdf: Uint8Array,
  pages: readonly number[],
): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 500 } })
  await context.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/document.pdf')
      return route.fulfill({ body: Buffer.from(pdf), contentType: 'application/pdf' })
    if (/^\/pdf(\.worker)?\.mjs$/.test(pathname))
      return route.fulfill({ body: readFileSync(READER + pathname), contentType: 'text/javascript' })
    return route.fulfill({ body: pageOf(pages), contentType: 'text/html; charset=utf-8' })
  })
  const page = await context.newPage()
  await page.goto(ORIGIN)
  await page.locator('body.drawn').waitFor({ timeout: 60_000 })
  const picture = await page.screenshot()
  await context.close()
  return picture
}

const pageOf = (pages: readonly number[]) => `<!doctype html>
<style>
  body { margin: 0; height: 500px; display: flex; justify-content: center; align-items: center; gap: 20px; background: #d8dde3 }
  canvas { height: 440px; background: #fff; box-shadow: 0 2px 8px #0004 }
</style>
<script type="module">
  import { getDocument, GlobalWorkerOptions } from '/pdf.mjs'
  GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
  const document_ = await getDocument({ url: '/document.pdf' }).promise
  for (const number of ${JSON.stringify(pages)}) {
    const page = await document_.getPage(number)
    const viewport = page.getViewport({ scale: 1.5 })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    document.body.append(canvas)
    await page.render({ canvas, viewport }).promise
  }
  document.body.className = 'drawn'
</script>`
