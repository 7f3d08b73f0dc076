import { expect, test } from 'vitest'
import { pairs } from './pairs'

const line = (name: string, over: { value?: string; wide?: boolean } = {}) => ({
  name,
  label: name,
  value: '短',
  ...over,
})
const names = (...lines: ReturnType<typeof line>[]) => pairs(lines).map((row) => row.map((one) => one.name))

test('short answers stand two in a row', () => {
  expect(names(line('a'), line('b'), line('c'))).toEqual([['a', 'b'], ['c']])
})

test('long text has a row of its own, and nothing changes places', () => {
  expect(
    names(line('a'), line('b', { wide: true }), line('c'), line('d', { value: '长'.repeat(30) })),
  ).toEqual([['a'], ['b'], ['c'], ['d']])
})
