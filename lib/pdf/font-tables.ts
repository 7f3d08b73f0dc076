/**
 * Noto draws 页 and the radical ⻚ with one glyph, and Chromium writes the lower code point of a glyph into the
 * PDF: searching or copying “高” would find “⾼”. Taking the radicals (U+2E80–2FDF) out of the font's character
 * map leaves each glyph one name. The rest of the file stays byte for byte as it came.
 */
export function withoutRadicals(font: Buffer): Buffer {
  const entry = tableEntry(font, 'cmap')
  const groups = groupsOf(font, font.readUInt32BE(entry + 8)).flatMap(outsideRadicals)
  const table = cmapOf(groups)
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4)
  const patched = Buffer.concat([font, padding, table])
  patched.writeUInt32BE(font.length + padding.length, entry + 8)
  patched.writeUInt32BE(table.length, entry + 12)
  return patched
}

/** Characters `start`–`end` are drawn by the glyphs from `glyph` on: one group of a format 12 map. */
type Group = { start: number; end: number; glyph: number }

const FIRST = 0x2e80
const LAST = 0x2fdf

function outsideRadicals(group: Group): Group[] {
  const before = { ...group, end: Math.min(group.end, FIRST - 1) }
  const start = Math.max(group.start, LAST + 1)
  const after = { start, end: group.end, glyph: group.glyph + start - group.start }
  return [before, after].filter((part) => part.start <= part.end)
}

/** Whether a font with these groups can draw a character. */
export const draws = (groups: readonly Group[], character: number) =>
  groups.some((group) => group.start <= character && character <= group.end)

/** The character map of a font, from its subtable of format 12 (every character beyond the BMP needs one). */
export function groupsOf(font: Buffer, cmap = font.readUInt32BE(tableEntry(font, 'cmap') + 8)): Group[] {
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    if (font.readUInt16BE(at) !== 12) continue
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, n) => ({
      start: font.readUInt32BE(at + 16 + n * 12),
      end: font.readUInt32BE(at + 20 + n * 12),
      glyph: font.readUInt32BE(at + 24 + n * 12),
    }))
  }
  throw new Error('The font has no character map of format 12.')
}

function tableEntry(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16
    if (font.toString('latin1', at, at + 4) === tag) return at
  }
  throw new Error(`The font has no table ${tag}.`)
}

/** A cmap table with one subtable: Windows, full Unicode, format 12. */
function cmapOf(groups: readonly Group[]): Buffer {
  const head = 12
  const table = Buffer.alloc(head + 16 + groups.length * 12)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(head, 8)
  table.writeUInt16BE(12, head)
  table.writeUInt32BE(16 + groups.length * 12, head + 4)
  table.writeUInt32BE(groups.length, head + 12)
  groups.forEach((group, n) => {
    table.writeUInt32BE(group.start, head + 16 + n * 12)
    table.writeUInt32BE(group.end, head + 20 + n * 12)
    table.writeUInt32BE(group.glyph, head + 24 + n * 12)
  })
  return table
}
