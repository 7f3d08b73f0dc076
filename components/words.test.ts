import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/result'
import { problemSentence } from './words'
import { ENGINE_SENTENCES } from './words/engine'

const problem = (code: string, params?: Problem['params']): Problem => ({
  field: 'x',
  code,
  severity: 'error',
  ...(params && { params }),
})

describe('sentences for problems', () => {
  test('a second field is named by its label, never by its name in the code', () => {
    const sentence = problemSentence(
      problem('above', { other: 'staffTotal', limit: '1200', now: '1300' }),
      { label: '博士', kind: 'integer', unit: '人' },
      { staffTotal: '职工总数' },
    )
    expect(sentence).toBe('不能大于“职工总数”（1,200 人）。请核对这两项。')
  })

  test('a sum names every part of it', () => {
    const sentence = problemSentence(
      problem('sum_above', { fields: 'a,b', other: 'c', limit: '100', now: '120' }),
      { label: '博士', kind: 'integer', unit: '人' },
      { a: '博士', b: '硕士', c: '职工总数' },
    )
    expect(sentence).toBe('“博士”“硕士”合计 120 人，大于“职工总数”（100 人）。请核对这几项。')
  })

  test('an unanswered question says what to do with it: write or choose', () => {
    expect(problemSentence(problem('required'), { label: '邮箱', kind: 'text' })).toBe('还没有填。请补上。')
    expect(problemSentence(problem('required'), { label: '学历', kind: 'choice' })).toBe(
      '还没有选。请选择一项。',
    )
  })

  test('a rule of a definition brings its own sentence', () => {
    expect(problemSentence(problem('rule_k01', { sentence: '不足3%。请核对。' }))).toBe('不足3%。请核对。')
  })

  test('the sentences of written forms are found through the same door', () => {
    expect(problemSentence(problem('uscc_length', { found: 17 }), { label: '统一社会信用代码' })).toContain(
      '应为18位',
    )
  })

  test.each(Object.keys(ENGINE_SENTENCES))(
    '%s says what is wrong and how to mend it, in whole sentences',
    (code) => {
      const sentence = problemSentence(
        problem(code, {
          year: 2025,
          count: 3,
          min: 1,
          max: 9,
          now: 5,
          scale: 2,
          limit: 3,
          other: 'o',
          fields: 'a',
          text: 't',
          list: 'l',
          word: 'w',
          ending: 'e',
          rows: '1、2',
          label: 'l',
          notBefore: '1949-10-01',
          first: '2025-03-01',
        }),
        { label: '字段' },
      )
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/undefined|NaN|null/)
      if (code !== 'free_code') expect(sentence.split(/[。，]/).filter(Boolean).length).toBeGreaterThan(1)
    },
  )
})
