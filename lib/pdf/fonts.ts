import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { withoutRadicals } from './font-tables'

const FONTS = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

/**
 * Writes the Chinese fonts that the project brings, and a font configuration that names them, into a folder.
 * Answers the path for Chromium's FONTCONFIG_FILE: a bare server has no Chinese font, and a web font costs a
 * second per document. The system's own fonts follow, for characters that ours do not have.
 */
export async function installFonts(folder: string): Promise<string> {
  const fonts = join(folder, 'fonts')
  await mkdir(fonts, { recursive: true })
  await Promise.all(FONTS.map((font) => installFont(font, fonts)))
  const config = join(folder, 'fonts.conf')
  await write(config, configuration(fonts, join(folder, 'font-cache')))
  return config
}

async function installFont(font: string, folder: string) {
  const target = join(folder, basename(font))
  if (await exists(target)) return
  await write(target, withoutRadicals(await readFile(join(packages(), font))))
}

/** `@expo-google-fonts` lies where npm put it; neither bundlers nor the working directory are asked. */
const packages = () =>
  dirname(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json')))

/** Under another name first: two starting workers must not read half a font. */
async function write(path: string, content: string | Buffer) {
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, content)
  await rename(unfinished, path)
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

const configuration = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  ${['serif', 'sans-serif', 'system-ui', 'monospace'].map(alias).join('\n  ')}
</fontconfig>
`
const alias = (generic: string) =>
  `<alias binding="strong"><family>${generic}</family><prefer><family>Noto ${generic === 'serif' ? 'Serif' : 'Sans'} SC</family></prefer></alias>`
