/** A whole number from 1 to `max`, of what an address or a form asks for; 1 where it asks for nothing like it. */
export function wholeNumber(asked: unknown, max: number): number {
  const number = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : 1
  return Math.min(max, Math.max(1, number))
}
