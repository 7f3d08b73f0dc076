const MAX = 100

/** Characters that a file system, a header or a reader of right-to-left text could be misled by. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/gu

/**
 * A file name that is safe to store, print and hand out again: no path, no control or invisible characters,
 * Chinese kept, 100 characters at most with the ending kept.
 */
export function cleanName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? ''
  const clean = base
    .normalize('NFC')
    .replace(UNSAFE, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (clean === '') return '未命名文件'
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, MAX - ending.length).join('')
  return (stem.trimEnd() || '未命名文件') + ending
}
