import { expect, test } from 'vitest'
import { inputOf, readValues } from './values'

const aForm = (...entries: [string, string | Blob][]) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('keeps every value of a repeated name', () => {
  expect(readValues(aForm(['talents', 'a'], ['talents', 'b'], ['name', '张三']))).toEqual({
    talents: ['a', 'b'],
    name: ['张三'],
  })
})

test("leaves out the framework's own entries and files", () => {
  expect(readValues(aForm(['$ACTION_KEY', 'x'], ['file', new Blob(['x'])], ['id', '1']))).toEqual({
    id: ['1'],
  })
})

test('offers a schema single values as themselves', () => {
  expect(inputOf({ id: ['1'], talents: ['a', 'b'] })).toEqual({ id: '1', talents: ['a', 'b'] })
})

test('reads nothing from what is no form', () => {
  for (const sent of [null, undefined, 'x', {}, []])
    expect(readValues(sent as unknown as FormData)).toEqual({})
})
