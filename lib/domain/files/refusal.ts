import { type Result, refuse } from '@/lib/result'

/** Why a file is not taken. Each has a sentence of its own in `components/attachments/words.ts`. */
export const FILE_REFUSALS = [
  'empty',
  'too_large',
  'cut_off',
  'encrypted',
  'no_page',
  'not_what_it_says',
  'type_not_accepted',
  'size_lies',
  'damaged',
  'too_many_pixels',
  'unreadable',
  'too_many',
  'too_much',
] as const
export type FileRefusalCode = (typeof FILE_REFUSALS)[number]

export const isFileRefusal = (code: string): code is FileRefusalCode =>
  (FILE_REFUSALS as readonly string[]).includes(code)

export type FileRefusal = { code: FileRefusalCode; params?: Record<string, string | number> }

/** A refused file as an operation's answer: a problem at its slot. */
export const refuseFile = <T = never>(step: string, slot: string, refusal: FileRefusal): Result<T> =>
  refuse({
    code: 'invalid',
    problems: [
      {
        step,
        field: slot,
        code: refusal.code,
        severity: 'error',
        ...(refusal.params && { params: refusal.params }),
      },
    ],
  })
