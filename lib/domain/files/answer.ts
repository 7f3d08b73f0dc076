import type { FileRef } from '@/lib/forms/content'
import type { Problem, Refusal, Result } from '@/lib/result'

export type Stored = { file: FileRef; replaced?: string; savedAt: string }

/** What a finished upload is answered with, over the wire: a code picks the sentence. */
export type UploadAnswer = ({ ok: true } & Stored) | { ok: false; code: string; params?: Problem['params'] }

export const toAnswer = (result: Result<Stored>): UploadAnswer =>
  result.ok ? { ok: true, ...result.value } : { ok: false, ...saidOf(result.refusal) }

/** The one code that tells a person what was wrong. */
export function saidOf(refusal: Refusal): { code: string; params?: Problem['params'] } {
  const [problem] = refusal.code === 'invalid' ? refusal.problems : []
  return problem ? { code: problem.code, params: problem.params } : { code: refusal.code }
}
