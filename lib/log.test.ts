import { describe, expect, test } from 'vitest'
import { traceOf } from './log'

describe('what the log says of an error', () => {
  test('never repeats its message, which may quote what a person typed', () => {
    const cause = Object.assign(new Error('Key (id_no)=(330411199001010017) already exists.'), {
      code: '23505',
    })
    const error = new Error('insert into accounts values (张三, 13800000000)\n    张三', { cause })
    const told = JSON.stringify(traceOf(error))
    expect(told).not.toMatch(/张三|13800000000|330411199001010017/)
    expect(traceOf(error)).toMatchObject({ kind: 'Error', cause: { code: '23505' } })
  })

  test('names the place in the code', () => {
    expect(traceOf(new TypeError('x')).at?.[0]).toContain('log.test.ts')
  })

  test('copes with things thrown that are no errors', () => {
    expect(traceOf('张三')).toEqual({ kind: 'string' })
  })
})
