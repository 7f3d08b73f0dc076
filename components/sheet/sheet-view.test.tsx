import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { aPrintJob, hostileSheet, textsOf } from '@/tests/support/pdf'
import { SheetView } from './sheet-view'

/** What a reader of the markup reads. */
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

describe('the application on one page', () => {
  const { sheet } = aPrintJob()

  test('shows everything that was filled in', () => {
    const text = textOf(renderToStaticMarkup(<SheetView sheet={sheet} />))
    expect(textsOf(sheet).filter((part) => !text.includes(part))).toEqual([])
  })

  test('shows “—” where nothing was answered', () => {
    const line = { name: 'a', label: '网址', value: '' }
    const step = { kind: 'form' as const, key: 'f', title: '表', groups: [{ lines: [line] }] }
    expect(renderToStaticMarkup(<SheetView sheet={{ ...sheet, steps: [step] }} />)).toContain('<dd class="')
    expect(textOf(renderToStaticMarkup(<SheetView sheet={{ ...sheet, steps: [step] }} />))).toContain('网址—')
  })

  test('shows what is said about an answer and about a row beside them', () => {
    const list = sheet.steps.find((step) => step.kind === 'list')!
    const notes = { 'host.unitType': '请核对', [`${list.key}.${list.rows[0]!.id}`]: '证件不清' }
    const text = textOf(renderToStaticMarkup(<SheetView sheet={sheet} notes={notes} />))
    expect(text).toContain('请核对')
    expect(text).toContain('证件不清')
  })

  test('shows markup in an answer as the text it is', () => {
    const markup = renderToStaticMarkup(<SheetView sheet={hostileSheet()} />)
    expect(markup).not.toMatch(/<script|<i>表单|<\/style/)
  })
})
