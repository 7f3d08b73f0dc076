import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { say } from '../terminal'

const FOLDER = 'docs/pictures'

/** Keeps a picture small: a page has few colours. */
export async function keepPicture(name: string, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, colours: 128, effort: 8 }).toBuffer()
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, `${name}.png`), small)
  say(`${FOLDER}/${name}.png, ${Math.round(small.length / 1024)} KB`)
}
