import { type AnyColumn, ilike, type SQL } from 'drizzle-orm'

/** What contains this text as it was typed, in either case: `%` and `_` mean themselves. */
export const containing = (column: AnyColumn, part: string): SQL =>
  ilike(column, `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`)
