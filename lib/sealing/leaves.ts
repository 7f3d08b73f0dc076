/** The same JSON value with every text in it, at whatever depth, put through `change`. What stays the same is not copied. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const mapped = value.map((one) => mapTexts(one, change))
    return mapped.some((one, at) => one !== value[at]) ? mapped : value
  }
  let copy: Record<string, unknown> | undefined
  for (const [name, one] of Object.entries(value)) {
    const mapped = mapTexts(one, change)
    if (mapped === one) continue
    copy ??= { ...value }
    copy[name] = mapped
  }
  return copy ?? value
}
