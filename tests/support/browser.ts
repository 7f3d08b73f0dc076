import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { findChromium } from '@/lib/pdf/chromium'
import { installFonts } from '@/lib/pdf/fonts'

type PageOptions = {
  javaScript?: boolean
  viewport?: { width: number; height: number }
  /** The address of a line of the test's own between browser and platform. */
  through?: string
  /** Errors that this page is meant to show, such as a refused request. All others fail the test. */
  expectedErrors?: RegExp[]
}

let browser: Promise<Browser> | undefined
const opened: { context: BrowserContext; page: Page; javaScript: boolean }[] = []
let errors: string[] = []
/** Where redraws were fetched from whose page was left, or loaded anew, before they came. */
let brokenOff = new Set<string>()

/** A page of a browser of its own, with nobody signed in, as on the office screen of `look.md`. */
export async function newPage(options: PageOptions = {}): Promise<Page> {
  const { javaScript = true, viewport = { width: 1366, height: 768 }, through, expectedErrors = [] } = options
  browser ??= launch()
  const context = await (await browser).newContext({
    baseURL: inject('platform').baseUrl,
    javaScriptEnabled: javaScript,
    viewport,
    // Browsers leave a proxy out on the way to their own machine, unless told not to.
    ...(through && { proxy: { server: through, bypass: '<-loopback>' } }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(20_000)
  const note = (what: string) => {
    if (!expectedErrors.some((expected) => expected.test(what))) errors.push(what)
  }
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(String(error.error().stack ?? error.error())))
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'net::ERR_ABORTED') brokenOff.add(placeOf(request.url()))
  })
  const page = await context.newPage()
  opened.push({ context, page, javaScript })
  return page
}

/**
 * No violation of any rule that the checker knows, none switched off: on the whole page, or `within` the part of it
 * that is new where the page itself has been checked before.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const { violations } = await lookedOver(page, within)
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))
  expect(told, `${page.url()} is not accessible`).toEqual([])
}

/**
 * The checker is a script and waits for timers. What came into a page without scripts is laid before it in a page
 * that has them, with the page's own left out.
 */
async function lookedOver(page: Page, within?: string) {
  const entry = opened.find(({ context }) => context === page.context())
  if (entry?.javaScript !== false) return checker(page, within).analyze()
  const body = (await page.content())
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/<\/?noscript\b[^>]*>/g, '')
  const context = await (await browser!).newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    locale: 'zh-CN',
  })
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  const found = await checker(copy, within).analyze()
  await context.close()
  return found
}

/** Finishing within the page, which has no frames, takes half the time; of what is well nobody wants a list. */
function checker(page: Page, within?: string) {
  // No rule that is on reads the style sheets' text, which would be fetched once more each time.
  const made = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
  return within ? made.include(within) : made
}

async function launch(): Promise<Browser> {
  const folder = path.join(inject('platform').dataDir, 'browser')
  const [found, fonts] = await Promise.all([findChromium(folder), installFonts(folder)])
  return chromium.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: path.join(folder, 'home'),
      // The one UTF-8 locale that every machine has: without one, Chinese file names cannot be chosen.
      LANG: 'C.UTF-8',
      FONTCONFIG_FILE: fonts,
      ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}),
    },
  })
}

const placeOf = (address: string): string => {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

/** What the framework says of a redraw that was broken off because its page was left. */
function isOfLeaving(error: string): boolean {
  const [, address] = /^Failed to fetch RSC payload for (\S+)\. Falling back/.exec(error) ?? []
  return address !== undefined && brokenOff.has(placeOf(address))
}

/** What the pages complained of since the last time. A test that failed leaves pictures of them. */
export async function takeErrors(test: string, failed: boolean): Promise<string[]> {
  const found = errors.filter((error) => !isOfLeaving(error))
  errors = []
  brokenOff = new Set()
  if (failed) await keepEvidence(test)
  return found
}

/** The browser itself serves the next file; it ends with the process. */
export const closePages = async (): Promise<void> => {
  await Promise.all(opened.splice(0).map(({ context }) => context.close()))
}

/** What each open page showed when the test failed. */
async function keepEvidence(test: string): Promise<void> {
  const folder = path.resolve('test-results', test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
  mkdirSync(folder, { recursive: true })
  for (const [at, { page }] of opened.entries()) {
    if (page.isClosed()) continue
    await page.screenshot({ path: path.join(folder, `${at}.png`), fullPage: true }).catch(() => {})
    writeFileSync(path.join(folder, `${at}.html`), await page.content().catch(() => ''))
  }
}
