import type { Posted } from '@/lib/forms/read'
import type { Result } from '@/lib/result'

/** What a server action answers: the result, and what was typed, because React clears every field after one. */
export type ActionState<T> = { result: Result<T>; values: Posted; attempt: number }
