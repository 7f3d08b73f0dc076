import 'server-only'
import { connect, type Db } from '@/db/client'
import { env } from '@/lib/env'

// Survives the module reloads of development, which would otherwise leave a pool behind each time.
const shared = globalThis as { jiaxingDatabase?: Db }

/** The application's one pool. */
export function database(): Db {
  shared.jiaxingDatabase ??= connect(env().DATABASE_URL).db
  return shared.jiaxingDatabase
}
