import { pino } from 'pino'

/** One JSON line for each thing that happened. Only ids, never names, numbers or what someone typed. */
export const log = pino({
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level) => ({ level }) },
})

/**
 * What may be told of an error. Messages of the database and of libraries quote what people typed, so only
 * the kind, the code and the places in the code remain.
 */
export function traceOf(error: unknown): { kind: string; code?: string; at?: string[]; cause?: object } {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const told = typeof code === 'string' ? code : typeof digest === 'string' ? digest : undefined
  return {
    kind: error.name,
    ...(told ? { code: told } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause ? { cause: traceOf(error.cause) } : {}),
  }
}
