import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '@/lib/pdf/chromium'
import { installFonts } from '@/lib/pdf/fonts'

/** The browser that prints, with the fonts that the project brings, for looking at pages. */
export async function pictureBrowser(dataDir: string): Promise<Browser> {
  const folder = path.join(dataDir, 'browser')
  const [found, fonts] = await Promise.all([findChromium(folder), installFonts(folder)])
  return chromium.launch({
    executablePath: found.executablePath,
    timeout: 120_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: path.join(folder, 'home'),
      LANG: 'zh_CN.UTF-8',
      FONTCONFIG_FILE: fonts,
      ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}),
    },
  })
}
