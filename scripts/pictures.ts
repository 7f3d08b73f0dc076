import path from 'node:path'
import type { Browser } from 'playwright-core'
import { findApplication, findSubmission, listApplications } from '@/db/applications'
import { connect, type Db } from '@/db/client'
import { STAFF } from '@/db/seed/people'
import { seedSynthetic } from '@/db/seed/synthetic/seed'
import { openBrowser } from '@/lib/pdf/browser'
import { printHtml } from '@/lib/pdf/html'
import { printPdf } from '@/lib/pdf/print'
import { pictureBrowser } from './pictures/browser'
import { pictureOfPdf } from './pictures/document'
import { keepPicture } from './pictures/keep'
import { type TemporaryPlatform, temporaryPlatform } from './temporary'
import { during } from './terminal'
import { type Cookie, staffCookie, visitor } from './visitor'

/** `npm run pictures`: the pictures of the README, taken from the platform as it is today. */
async function main(): Promise<void> {
  const platform = await temporaryPlatform()
  const { db, end } = connect(platform.urls.application)
  let browser: Browser | undefined
  try {
    browser = await pictureBrowser(platform.dataDir)
    await during('Playing in applications to look at', '10 s', () =>
      seedSynthetic(db, { applications: 60, seed: 1, dataDir: platform.dataDir, now: new Date() }),
    )
    await takeAll(platform, db, browser)
  } finally {
    await browser?.close()
    await end()
    await platform.stop()
  }
}

async function takeAll({ url, dataDir }: TemporaryPlatform, db: Db, browser: Browser): Promise<void> {
  const take = async (name: string, address: string, cookie?: Cookie) => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    if (cookie) await context.addCookies([{ ...cookie, url }])
    const page = await context.newPage()
    const answer = await page.goto(url + address, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}.`)
    await keepPicture(name, await page.screenshot())
    await context.close()
  }

  const { cookie, applicationId } = await visitor(db)
  await take('sign-in', '/')
  await take('unit', '/unit', cookie)
  await take('staff', `/applications/${applicationId}/steps/staff`, cookie)
  await take('check', `/applications/${applicationId}/check`, cookie)

  const county = STAFF.haining01
  const desk = await staffCookie(db, county)
  await take('office', '/office', desk)
  const waiting = await waitingAt(db, county)
  await take('review', `/office/applications/${waiting}`, desk)
  await keepPicture('document', await pictureOfPdf(browser, await document(db, dataDir, waiting), [1, 2, 4]))
}

/** The file that waits longest at a county's desk. */
async function waitingAt(db: Db, { id, name, role, regionCode }: typeof STAFF.haining01): Promise<string> {
  const actor = { accountId: id, sessionId: id, role, name, unitId: null, regionCode }
  const [first] = await listApplications(db, actor, { statuses: ['COUNTY_REVIEW'], oldestFirst: true })
  if (!first) throw new Error('No file waits there.')
  return first.id
}

/** A submitted application as the county gets it. */
async function document(db: Db, dataDir: string, id: string): Promise<Uint8Array> {
  const press = openBrowser({ folder: path.join(dataDir, 'browser') })
  const application = (await findApplication(db, id))!
  const { sheet, dataVersion, at } = (await findSubmission(db, id, application.dataVersion))!
  const job = {
    sheet,
    watermark: null,
    acceptNo: application.acceptNo,
    dataVersion,
    madeAt: at.toISOString(),
  }
  try {
    return await printPdf(press, printHtml(job))
  } finally {
    await press.close()
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.stack)
    process.exit(1)
  },
)
