import type { Entry } from '../entry'

/**
 * A 大类 from lines: `281 中类: 2811 小类 · 2812 小类`, or `2710 小类` where a 中类 has that one only and both
 * bear one name. Codes carry the letter of their 门类.
 */
export function division(letter: string, code: string, label: string, lines: readonly string[] = []): Entry {
  const children = lines.map((line): Entry => {
    const [group, classes] = line.split(': ') as [string, string?]
    const entry = coded(letter, group)
    return classes ? { ...entry, children: classes.split(' · ').map((one) => coded(letter, one)) } : entry
  })
  return { code: letter + code, label, ...(children.length > 0 && { children }) }
}

function coded(letter: string, text: string): Entry {
  const [code, ...label] = text.split(' ')
  return { code: letter + code, label: label.join(' ') }
}
