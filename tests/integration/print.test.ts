import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOf } from '@/lib/pdf/assert'
import { openBrowser, type PrintBrowser } from '@/lib/pdf/browser'
import { printHtml } from '@/lib/pdf/html'
import { printPdf } from '@/lib/pdf/print'
import {
  aFormalJob,
  aPrintJob,
  BROWSER_FOLDER,
  embeddedFonts,
  hostileSheet,
  placesOf,
  textsOf,
  unbroken,
} from '@/tests/support/pdf'

let browser: PrintBrowser
beforeAll(() => {
  browser = openBrowser({ folder: BROWSER_FOLDER })
})
afterAll(() => browser.close())

describe('a printed draft', () => {
  const job = aPrintJob()
  let pdf: Uint8Array
  let pages: string[]
  beforeAll(async () => {
    pdf = await printPdf(browser, printHtml(job))
    pages = await pagesOf(pdf)
  })

  test('holds everything that was filled in, letter for letter', () => {
    const text = unbroken(pages.join(''))
    expect(textsOf(job.sheet).filter((part) => !text.includes(unbroken(part)))).toEqual([])
  })

  test('holds all 30 names, in their order', () => {
    const staff = job.sheet.steps.find((step) => step.kind === 'list')!
    const names = staff.rows.map((row) => row.cells[0]![0]!)
    expect(names).toHaveLength(30)
    const text = unbroken(pages.slice(3).join(''))
    const places = names.map((name) => text.indexOf(unbroken(name)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  })

  test('has all of its cover on the first page, and nothing else', () => {
    const text = unbroken(pages[0]!)
    const lines = job.sheet.cover.flatMap((line) => [line.label, line.value])
    expect(lines.filter((part) => !text.includes(unbroken(part)))).toEqual([])
    expect(unbroken(pages[1]!)).toContain('一、依托企业情况')
  })

  test('bears its whole watermark on every page', () => {
    for (const page of pages) expect(unbroken(page)).toContain(unbroken(job.watermark!.text))
  })

  test('repeats the head of a list on every page of it', () => {
    const listed = pages.filter((page) => page.includes('330*'))
    expect(listed.length).toBeGreaterThan(2)
    for (const page of listed) {
      expect(page).toContain('二、研发中心专职工作人员清单')
      expect(unbroken(page)).toContain('序号姓名证件')
    }
  })

  test('numbers every page but the cover, and says 草稿 in its head', () => {
    const total = pages.length - 1
    expect(pages[0]).not.toMatch(/第 \d+ 页/)
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`第 ${index + 1} 页 共 ${total} 页`)
      expect(page.trimStart()).toMatch(/^草稿/)
    })
  })

  test('carries the Chinese fonts that the project brings, and no other', () => {
    expect(embeddedFonts(pdf).sort()).toEqual([
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ])
  })

  test('can be read aloud: it is tagged, has a title and a language', () => {
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/Lang \(zh-CN\)/)
  })
})

test('a formal document bears its number and no watermark', async () => {
  const job = aFormalJob()
  const pages = await pagesOf(await printPdf(browser, printHtml(job)))
  for (const page of pages) {
    expect(page).toContain('JX-GXYF-2026-000123')
    expect(page).not.toContain('草稿')
  }
})

describe('hostile answers', () => {
  const job = aPrintJob({ sheet: hostileSheet() })
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printPdf(browser, printHtml(job))
  })

  test('are printed as they were typed', async () => {
    const text = unbroken((await pagesOf(pdf)).join(''))
    const holds = (part: string) => text.includes(part)
    expect(holds('<script>document.body.remove()</script></style></table>&amp;')).toBe(true)
    expect(holds('后面的字')).toBe(true)
    // On the cover and in the form, whole; a page may end in between.
    expect(text.split('长').length).toBeGreaterThan(4000)
    expect(text.split('W').length).toBeGreaterThan(4000)
  })

  test('stay within the page', async () => {
    for (const { left, right, width } of await placesOf(pdf)) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width)
    }
  })
})

test('radicals that look like characters are printed as those characters', async () => {
  const sheet = { ...aPrintJob().sheet, title: '⾼新技术研究⻚认定' }
  const [cover] = await pagesOf(await printPdf(browser, printHtml(aPrintJob({ sheet }))))
  expect(unbroken(cover!)).toContain('高新技术研究页认定')
})

test('the page may ask for nothing outside itself and runs no script', async () => {
  const html = `<!doctype html><title>x</title><img src="http://127.0.0.1:9/x"><img src="file:///etc/passwd">
    <link rel="stylesheet" href="http://127.0.0.1:9/x.css"><iframe src="file:///etc/passwd"></iframe>
    <p>vorher</p><script>document.body.textContent = 'ran'</script>`
  const text = (await pagesOf(await printPdf(browser, html))).join('')
  expect(text).toContain('vorher')
  expect(text).not.toContain('ran')
  expect(text).not.toContain('root:')
})

test('a browser that dies is followed by another one', async () => {
  await printPdf(browser, '<p>one</p>')
  const first = await browser.pid()
  process.kill(first!, 'SIGKILL')
  await printPdf(browser, '<p>two</p>').catch(() => {})
  expect(await pagesOf(await printPdf(browser, '<p>three</p>'))).toEqual([expect.stringContaining('three')])
  expect(await browser.pid()).not.toBe(first)
})

test('a document that takes too long is given up, and the next one is printed', async () => {
  const slow = `<style>p{break-after:page}</style>${'<p>x</p>'.repeat(50_000)}`
  await expect(printPdf(browser, slow, { timeoutMs: 300 })).rejects.toThrow()
  expect(await pagesOf(await printPdf(browser, '<p>next</p>'))).toEqual([expect.stringContaining('next')])
})

test('after so many documents the browser is a fresh one', async () => {
  const recycled = openBrowser({ folder: BROWSER_FOLDER, recycleAfter: 2 })
  try {
    await printPdf(recycled, '<p>1</p>')
    const first = await recycled.pid()
    await printPdf(recycled, '<p>2</p>')
    await printPdf(recycled, '<p>3</p>')
    expect(await recycled.pid()).not.toBe(first)
    expect(() => readFileSync(`/proc/${first}/cmdline`)).toThrow()
  } finally {
    await recycled.close()
  }
})
