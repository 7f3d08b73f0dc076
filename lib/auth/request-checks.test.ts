import { describe, expect, test } from 'vitest'
import { cameByOtherName, isForeign, isTooLarge, isUnreadable, MAX_FORM_BYTES } from './request-checks'

const publicUrl = new URL('https://d.example.gov.cn')

describe('a form', () => {
  test.each([
    ['our own page', { origin: 'https://d.example.gov.cn', host: '10.0.0.5:3000' }, false],
    ['our own page by another name', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, false],
    ['an engine that tells no origin', { host: '127.0.0.1:3000' }, false],
    ['a foreign page', { origin: 'https://evil.example', host: 'd.example.gov.cn' }, true],
    ['a disguised page', { origin: 'null', host: 'd.example.gov.cn' }, true],
    ['the same host over plain http', { origin: 'http://d.example.gov.cn', host: '10.0.0.5:3000' }, true],
  ])('from %s is foreign: %s', (_from, headers, foreign) => {
    expect(isForeign(new Headers(headers as Record<string, string>), publicUrl)).toBe(foreign)
  })

  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

  test('is too large by what it declares', async () => {
    expect(await isTooLarge(post('x', { 'content-length': String(MAX_FORM_BYTES + 1) }))).toBe(true)
    expect(await isTooLarge(post('x', { 'content-length': String(MAX_FORM_BYTES) }))).toBe(false)
  })

  test('that declares nothing is counted', async () => {
    const stream = (bytes: number) => new Blob([new Uint8Array(bytes)]).stream()
    expect(await isTooLarge(post(stream(MAX_FORM_BYTES + 1)))).toBe(true)
    expect(await isTooLarge(post(stream(10)))).toBe(false)
  })

  test('cut on the way is unreadable', async () => {
    const whole = new FormData()
    whole.append('name', '张三')
    expect(await isUnreadable(post(whole))).toBe(false)
    const junk = { 'content-type': 'multipart/form-data; boundary=abc' }
    expect(await isUnreadable(post('--abc\r\nContent-Disp', junk))).toBe(true)
    expect(await isUnreadable(post('x', { 'content-type': 'multipart/form-data' }))).toBe(true)
  })
})

describe('coming by another name of the same machine', () => {
  const local = new URL('http://localhost:3000')
  const came = (host: string, mode = 'navigate') => new Headers({ host, 'sec-fetch-mode': mode })

  test('is noticed for people', () => {
    expect(cameByOtherName(came('127.0.0.1:3000'), local)).toBe(true)
    expect(cameByOtherName(came('[::1]:3000'), local)).toBe(true)
  })

  test('is nothing where the name is right, the caller is a program, or the platform is public', () => {
    expect(cameByOtherName(came('localhost:3000'), local)).toBe(false)
    expect(cameByOtherName(came('127.0.0.1:3000', 'cors'), local)).toBe(false)
    expect(cameByOtherName(came('127.0.0.1:3000'), publicUrl)).toBe(false)
    expect(cameByOtherName(came('evil.example'), local)).toBe(false)
  })
})
