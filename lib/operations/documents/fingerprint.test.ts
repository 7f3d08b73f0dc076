import { expect, test } from 'vitest'
import { aFormalJob, aPrintJob } from '@/tests/support/pdf'
import { fingerprintOf } from './fingerprint'

const later = '2026-11-24T09:00:00.000Z'

test('the time of asking does not make a document another one', () => {
  expect(fingerprintOf(aPrintJob({ madeAt: later }))).toBe(fingerprintOf(aPrintJob()))
  expect(aPrintJob({ madeAt: later }).watermark).not.toEqual(aPrintJob().watermark)
})

test('nor does the order in which a database gives the keys back', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, part]) => [key, turned(part)]),
          )
        : value
  expect(fingerprintOf(turned(aPrintJob()) as never)).toBe(fingerprintOf(aPrintJob()))
})

test('one changed letter, another watermark or another version does', () => {
  const job = aPrintJob()
  const cover = job.sheet.cover.map((line, index) => (index === 0 ? { ...line, value: 'x' } : line))
  const others = [
    aPrintJob({ sheet: { ...job.sheet, cover } }),
    aPrintJob({ watermark: { text: '草稿 · 退回修改中' } }),
    aFormalJob(),
    aFormalJob({ dataVersion: 2 }),
  ]
  const prints = [job, ...others].map(fingerprintOf)
  expect(new Set(prints).size).toBe(prints.length)
})
