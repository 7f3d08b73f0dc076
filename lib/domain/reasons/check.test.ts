import { describe, expect, test } from 'vitest'
import type { Reason } from '../event'
import { REASON_CODES, reasonProblems } from './check'
import { readReasons } from './read'

const reason = (over: Partial<Reason> = {}): Reason => ({
  step: 'host',
  field: 'staffTotal',
  code: 'F03',
  text: '与社保人数不一致',
  ...over,
})
const places = new Set(['host', 'host.staffTotal', 'staff@row7', 'attachments'])
const codes = (...reasons: Reason[]) =>
  reasonProblems(reasons, places).map(({ field, code }) => [field, code])

describe('a 退回', () => {
  test('without a reason is none', () => expect(codes()).toEqual([['reasons', 'reason_missing']]))
  test('with a place, a code and a sentence is one', () =>
    expect(codes(reason(), reason({ field: undefined }))).toEqual([]))
  test.each([
    [{ step: '' }, 'step', 'reason_place'],
    [{ step: 'nowhere' }, 'step', 'reason_place'],
    [{ field: 'nothing' }, 'step', 'reason_place'],
    [{ step: 'staff', field: undefined, row: 'row8' }, 'step', 'reason_place'],
    [{ code: '' }, 'code', 'reason_code'],
    [{ code: 'F98' }, 'code', 'reason_code'],
    [{ text: '  四个字了  ' }, 'text', 'reason_text'],
    [{ text: '字'.repeat(501) }, 'text', 'reason_text_long'],
  ])('with %j says at which of its reasons it is', (over, field, code) => {
    expect(codes(reason(), reason(over))).toEqual([[`reasons.1.${field}`, code]])
  })
  test('takes five characters and five hundred, also beyond the BMP', () => {
    expect(codes(reason({ text: '吴𬭎请核对' }), reason({ text: '𬭎'.repeat(500) }))).toEqual([])
  })
  test.each(REASON_CODES.map(({ value }) => value))('knows %s', (code) =>
    expect(codes(reason({ code }))).toEqual([]),
  )
})

describe('a posted 退回', () => {
  const line = (at: number, place: string, code: string, text: string) => ({
    [`reasons.${at}.place`]: [place],
    [`reasons.${at}.code`]: [code],
    [`reasons.${at}.text`]: [text],
  })
  test('is read line by line, each at its place', () => {
    const posted = {
      _reasons: ['3'],
      ...line(0, 'host.staffTotal', 'F03', ' 与社保人数不一致 '),
      ...line(1, 'staff@row7', 'F08', '社保不足'),
      ...line(2, 'attachments', 'F05', '看不清楚'),
    }
    expect(readReasons(posted)).toEqual([
      { step: 'host', field: 'staffTotal', code: 'F03', text: '与社保人数不一致' },
      { step: 'staff', row: 'row7', code: 'F08', text: '社保不足' },
      { step: 'attachments', code: 'F05', text: '看不清楚' },
    ])
  })
  test('passes over lines that say nothing, but keeps the first to say what is missing', () => {
    const posted = {
      _reasons: ['3'],
      ...line(0, '', '', ''),
      ...line(1, '', '', ' '),
      ...line(2, 'host', '', ''),
    }
    expect(readReasons(posted)).toEqual([
      { step: '', code: '', text: '' },
      { step: 'host', code: '', text: '' },
    ])
  })
  test.each(['1e9', '999999', '-5', 'x', ''])('that claims %s lines is read all the same', (count) => {
    expect(readReasons({ _reasons: [count] }).length).toBeLessThanOrEqual(1)
  })
})
