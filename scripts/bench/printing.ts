import path from 'node:path'
import puppeteer from 'puppeteer'
import type { PrintJob } from '@/lib/domain/documents/document'
import { sheetOf } from '@/lib/forms/sheet-of'
import { checkPdf } from '@/lib/pdf/assert'
import { openBrowser } from '@/lib/pdf/browser'
import { findChromium } from '@/lib/pdf/chromium'
import { installFonts } from '@/lib/pdf/fonts'
import { printHtml } from '@/lib/pdf/html'
import { printPdf } from '@/lib/pdf/print'
import { benchForm, contentOf } from './content'
import { type Comparison, msOf } from './measure'

const TIMES: Record<number, number> = { 30: 8, 300: 2 }

/**
 * From a frozen application to a checked PDF, as the worker does it, against the same browser with the same
 * fonts printing the finished HTML and no more. Both are warm; documents follow one another.
 */
export async function printing(dataDir: string): Promise<{
  ofPeople: (people: number) => Comparison
  end: () => Promise<void>
}> {
  const folder = path.join(dataDir, 'bench-browser')
  const browser = openBrowser({ folder })
  // Unpacks the browser, so that both sides find it.
  await browser.withPage(async () => {})
  const chromium = await findChromium(folder)
  const raw = await puppeteer.launch({
    executablePath: chromium.executablePath,
    headless: chromium.headless,
    pipe: true,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: path.join(folder, 'raw-home'),
      FONTCONFIG_FILE: await installFonts(folder),
      LD_LIBRARY_PATH: chromium.libraries,
    },
  })

  const ofPeople = (people: number): Comparison => {
    const job = jobOf(people)
    const html = printHtml(job)
    const times = TIMES[people] ?? 1
    return {
      name: `printing the complete application, ${people} people`,
      unit: 'ms',
      ours: {
        what: 'lib/pdf: HTML, printing, check of the text',
        round: () => msOf(times, async () => checkPdf(await printPdf(browser, printHtml(job)), job)),
      },
      bare: {
        what: 'puppeteer printing the same HTML',
        round: () =>
          msOf(times, async () => {
            const page = await raw.newPage()
            await page.setContent(html, { waitUntil: 'load' })
            await page.pdf({ preferCSSPageSize: true, printBackground: true })
            await page.close()
          }),
      },
    }
  }
  return {
    ofPeople,
    end: async () => {
      await Promise.all([raw.close(), browser.close()])
    },
  }
}

const jobOf = (people: number): PrintJob => ({
  sheet: sheetOf(benchForm, contentOf(people)),
  watermark: null,
  acceptNo: 'JX-GXYF-2026-000123',
  dataVersion: 1,
  madeAt: new Date().toISOString(),
})
