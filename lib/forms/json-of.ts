/** Undefined where a text is no JSON: the schema that reads it then refuses. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
