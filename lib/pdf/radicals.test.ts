import { expect, test } from 'vitest'
import { unified } from './radicals'

test('radicals become the characters they look like, everything else stays', () => {
  const text = { name: '⾼⻚⻋⻅', list: ['⼀⼆', 1, null, true], '⾼': '高 𠮷 é ﬁ ㎡ ½' }
  expect(unified(text)).toEqual({ name: '高页车见', list: ['一二', 1, null, true], '⾼': '高 𠮷 é ﬁ ㎡ ½' })
})
