import type { PrintBrowser } from './browser'

/** Prints a complete HTML page. The page may run no script and load nothing but what it carries itself. */
export async function printPdf(
  browser: PrintBrowser,
  html: string,
  { timeoutMs = 30_000 }: { timeoutMs?: number } = {},
): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    page.setDefaultTimeout(timeoutMs)
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) =>
      request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient'),
    )
    await page.setContent(html, { waitUntil: 'load', timeout: timeoutMs })
    return page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: timeoutMs,
    })
  })
}
