import { connect, type Db } from '@/db/client'
import { env } from '@/lib/env'

const shared = globalThis as { jiaxingHealthDatabase?: Db }

/** Two connections of its own: a busy pool is slow, not ill. */
export function healthDatabase(): Db {
  shared.jiaxingHealthDatabase ??= connect(env().DATABASE_URL, { max: 2 }).db
  return shared.jiaxingHealthDatabase
}
