import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { plainConnection } from '@/db/connection'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import { makePdf } from '../fixtures/files/make-pdf'
import { makeJpg, makePng, makeZip } from '../fixtures/files/make-picture'
import { expectAccessible, newPage } from '../support/browser'
import { layCable } from '../support/cable'
import { seededDraft } from '../support/journeys'

const MB = 1024 * 1024
const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-chosen-'))
const sql = plainConnection(inject('platform').databases.owner)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await sql.end()
})

// A file on disk keeps its date: that is how the same file is known again after a reload.
function onDisk(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

let application: { id: string; filingId: string }
beforeEach(async () => {
  const { id, filing } = await seededDraft()
  application = { id, filingId: filing }
  await sql`update files set state = 'removed' where filing_id = ${application.filingId}`
})

async function signIn(page: Page, kind: '法人' | '个人', username: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
  await atProvider(page, username)
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

/** The provider may still know who is there, and then asks nothing. */
async function atProvider(page: Page, username: string): Promise<void> {
  const field = page.getByLabel('用户名')
  await field
    .or(page.getByRole('button', { name: '退出' }))
    .first()
    .waitFor()
  if (!(await field.isVisible())) return
  await field.fill(username)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
}

// Signed in once; a test that ends the session forgets it.
let known: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> | undefined

async function endSessions(): Promise<void> {
  known = undefined
  await sql`update sessions set ended_at = now() where ended_at is null`
}

/** The attachments step of a complete draft, at the slot that takes PDF and pictures. */
async function atSlot(options: Parameters<typeof newPage>[0] = {}) {
  const page = await newPage({
    ...options,
    // Refusals are answers, and a cut line is what some of these tests are about.
    // So is a reload, which breaks off what is under way.
    expectedErrors: [/status of (4\d\d)/, /net::ERR_/, /JSHandle@object/, /^TypeError: network error/],
  })
  if (known) await page.context().addCookies(known)
  else {
    await signIn(page, '法人', 'faren02')
    known = await page.context().cookies()
  }
  await page.goto(`/applications/${application.id}/steps/attachments`)
  return { page, slot: page.locator('#slot-A02') }
}

const choose = (slot: Locator, ...files: string[]) =>
  slot.getByLabel('选择文件', { exact: true }).setInputFiles(files)
const upload = (slot: Locator) => slot.getByRole('button', { name: '上传', exact: true }).click()
const row = (slot: Locator, name: string) => slot.getByRole('listitem').filter({ hasText: name })
const stored = (slot: Locator, name: string) =>
  slot
    .getByRole('listitem')
    .filter({ hasText: name })
    .getByText(/已上传并保存/)

/** The byte each PUT began at. */
function watchPuts(page: Page): number[] {
  const starts: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT')
      starts.push(Number(/^bytes=(\d+)-$/.exec(request.headers().range ?? '')?.[1]))
  })
  return starts
}

/** A slow upload, so that there is a middle of it. */
async function lineOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const set = (uploadThroughput: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  return { slow: () => set(2 * MB), fast: () => set(-1) }
}

/** Until the server has some of the file, and not all of it. */
const someArrived = (name: string, above = 0) =>
  expect
    .poll(
      async () => {
        const [row] = await sql<{ received: string }[]>`
          select u.received from uploads u join files f on f.id = u.file_id
          where f.name = ${name} and f.state = 'receiving' order by f.created_at desc limit 1`
        return Number(row?.received ?? 0)
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(above)

describe('with scripts', () => {
  test('选择文件 shows name, size and picture, 上传 keeps it, and it is there after a reload', async () => {
    const { page, slot } = await atSlot()
    await choose(
      slot,
      onDisk('研发人员.jpg', await makeJpg(600, 400)),
      onDisk('营业执照.pdf', makePdf({ pages: 3 })),
    )
    await slot.getByText('研发人员.jpg').first().waitFor()
    await slot.locator('img[src^="blob:"]').waitFor()
    await slot.getByText('1.2 KB').waitFor()
    await expectAccessible(page)

    await upload(slot)
    await stored(slot, '研发人员.jpg').waitFor()
    await stored(slot, '营业执照.pdf').waitFor()
    await page.getByRole('button', { name: '保存' }).first().click()
    await page.reload()
    await slot.getByText('PDF · 3 页 · 1.2 KB').waitFor()
    await slot.getByText('已上传 2 个').waitFor()
    await expectAccessible(page)
  })

  test('dropping a file chooses it and sends it', async () => {
    const { page, slot } = await atSlot()
    const bytes = [...makePdf()]
    const transfer = await page.evaluateHandle((content) => {
      const made = new DataTransfer()
      made.items.add(new File([new Uint8Array(content)], '拖入.pdf', { type: 'application/pdf' }))
      return made
    }, bytes)
    await slot.dispatchEvent('drop', { dataTransfer: transfer })
    await stored(slot, '拖入.pdf').waitFor()
  })

  test('after 暂停 and 继续 the second PUT begins above zero', async () => {
    const { page, slot } = await atSlot()
    const starts = watchPuts(page)
    const line = await lineOf(page)
    await line.slow()
    await choose(slot, onDisk('暂停.pdf', makePdf({ bytes: 16 * MB })))
    await upload(slot)
    await someArrived('暂停.pdf')
    await slot.getByRole('button', { name: /^暂停/ }).click()
    await slot.getByText(/已暂停/).waitFor()
    await line.fast()
    await slot.getByRole('button', { name: /^继续/ }).click()
    await stored(slot, '暂停.pdf').waitFor({ timeout: 60_000 })
    expect(starts).toHaveLength(2)
    expect(starts[0]).toBe(0)
    expect(starts[1]).toBeGreaterThan(0)
  })

  test('after a cut line it goes on by itself, and the second PUT begins above zero', async () => {
    const cable = await layCable()
    const { page, slot } = await atSlot({ through: cable.address })
    const starts = watchPuts(page)
    const line = await lineOf(page)
    await line.slow()
    await choose(slot, onDisk('断线.pdf', makePdf({ bytes: 16 * MB })))
    await upload(slot)
    await someArrived('断线.pdf')
    cable.cut()
    await slot.getByText(/网络中断/).waitFor()
    await line.fast()
    cable.mend()
    await stored(slot, '断线.pdf').waitFor({ timeout: 60_000 })
    expect(starts[0]).toBe(0)
    expect(starts.at(-1)).toBeGreaterThan(0)
    await cable.remove()
  })

  test('after a reload choosing the same file again goes on, says so, and its PUT begins above zero', async () => {
    const { page, slot } = await atSlot()
    const starts = watchPuts(page)
    const file = onDisk('重开.pdf', makePdf({ bytes: 16 * MB }))
    const line = await lineOf(page)
    await line.slow()
    await choose(slot, file)
    await upload(slot)
    await someArrived('重开.pdf')
    await page.reload()
    await slot.getByText(/“重开\.pdf”上次传到 \d+ % 时中断/).waitFor()
    await choose(slot, file)
    await slot.getByText(/上次已传到 \d+ %，点“上传”从那里继续/).waitFor()
    await upload(slot)
    await slot.getByText(/从 \d+ % 处继续上传/).waitFor()
    await line.fast()
    await stored(slot, '重开.pdf').waitFor({ timeout: 60_000 })
    expect(starts).toHaveLength(2)
    expect(starts[1]).toBeGreaterThan(0)
  })

  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
  test('each kind of bad file is refused in a sentence of its own, and nothing of it is kept', async () => {
    const { page, slot } = await atSlot()
    const bad: [string, Uint8Array, RegExp][] = [
      ['空.pdf', Buffer.alloc(0), /是空的（0 字节）/],
      ['断.pdf', makePdf({ pages: 9 }).subarray(0, 900), /不完整，后面缺了一部分/],
      ['断.jpg', (await makeJpg(600, 400)).subarray(0, 9000), /不完整，后面缺了一部分/],
      ['断.png', (await makePng(60, 40)).subarray(0, 900), /不完整，后面缺了一部分/],
      ['密.pdf', makePdf({ password: 'x' }), /设有密码或限制/],
      ['无页.pdf', makePdf({ pages: 0 }), /没有一页内容/],
      ['网页.pdf', html, /后缀和文件内容对不上/],
      ['矢量.pdf', svg, /后缀和文件内容对不上/],
      ['压缩.jpg', makeZip(), /后缀和文件内容对不上/],
      ['压缩.zip', makeZip(), /这里不收这种文件/],
      ['大.pdf', makePdf({ bytes: 20 * MB + 1 }), /超出上限 20 MB，多了 1 字节/],
    ]
    await choose(slot, ...bad.map(([name, bytes]) => onDisk(name, bytes)))
    await upload(slot)
    for (const [name, , sentence] of bad)
      await slot
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('alert')
        .getByText(sentence)
        .waitFor({ timeout: 60_000 })
    await expectAccessible(page)
    await page.reload()
    await slot.getByText('未上传').waitFor()
  })

  test('a declared size that lies is refused, and says what to do', async () => {
    const { page, slot } = await atSlot()
    await page.route('**/api/uploadthing*', (route) => {
      const body = route.request().postDataJSON()
      body.files[0].size -= 100
      return route.continue({ postData: JSON.stringify(body) })
    })
    await choose(slot, onDisk('虚报.pdf', makePdf()))
    await upload(slot)
    await slot
      .getByRole('alert')
      .getByText(/和文件原来的大小不一致/)
      .waitFor()
  })

  test('a file is replaced, moved, removed and brought back', async () => {
    const { page, slot } = await atSlot()
    const names = ['甲.pdf', '乙.pdf', '丙.pdf']
    for (const name of names) {
      await choose(slot, onDisk(name, makePdf({ text: `${names.indexOf(name)}` })))
      await upload(slot)
      await stored(slot, name).waitFor()
    }
    const order = async () =>
      (await slot.locator('[id^="file-"]').allInnerTexts()).map((text) => /^.*\.pdf/m.exec(text)?.[0])
    await row(slot, '丙.pdf').getByRole('button', { name: '上移' }).click()
    await expect.poll(order, { timeout: 20_000 }).toEqual(['甲.pdf', '丙.pdf', '乙.pdf'])

    await row(slot, '丙.pdf')
      .getByLabel('替换')
      .setInputFiles(onDisk('丁.pdf', makePdf({ text: 'new' })))
    await slot.getByText('将替换“丙.pdf”').waitFor()
    await upload(slot)
    await stored(slot, '丁.pdf').waitFor()
    expect(await order()).toEqual(['甲.pdf', '丁.pdf', '乙.pdf'])

    await row(slot, '丁.pdf').getByRole('button', { name: '删除' }).click()
    const undo = slot.getByRole('button', { name: '撤销删除' })
    await undo.waitFor()
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(order, { timeout: 20_000 }).toEqual(['甲.pdf', '丁.pdf', '乙.pdf'])
    await page.reload()
    expect(await order()).toEqual(['甲.pdf', '丁.pdf', '乙.pdf'])
  })

  test('an ended session is told, and after signing in again 继续 sends the file', async () => {
    const { page, slot } = await atSlot()
    await choose(slot, onDisk('过期.pdf', makePdf()))
    await endSessions()
    await upload(slot)
    await slot.getByText('登录已过期').waitFor()
    const other = await page.context().newPage()
    await signIn(other, '法人', 'faren02')
    await slot.getByRole('button', { name: /^继续/ }).click()
    await stored(slot, '过期.pdf').waitFor()
  })
})

describe('what a plain form said', () => {
  // The checker needs scripts; the page that is led back to is the same with them.
  test.each(['refused=encrypted', 'refused=signed_out', 'uploaded=2'])('%s: is accessible', async (said) => {
    const { page } = await atSlot()
    await page.goto(`/applications/${application.id}/steps/attachments?slot=A02&${said}`)
    await expectAccessible(page)
  })
})

describe('without scripts', () => {
  const plain = { javaScript: false }

  test('files are uploaded by a plain form, several at once, and shown with what was said', async () => {
    const { slot } = await atSlot(plain)
    await choose(slot, onDisk('一.pdf', makePdf()), onDisk('二.jpg', await makeJpg()))
    await upload(slot)
    await slot.getByText('2 个文件已上传并保存').waitFor()
    await slot.getByText('一.pdf').waitFor()
    await slot.getByText('二.jpg').waitFor()
  })

  test('more than 10 MB arrive whole', async () => {
    const { slot } = await atSlot(plain)
    await choose(slot, onDisk('大件.pdf', makePdf({ bytes: 12 * MB })))
    await upload(slot)
    await slot.getByText('PDF · 1 页 · 12 MB').waitFor({ timeout: 60_000 })
  })

  test.each<[string, () => Uint8Array[], RegExp]>([
    ['nothing chosen', () => [], /还没有选择文件/],
    ['one byte too large', () => [makePdf({ bytes: 20 * MB + 1 })], /超出了单个文件的上限/],
    ['a PDF with a password', () => [makePdf({ password: 'x' })], /设有密码或限制/],
    ['something else named .pdf', () => [makeZip()], /后缀和文件内容对不上/],
  ])('%s is refused beside its slot', async (what, make, sentence) => {
    const { slot } = await atSlot(plain)
    await choose(slot, ...make().map((bytes) => onDisk(`${what}.pdf`, bytes)))
    await upload(slot)
    await slot.getByText(sentence).waitFor({ timeout: 60_000 })
  })

  test('a file is replaced, removed and brought back', async () => {
    const { slot } = await atSlot(plain)
    await choose(slot, onDisk('旧.pdf', makePdf()))
    await upload(slot)
    await slot.getByText('替换').first().click()
    const replacing = slot.locator('details')
    await replacing
      .getByLabel('选择文件', { exact: true })
      .setInputFiles(onDisk('新.pdf', makePdf({ pages: 2 })))
    await replacing.getByRole('button', { name: '上传', exact: true }).click()
    await slot.getByText('PDF · 2 页').waitFor()
    expect(await slot.getByText('旧.pdf').count()).toBe(0)

    await row(slot, '新.pdf').getByRole('button', { name: '删除' }).click()
    await slot.getByRole('button', { name: /^撤销删除/ }).click()
    await slot.getByText('PDF · 2 页').waitFor()
  })

  test('an ended session leads to signing in, and back to the slot that says the file did not arrive', async () => {
    const { page, slot } = await atSlot(plain)
    await choose(slot, onDisk('晚了.pdf', makePdf()))
    await endSessions()
    await upload(slot)
    await page.getByRole('button', { name: '登录系统' }).waitFor()
    await page.getByRole('radio', { name: '法人', exact: true }).check()
    await page.getByRole('button', { name: '登录系统' }).click()
    await atProvider(page, 'faren02')
    await slot.getByText(/登录已过期，文件没有收下/).waitFor()
  })
})

describe('the door to a stored file', () => {
  async function aStoredFile() {
    const { page, slot } = await atSlot()
    const bytes = makePdf({ pages: 2 })
    await choose(slot, onDisk('产学研 协议（定稿）.pdf', bytes))
    await upload(slot)
    await stored(slot, '产学研 协议（定稿）.pdf').waitFor()
    const href = await slot.getByRole('link', { name: /^下载/ }).getAttribute('href')
    return { page, slot, bytes, href: href! }
  }

  test('gives it whole, in part, under its Chinese name, to its owner', async () => {
    const { page, slot, bytes, href } = await aStoredFile()
    const whole = await page.request.get(href)
    expect(await whole.body()).toEqual(bytes)
    expect(whole.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(whole.headers()['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('产学研 协议（定稿）.pdf')}`,
    )
    expect(whole.headers()['content-security-policy']).toContain("default-src 'none'")

    const part = await page.request.get(href, { headers: { range: 'bytes=5-9' } })
    expect(part.status()).toBe(206)
    expect(await part.body()).toEqual(bytes.subarray(5, 10))
    const inline = await page.request.get(`${href}?inline=1`)
    expect(inline.headers()['content-disposition']).toMatch(/^inline;/)

    const download = page.waitForEvent('download')
    await slot.getByRole('link', { name: /^下载/ }).click()
    expect((await download).suggestedFilename()).toBe('产学研 协议（定稿）.pdf')
  })

  test('is not there for a stranger, and asks the signed-out to sign in', async () => {
    const { href } = await aStoredFile()
    const stranger = await newPage({ expectedErrors: [/404/] })
    const signedOut = await stranger.request.get(href, { maxRedirects: 0 })
    expect(signedOut.status()).toBeGreaterThanOrEqual(302)
    expect(signedOut.headers().location).toMatch(/^\/\?from=/)

    await signIn(stranger, '法人', 'faren01')
    const answer = await stranger.goto(href)
    expect(answer?.status()).toBe(404)
    await stranger.getByRole('heading', { name: '没有找到这个文件' }).waitFor()
    expect((await stranger.request.get(`${href}?thumb=1`)).status()).toBe(404)
  })
})
