import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { findChromium } from './chromium'
import { installFonts } from './fonts'

export type PrintBrowser = {
  /** Runs with a blank page of the warm browser; waits while all places are taken. */
  withPage: <T>(use: (page: Page) => Promise<T>) => Promise<T>
  close: () => Promise<void>
  /** The process, for a test that ends it. */
  pid: () => Promise<number | undefined>
}

export type BrowserOptions = {
  /** Where the browser and the fonts are unpacked: once, kept between starts. */
  folder: string
  /** A browser to use instead of the one that would be found. */
  executablePath?: string
  /** Two documents at a time is the best rate on two cores. */
  atOnce?: number
  /** A fresh browser after so many documents: none grows for ever. */
  recycleAfter?: number
}

const SWITCHES = [
  // The page has no scripts, no network and only our own markup; root cannot have the sandbox.
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
]

export function openBrowser(options: BrowserOptions): PrintBrowser {
  const { atOnce = 2, recycleAfter = 200 } = options
  let current: Promise<Browser> | null = null
  let printed = 0
  let free = atOnce
  const waiting: (() => void)[] = []

  const take = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const giveBack = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  const warm = async (): Promise<Browser> => {
    const idle = free === atOnce - 1
    if (current && idle && printed >= recycleAfter) await retire()
    current ??= launch(options).catch((error) => {
      current = null
      throw error
    })
    const started = current
    const browser = await started
    if (browser.connected) return browser
    if (current === started) current = null
    return warm()
  }

  const retire = async () => {
    const old = current
    current = null
    printed = 0
    await old?.then((browser) => browser.close()).catch(() => {})
  }

  return {
    withPage: async (use) => {
      await take()
      try {
        const page = await (await warm()).newPage()
        printed += 1
        try {
          return await use(page)
        } finally {
          await page.close().catch(() => {})
        }
      } finally {
        giveBack()
      }
    },
    close: retire,
    pid: async () => (await current)?.process()?.pid,
  }
}

async function launch({ folder, executablePath }: BrowserOptions): Promise<Browser> {
  await mkdir(folder, { recursive: true })
  const [chromium, fonts] = await Promise.all([findChromium(folder, executablePath), installFonts(folder)])
  return puppeteer.launch({
    executablePath: chromium.executablePath,
    headless: chromium.headless,
    // Over a pipe the browser ends with us, however we end.
    pipe: true,
    protocolTimeout: 30_000,
    args: SWITCHES,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: join(folder, 'home'),
      LANG: 'C.UTF-8',
      TZ: 'Asia/Shanghai',
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: chromium.libraries,
    },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
