import { describe, expect, test } from 'vitest'
import { aFormalJob, aPrintJob, hostileSheet } from '@/tests/support/pdf'
import { printHtml } from './html'

describe('the page that is printed', () => {
  test('bears a watermark and says 草稿 on a draft only', () => {
    expect(printHtml(aPrintJob())).toMatch(/class="watermark"/)
    expect(printHtml(aFormalJob())).not.toMatch(/class="watermark"|草稿/)
  })

  test('loads and runs nothing', () => {
    const html = printHtml(aPrintJob({ sheet: hostileSheet() }))
    expect(html).not.toMatch(/<script|<link|https?:\/\/(?!www\.w3\.org)/)
    expect(html).toContain('content="default-src &#x27;none&#x27;;')
  })

  test('keeps markup in answers, titles and numbers as text', () => {
    const hostile = '"</style><img src=x onerror=alert(1)>\\'
    const html = printHtml(aFormalJob({ sheet: hostileSheet(), acceptNo: hostile }))
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain('<script>document')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html.match(/<style>/g)).toHaveLength(1)
  })

  test('lays lists of many columns sideways and others upright', () => {
    const { sheet } = aPrintJob()
    const step = (columns: number) => ({
      kind: 'list' as const,
      key: `l${columns}`,
      title: '清单',
      columns: Array.from({ length: columns }, (_, index) => ({ label: `列${index}` })),
      rows: [],
      figures: [],
    })
    const html = printHtml(aPrintJob({ sheet: { ...sheet, steps: [step(3), step(9)] } }))
    expect(html.match(/class="list wide"/g)).toHaveLength(1)
    expect(html.match(/class="list"/g)).toHaveLength(1)
  })

  test('counts the serial number of each list from 1 and keeps three rows with the head', () => {
    const html = printHtml(aPrintJob())
    const leading = html.slice(html.indexOf('<tbody class="leading">'))
    expect(leading.slice(0, leading.indexOf('</tbody>')).match(/class="serial">(\d+)/g)).toEqual([
      'class="serial">1',
      'class="serial">2',
      'class="serial">3',
    ])
  })
})
