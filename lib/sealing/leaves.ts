/**
 * The same JSON value with every text in it, at whatever depth, put through `change`, together with the name that it
 * stands under. What stays the same is not copied.
 */
export function mapTexts(value: unknown, change: (text: string, name: string) => string, name = ''): unknown {
  if (typeof value === 'string') return change(value, name)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const mapped = value.map((one) => mapTexts(one, change, name))
    return mapped.some((one, at) => one !== value[at]) ? mapped : value
  }
  let copy: Record<string, unknown> | undefined
  for (const [key, one] of Object.entries(value)) {
    const mapped = mapTexts(one, change, key)
    if (mapped === one) continue
    copy ??= { ...value }
    copy[key] = mapped
  }
  return copy ?? value
}
