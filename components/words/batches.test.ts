import { expect, test } from 'vitest'
import { ENDS } from '@/lib/domain/batches/ends'
import type { Problem } from '@/lib/result'
import { batchFieldWords, batchSentence } from './batches'

const CODES: Record<string, Problem['params']> = {
  required: undefined,
  year_range: undefined,
  year_taken: { year: 2027 },
  other_programme: { programme: '研发中心认定' },
  pack_form: undefined,
  no_day: { text: '2027-02-29' },
  no_time: { text: '25:00' },
  not_after: { end: 'closes', before: 'opens' },
  grace_range: { most: 120 },
  note_long: { most: 500, found: 501 },
  opened: undefined,
  past: undefined,
  reason_short: undefined,
  reason_long: { most: 200, found: 201 },
}
const sentence = (code: string, field = 'closesOn') =>
  batchSentence({ field, code, severity: 'error', ...(CODES[code] && { params: CODES[code] }) })

test('every refusal of a round has a whole sentence of its own', () => {
  const sentences = Object.keys(CODES).map((code) => sentence(code))
  expect(new Set([...sentences, sentence('unheard_of')]).size).toBe(sentences.length + 1)
  for (const words of sentences) expect(words).toMatch(/。$/)
  for (const words of sentences) expect(words).not.toMatch(/undefined|NaN/)
})

test('every field is called as its label is', () => {
  for (const end of ENDS)
    for (const field of [`${end}On`, `${end}Time`]) expect(batchFieldWords(field)).not.toBe(field)
  expect(sentence('required', 'formKey')).toBe('还没有选申报书版本。请补上。')
  expect(sentence('required', 'closesTime')).toBe('还没有填申报截止时间。请补上。')
  expect(sentence('not_after')).toBe('申报截止必须晚于申报开始。请核对这两项。')
})
