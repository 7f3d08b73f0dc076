import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema'

export type Db = PostgresJsDatabase<typeof schema>

/** Opens a pool. The caller closes it with `end`. */
export function connect(url: string, options: { max?: number } = {}): { db: Db; end: () => Promise<void> } {
  const client = postgres(url, { max: options.max ?? 10, onnotice: () => {} })
  return { db: drizzle(client, { schema, casing: 'snake_case' }), end: () => client.end({ timeout: 5 }) }
}
