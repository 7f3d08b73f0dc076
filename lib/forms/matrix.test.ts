import { describe, expect, test } from 'vitest'
import { checkStep } from './check'
import { emptyContent } from './content'
import { fieldsOf } from './fields'
import { figureOf, figureText } from './figure'
import { matrixGroup } from './matrix'
import { sheetOf } from './sheet-of'
import { defineForm, type FormStep } from './spec'
import { inYear, yearlyKey } from './years'

const group = matrixGroup({
  title: '经营情况',
  columns: [
    { key: 'y1', label: '{N-2}年', when: { field: 'since', notAfter: '{N-2}-12-31' } },
    { key: 'y2', label: '{N-1}年' },
  ],
  rows: [
    { kind: 'money', name: 'revenue', label: '营业收入', help: '全年' },
    { kind: 'money', name: 'rd', label: '研发费用', atMost: 'revenue' },
    {
      kind: 'figure',
      name: 'intensity',
      label: '占比',
      unit: '%',
      scale: 2,
      figure: { ratio: [{ answer: 'rd' }, { answer: 'revenue' }] },
    },
    {
      kind: 'figure',
      name: 'growth',
      label: '增长',
      unit: '%',
      scale: 1,
      figure: { growth: [{ answer: 'revenue' }, { answer: 'revenue', back: 1 }] },
    },
  ],
})
const step: FormStep = {
  kind: 'form',
  key: 'money',
  title: '经营',
  groups: [{ title: '单位', fields: [{ kind: 'date', name: 'since', label: '成立日期' }] }, group],
}
const form = defineForm({ key: 'm', version: 1, title: '', steps: [step] })
const filled = (answers: Record<string, string>) => ({ ...emptyContent(), answers: { money: answers } })
const asked = inYear(form, 2026).steps[0] as FormStep
const codes = (answers: Record<string, string>) =>
  checkStep(asked, filled(answers), '2026-12-01').map(({ field, code }) => `${field} ${code}`)

describe('a matrix', () => {
  test('is written out into ordinary fields, one a cell, that survive JSON', () => {
    expect(group.fields.map(({ name }) => name)).toEqual([
      'revenue.y1',
      'revenue.y2',
      'rd.y1',
      'rd.y2',
      'intensity.y1',
      'intensity.y2',
      'growth.y2',
    ])
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })

  test('is of the years of its round, in words and in conditions', () => {
    expect(fieldsOf(asked).map(({ label }) => label)).toContain('营业收入（2024年）')
    expect(inYear(form, 2026)).toMatchObject({ key: 'm', version: 1, year: 2026 })
    expect(yearlyKey(form, 'm@1', 2026)).toBe('m@1:2026')
    const plain = { ...form, steps: [] }
    expect(inYear(plain, 2026)).toBe(plain)
    expect(yearlyKey(plain, 'm@1', 2026)).toBe('m@1')
  })

  test('asks no year in which the unit did not exist', () => {
    const typed = { 'revenue.y2': '10', 'rd.y2': '1' }
    expect(codes({ since: '2025-01-01', ...typed })).toEqual([])
    expect(codes({ since: '2024-12-31', ...typed })).toEqual(['revenue.y1 required', 'rd.y1 required'])
  })

  test('compares within its column', () => {
    const typed = { since: '2020-01-01', 'revenue.y1': '5', 'rd.y1': '6', 'revenue.y2': '10', 'rd.y2': '6' }
    expect(codes(typed)).toEqual(['rd.y1 above'])
  })

  test('computes within its column, and back to the one before', () => {
    const content = filled({ 'revenue.y1': '4', 'revenue.y2': '5', 'rd.y2': '0.1' })
    const read = (name: string) => {
      const field = group.fields.find((one) => one.name === name)
      if (field?.kind !== 'figure') throw new Error(name)
      return figureText(figureOf(field.figure, content, 'money'), field.scale)
    }
    expect(read('intensity.y2')).toBe('2.00')
    expect(read('intensity.y1')).toBe('—')
    expect(read('growth.y2')).toBe('25.0')
  })

  test('lies in the sheet as rows and columns over its lines', () => {
    const sheet = sheetOf(inYear(form, 2026), filled({ 'revenue.y2': '12.5' }))
    const [, grid] = sheet.steps[0]?.kind === 'form' ? sheet.steps[0].groups : []
    expect(grid?.grid?.columns).toEqual(['2024年', '2025年'])
    expect(grid?.grid?.rows[0]).toEqual({
      label: '营业收入',
      unit: '万元',
      names: ['revenue.y1', 'revenue.y2'],
    })
    expect(grid?.lines.find(({ name }) => name === 'revenue.y2')?.value).toBe('12.5 万元')
  })
})
