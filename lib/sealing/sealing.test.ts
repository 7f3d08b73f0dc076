import { createCipheriv, createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALGORITHMS, keyOf, type WrittenKey } from './key'
import { keyringOf, newKey, newKeyFile, readKeyFile } from './keyring'
import { mapTexts } from './leaves'
import { needsSealing, withoutNumbers } from './personal'
import { keyIdOf, open, seal, searchHash } from './seal'

const WRITTEN = {
  secret: '8f0a6b2e91d7c4530e1f2a3b4c5d6e7f908172635445362718fae9dbccbdae9f',
  search: '17c3d9e0f5a6b7284c9d0e1f3a2b5c4d6e7f8091a2b3c4d5e6f708192a3b4c5d',
  madeAt: '2026-11-24T06:00:00.000Z',
}
const aKey = (over: Partial<WrittenKey> = {}, id = 'k1') =>
  keyOf(id, { algorithm: 'sm', ...WRITTEN, ...over })
const NUMBER = '33040019850615001X'

describe('the ciphers of the country (domain §6.7)', () => {
  test('SM3 of "abc" is as GB/T 32905 says', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  test('SM4 of the example of GB/T 32907 is as it says', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const sm4 = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
    expect(sm4.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })

  test('a value sealed with them can be opened by hand', () => {
    const iv = Buffer.alloc(16, 7)
    const secret = Buffer.from(WRITTEN.secret, 'hex')
    const part = (use: string) => createHmac('sm3', secret).update(`sealing 1 ${use}`).digest()
    const sm4 = createCipheriv('sm4-cbc', part('cipher').subarray(0, 16), iv)
    const body = Buffer.concat([iv, sm4.update(NUMBER), sm4.final()])
    const tag = createHmac('sm3', part('authenticator')).update('sealed:1:k1:').update(body).digest()
    expect(seal(aKey(), NUMBER, iv)).toBe(`sealed:1:k1:${Buffer.concat([body, tag]).toString('base64url')}`)
  })
})

test.each([
  ['sm', 16, 'sealed:1:k1:BwcHBwcHBwcHBwcHBwcHB'],
  ['aes', 12, 'sealed:1:k1:BwcHBwcHBwcHBwcH'],
] as const)('a value sealed with %s looks the same in ten years', (algorithm, bytes, begins) => {
  const key = aKey({ algorithm })
  const sealed = seal(key, NUMBER, Buffer.alloc(bytes, 7))
  expect(sealed.startsWith(begins)).toBe(true)
  expect(createHash('sha256').update(sealed).digest('hex')).toBe(KNOWN[algorithm])
})
const KNOWN = {
  sm: 'e679edf5e28200ba1485cc72042bc74ed32d4e864f53a676c475f9067c302065',
  aes: '57c5533801a13838623725f7c7a2ddff6eeae678a4b4f64acfb6fc6e75aa6469',
}

describe.each(ALGORITHMS)('%s', (algorithm) => {
  const key = aKey({ algorithm })

  test('opens what it sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(open(key, seal(key, text))).toBe(text)
      }),
    )
  })

  test('never makes the same text twice, and shows nothing of what is in it', () => {
    const [one, two] = [seal(key, NUMBER), seal(key, NUMBER)]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split(':')[3]!, 'base64url').toString('latin1')).not.toContain('3304')
  })

  test('refuses a text in which any one sign was changed', () => {
    const sealed = seal(key, NUMBER)
    const head = 'sealed:1:k1:'.length
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length - head - 2 }), (at) => {
        const sign = sealed[head + at] === 'A' ? 'B' : 'A'
        const forged = sealed.slice(0, head + at) + sign + sealed.slice(head + at + 1)
        expect(() => open(key, forged)).toThrow('has been changed')
      }),
    )
  })

  test('refuses a text cut short, one of another key and one that names another key', () => {
    const sealed = seal(key, NUMBER)
    const body = sealed.split(':')[3]!
    expect(() => open(key, sealed.slice(0, 20))).toThrow('has been changed')
    expect(() => open(key, 'sealed:1:k1:')).toThrow('has been changed')
    const other = aKey({ algorithm, secret: WRITTEN.search, search: WRITTEN.secret })
    expect(() => open(other, sealed)).toThrow('has been changed')
    expect(() => open(key, `sealed:1:k2:${body}`)).toThrow('has been changed')
  })

  test('names its key', () => {
    expect(keyIdOf(seal(key, NUMBER))).toBe('k1')
    expect(keyIdOf(NUMBER)).toBeNull()
    expect(keyIdOf('sealed:1:k1:')).toBeNull()
  })
})

describe('looking for a number', () => {
  test('finds the same under the same key alone, and without the key nobody can try', () => {
    expect(searchHash(aKey(), NUMBER)).toBe(searchHash(aKey(), NUMBER))
    expect(searchHash(aKey(), NUMBER)).not.toBe(searchHash(aKey(), '330400198506150028'))
    expect(searchHash(aKey({ search: WRITTEN.secret }), NUMBER)).not.toBe(searchHash(aKey(), NUMBER))
    expect(searchHash(aKey(), NUMBER)).not.toContain(createHash('sm3').update(NUMBER).digest('hex'))
  })
})

describe('what needs sealing', () => {
  test.each([
    '33040019850615001X',
    '13800000001',
    '138 0000 0001',
    '138-0000—0001',
    '330400 19850615 001X',
    '１３８００００００００１',
    '33040019850',
    '手机号：13800000001，请尽快联系',
    '330400\u200b1985\u20610615',
    '380-0000-0001-12',
    '0573-82521234',
    'sealed:1:k1:AAAA',
    'sealed:',
  ])('%j', (text) => expect(needsSealing(text)).toBe(true))

  test.each([
    '',
    '82521234',
    '2026-11-24',
    '91330402MA2ABC1D5D',
    '嘉兴示例智能装备有限公司',
    '1000000000',
    '2024年营业收入为12345.67万元，2025年为23456.78万元',
    'a sealed: letter',
    'a0000000-0000-4000-8000-000000000001',
  ])('and not %j', (text) => expect(needsSealing(text)).toBe(false))

  test('every mobile and every identity number, however they are grouped', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 18 })
    const between = fc.constantFrom('', '', '', ' ', '-', '\u3000', '—', '\u200b')
    fc.assert(
      fc.property(digits, fc.array(between, { minLength: 18, maxLength: 18 }), (number, gaps) => {
        expect(needsSealing(`号${number.map((digit, at) => digit + gaps[at]!).join('')}`)).toBe(true)
      }),
    )
  })
})

test.each([
  ['33040019850615001X', '***1X'],
  ['陆晓明 138 0000 0001 先生', '陆晓明 ***01 先生'],
  ['nanhu01', 'nanhu01'],
  ['sj_721796186671', 'sj_721796186671'],
  ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001'],
])('%j is put on record as %j', (text, told) => expect(withoutNumbers(text)).toBe(told))

describe('the file of keys', () => {
  const file = () => newKeyFile('sm', new Date('2026-11-24T06:00:00Z'))

  test('comes back as it was written', () => {
    const made = file()
    expect(readKeyFile(JSON.stringify(made))).toEqual(made)
    const [id, key] = newKey('aes', new Date('2026-11-25T06:00:00Z'))
    const two = { current: id, keys: { ...made.keys, [id]: key } }
    const ring = keyringOf(readKeyFile(JSON.stringify(two)))
    expect(ring.current.algorithm).toBe('aes')
    expect([...ring.byId.keys()]).toEqual([made.current, id])
  })

  const over = (key: object) => ({ current: 'k1', keys: { k1: { algorithm: 'sm', ...WRITTEN, ...key } } })
  test.each([
    ['', 'is not one'],
    ['{}', 'is not one'],
    [JSON.stringify({ current: 'k2', keys: over({}).keys }), '"k2" is not among the keys'],
    [JSON.stringify(over({ algorithm: 'des' })), 'names no algorithm'],
    [JSON.stringify(over({ secret: 'ab' })), 'is weak'],
    [JSON.stringify(over({ secret: 'ab'.repeat(32) })), 'is weak'],
    [JSON.stringify(over({ secret: `0123456789abcdef${'3'.repeat(48)}` })), 'is weak'],
    [JSON.stringify(over({ search: WRITTEN.secret })), 'is weak'],
    [JSON.stringify({ current: 'A:b', keys: { 'A:b': { algorithm: 'sm', ...WRITTEN } } }), 'has a name'],
  ])('that is wrong is refused in a sentence without the key: %#', (text, says) => {
    expect(() => readKeyFile(text)).toThrow(says)
    expect(() => readKeyFile(text)).not.toThrow(WRITTEN.secret)
  })
})

describe('texts within JSON', () => {
  test('are changed wherever they are, and nothing else is', () => {
    const value = { a: ['x', 1, null, { b: 'x' }], c: true, d: 'y' }
    expect(mapTexts(value, (text) => (text === 'x' ? 'z' : text))).toEqual({
      a: ['z', 1, null, { b: 'z' }],
      c: true,
      d: 'y',
    })
    expect(mapTexts(value, (text) => text)).toBe(value)
  })

  test('come back whole after sealing and opening, for any JSON', () => {
    const key = aKey()
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = mapTexts(value, (text) => seal(key, text))
        expect(mapTexts(sealed, (text) => open(key, text))).toEqual(value)
      }),
    )
  })
})
