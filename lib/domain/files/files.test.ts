import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SlotSpec } from '@/lib/forms/spec'
import { refusalFor } from './attach'
import { cleanName } from './name'

const slot: SlotSpec = { code: 'A02', label: '营业执照', accept: ['pdf', 'jpg'], maxFiles: 2, maxBytes: 1000 }
const stored = (id: string, over = {}) => ({ id, slot: 'A02', size: 10, ...over })

describe('a slot offered a file', () => {
  test('takes a file of exactly the largest size', () => {
    expect(refusalFor(slot, { name: 'a.pdf', size: 1000 }, [])).toBeNull()
  })
  test.each([
    ['an empty file', { name: 'a.pdf', size: 0 }, 'empty'],
    ['one byte too large', { name: 'a.pdf', size: 1001 }, 'too_large'],
    ['an ending it does not take', { name: 'a.xlsm', size: 1 }, 'type_not_accepted'],
    ['an archive', { name: 'a.pdf.zip', size: 1 }, 'type_not_accepted'],
  ])('refuses %s', (_, offered, code) => {
    expect(refusalFor(slot, offered, [])?.code).toBe(code)
  })
  test('lets any picture through where one kind is accepted: the bytes decide', () => {
    expect(refusalFor(slot, { name: 'a.PNG', size: 1 }, [])).toBeNull()
    expect(refusalFor({ ...slot, accept: ['pdf'] }, { name: 'a.png', size: 1 }, [])?.code).toBe(
      'type_not_accepted',
    )
  })
  test('is full at its number of files, and other slots do not count', () => {
    const one = [stored('1'), stored('2', { slot: 'A03' })]
    expect(refusalFor(slot, { name: 'a.pdf', size: 1 }, one)).toBeNull()
    expect(refusalFor(slot, { name: 'a.pdf', size: 1 }, [...one, stored('3')])).toEqual({
      code: 'too_many',
      params: { max: 2 },
    })
  })
  test('counts neither the file being replaced nor the same file sent again', () => {
    const full = [stored('1'), stored('2')]
    expect(refusalFor(slot, { name: 'a.pdf', size: 1, replaces: '1' }, full)).toBeNull()
    expect(refusalFor(slot, { id: '2', name: 'a.pdf', size: 1 }, full)).toBeNull()
  })
  test('refuses what would make all files together too much', () => {
    const most = { ...slot, maxTotalBytes: 300 }
    const others = [stored('1', { slot: 'A03', size: 250 })]
    expect(refusalFor(most, { name: 'a.pdf', size: 50 }, others)).toBeNull()
    expect(refusalFor(most, { name: 'a.pdf', size: 51 }, others)?.code).toBe('too_much')
  })
})

describe('a cleaned file name', () => {
  test.each([
    ['C:\\fakepath\\研发人员.jpg', '研发人员.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['发票\u202egpj.exe.pdf', '发票gpj.exe.pdf'],
    ['', '未命名文件'],
    ['.pdf', 'pdf'],
    ['𠮷野.pdf', '𠮷野.pdf'],
    [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(96)}.pdf`],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean)
  })
  test('is never empty, never a path, at most 100 characters, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const clean = cleanName(given)
        expect(clean).not.toMatch(/[\\/\p{Cc}]|^\.*$/u)
        expect([...clean].length).toBeLessThanOrEqual(100)
        expect(cleanName(clean)).toBe(clean)
      }),
      { numRuns: 100 },
    )
  })
})
