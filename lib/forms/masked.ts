import type { FieldSpec } from './spec'

/** Hides the middle of a personal value (domain §6.6): an identity number keeps 3 + 4 places, a mobile 3 + 4. */
export function masked(kind: NonNullable<FieldSpec['masked']>, text: string): string {
  const keep = kind === 'idNumber' && text.length < 12 ? [1, 2] : [3, 4]
  const [head, tail] = keep as [number, number]
  if (text.length <= head + tail) return '*'.repeat(text.length)
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail)
}
