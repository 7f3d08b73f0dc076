import { randomInt } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { liveRun } from '@/scripts/lock'
import { expectAccessible, newPage } from '../support/browser'
import {
  control,
  group,
  inDatabase,
  leads,
  personRow,
  poll,
  saved,
  seededDraft,
  signIn,
  signInHere,
  storedAnswer,
  storedPerson,
} from '../support/journeys'

/** What a browser says of a request that was refused or never went out, which these tests bring about. */
const MEANT = [/401/, /404/, /409/, /ERR_INTERNET_DISCONNECTED/, /ERR_CONNECTION/, /Failed to fetch/, /503/]

/** What the page says of it; the pages themselves are checked where they are walked. */
const SAID = '[role=status], [role=alert], dialog, main h1'

let steps = ''
let filing = ''

beforeAll(async () => {
  const draft = await seededDraft()
  steps = `/applications/${draft.id}/steps`
  filing = draft.filing
})

const stored = (name: string) => storedAnswer(filing, name)
const isStored = (name: string, text: string) =>
  expect.poll(() => stored(name), { timeout: 40_000, interval: 200 }).toBe(text)

const storedPosition = async (name: string) => (await storedPerson(filing, name))?.position

const endSessions = (): Promise<unknown> =>
  inDatabase(
    (sql) => sql`delete from sessions s using accounts a, units u
      where s.account_id = a.id and a.unit_id = u.id and u.uscc = '91330481MA28TE5T36'`,
  )

/** faren02 in a browser of their own, on 依托企业情况. */
async function atHost(options: { javaScript?: boolean } = {}): Promise<Page> {
  const page = await newPage({ ...options, expectedErrors: MEANT })
  await signIn(page, '法人', 'faren02')
  await page.goto(`${steps}/host`)
  if (options.javaScript !== false) await ready(page)
  return page
}

/** The page takes over from the plain form as soon as its scripts have come. */
const ready = (page: Page) => page.locator('[data-save]').waitFor()

const append = async (page: Page, label: string, text: string) => {
  const field = control(page, label)
  await field.focus()
  await field.press('End')
  await field.pressSequentially(text)
}

/** Keeps answers to these addresses back until they are let go. */
const hold = async (page: Page, addresses: string) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    await released
    await route.fallback()
  })
  return { release }
}

const inAnotherTab = async (context: BrowserContext, run: (page: Page) => Promise<void>) => {
  const tab = await context.newPage()
  await run(tab)
  await tab.close()
}

/** The browser is handed to someone else, who knows nothing of the first one's sessions. */
const signOut = (page: Page) => page.context().clearCookies()

const opened: Page[] = []
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})
const open = async (...given: Parameters<typeof atHost>): Promise<Page> => {
  const page = await atHost(...given)
  opened.push(page)
  return page
}

describe('what is typed into a form', () => {
  test('is saved by itself after a pause, with the time', async () => {
    const page = await open()
    const town = `许村镇${randomInt(1e6)}号`
    await control(page, '所属镇(街道)/园区').fill(town)
    await page.getByText(/已自动保存 \d{2}:\d{2}:\d{2}/).waitFor()
    expect(await stored('town')).toBe(town)
    await expectAccessible(page, SAID)
  })

  test('before scripts have arrived is saved as soon as they have, chosen and ticked likewise', async () => {
    const page = await newPage({ expectedErrors: MEANT })
    opened.push(page)
    await signIn(page, '法人', 'faren02')
    const scripts = await hold(page, '**/_next/static/**/*.js')
    await page.goto(`${steps}/host`, { waitUntil: 'commit' })
    const town = `丁桥镇${randomInt(1e6)}号`
    await control(page, '所属镇(街道)/园区').fill(town)
    await control(page, '主营业务(主要产品)').fill('差别化纤维（改）')
    await control(page, '企业规模').selectOption({ label: '大型' })
    await group(page, '是否高新技术企业').getByLabel('否', { exact: true }).check()
    scripts.release()
    await isStored('town', town)
    await saved(page)
    expect(await control(page, '所属镇(街道)/园区').inputValue()).toBe(town)
    expect(await control(page, '主营业务(主要产品)').inputValue()).toBe('差别化纤维（改）')
    expect([await stored('unitScale'), await stored('isHighTech'), await stored('mainBusiness')]).toEqual([
      '1',
      'no',
      '差别化纤维（改）',
    ])
    await control(page, '企业规模').selectOption({ label: '中型' })
    await group(page, '是否高新技术企业').getByLabel('是', { exact: true }).check()
    await saved(page)
  })

  test('is sent before 退出, which leaves nothing of it in the browser', async () => {
    const page = await open()
    const town = `长安镇${randomInt(1e6)}号`
    await control(page, '所属镇(街道)/园区').fill(town)
    await page.getByRole('button', { name: '退出' }).first().click()
    await page.getByRole('button', { name: '登录系统' }).waitFor()
    expect(await stored('town')).toBe(town)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('cannot be sent at 退出: that is said first, and given up only when pressed again', async () => {
    const page = await open()
    await page.route('**/api/filings/**', (route) => route.abort('internetdisconnected'))
    const town = `盐官镇${randomInt(1e6)}号`
    await control(page, '所属镇(街道)/园区').fill(town)
    await page.getByRole('button', { name: '退出' }).first().click()
    await page.getByText('本机还有内容没有存到系统').waitFor()
    await expectAccessible(page, SAID)
    await page.getByRole('button', { name: '退出' }).first().click()
    await page.getByRole('button', { name: '登录系统' }).waitFor()
    expect(await stored('town')).not.toBe(town)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('survives the end of the session: signed in again in another tab, every character is there', async () => {
    const page = await open()
    await control(page, '联系人部门').fill('科')
    await saved(page)
    await endSessions()
    await append(page, '联系人部门', '技管理')
    await page.getByText('登录已过期').waitFor()
    await expectAccessible(page, SAID)
    await append(page, '联系人部门', '一部')
    await inAnotherTab(page.context(), (tab) => signIn(tab, '法人', 'faren02'))
    await page.bringToFront()
    await isStored('contactDept', '科技管理一部')
    expect(await control(page, '联系人部门').inputValue()).toBe('科技管理一部')
    await saved(page)
  })

  test('survives it in the same tab too', async () => {
    const page = await open()
    await endSessions()
    await control(page, '联系人职务').fill('科技项目主管兼秘书')
    await page.getByText('登录已过期').waitFor()
    await append(page, '联系人职务', '长')
    await signIn(page, '法人', 'faren02')
    await page.goto(`${steps}/host`)
    await poll(() => control(page, '联系人职务').inputValue()).toBe('科技项目主管兼秘书长')
    await isStored('contactTitle', '科技项目主管兼秘书长')
  })

  test('survives a tab closed in mid-typing', async () => {
    const page = await open()
    const { text, field } = { text: '差别化纤维与再生聚酯', field: '主营业务(主要产品)' }
    await control(page, field).fill('')
    await control(page, field).pressSequentially(text)
    await page.close()
    const again = await page.context().newPage()
    opened.push(again)
    await again.goto(`${steps}/host`)
    await poll(() => control(again, field).inputValue()).toBe(text)
    await isStored('mainBusiness', text)
  })

  test('survives a cut line and goes out when it is back', async () => {
    const page = await open()
    await page.context().setOffline(true)
    await control(page, '财务联系人').fill('陶佩芬芳')
    await page.getByText('网络暂时不通').waitFor()
    await expectAccessible(page, SAID)
    await page.context().setOffline(false)
    await saved(page)
    expect(await stored('financeContactName')).toBe('陶佩芬芳')
    await control(page, '财务联系人').fill('陶佩芬')
    await saved(page)
  })

  test('is neither shown to another account that signs in meanwhile, nor lost', async () => {
    const page = await open()
    await inAnotherTab(page.context(), async (tab) => {
      await signOut(tab)
      await signIn(tab, '法人', 'faren01')
    })
    await control(page, '批准文号').first().fill('海经信〔2021〕15号（复印件）')
    await page.getByText('现在登录的账号不能打开这份材料').waitFor()
    await expectAccessible(page, SAID)
    await inAnotherTab(page.context(), async (tab) => {
      await tab.goto(`${steps}/host`)
      expect(await tab.content()).not.toContain('复印件')
      await signOut(tab)
      await signIn(tab, '法人', 'faren02')
    })
    await page.bringToFront()
    await saved(page)
    expect(JSON.stringify(await stored('existingPlatforms'))).toContain('海经信〔2021〕15号（复印件）')
  })

  test('can still be saved by a page that was opened before the application was started anew', async () => {
    const page = await open()
    const plain = await open({ javaScript: false })
    const { dataDir, baseUrl } = inject('platform')
    const before = liveRun(dataDir)!.children.find(({ name }) => name === 'application')!
    process.kill(before.pid, 'SIGKILL')
    await expect
      .poll(() => liveRun(dataDir)?.children.find(({ name }) => name === 'application')?.pid ?? before.pid, {
        timeout: 60_000,
      })
      .not.toBe(before.pid)
    await control(page, '联系人部门').fill('科技管理部')
    await expect
      .poll(
        () =>
          fetch(`${baseUrl}/api/health`).then(
            ({ ok }) => ok,
            () => false,
          ),
        { timeout: 120_000 },
      )
      .toBe(true)
    await isStored('contactDept', '科技管理部')
    await saved(page)
    await control(plain, '联系人职务').fill('科技项目主管')
    await leads(plain, plain.getByRole('button', { name: '保存', exact: true }))
    await isStored('contactTitle', '科技项目主管')
  })

  test('is kept when a form without scripts comes after its session, and shown again filled', async () => {
    const page = await open({ javaScript: false })
    await control(page, '所属镇(街道)/园区').fill('海昌街道')
    await endSessions()
    await leads(page, page.getByRole('button', { name: '保存', exact: true }))
    await page.getByText('登录已过期，您刚才填写的内容已经保存').waitFor()
    await expectAccessible(page, SAID)
    const kept = page.url()

    const stranger = await newPage({ javaScript: false, expectedErrors: MEANT })
    opened.push(stranger)
    await stranger.goto(kept)
    await signInHere(stranger, '法人', 'faren01')
    expect(await stranger.content()).not.toContain('海昌街道')

    await signInHere(page, '法人', 'faren02')
    await page.getByText('登录过期前填写的内容已为您保留在下面').waitFor()
    await expectAccessible(page, SAID)
    expect(await control(page, '所属镇(街道)/园区').inputValue()).toBe('海昌街道')
    await leads(page, page.getByRole('button', { name: '保存', exact: true }))
    expect(await stored('town')).toBe('海昌街道')
  })

  test('stays and is still saved when the round has closed; 提交 says since when', async () => {
    const page = await open()
    const closed = (sql: Parameters<Parameters<typeof inDatabase>[0]>[0]) =>
      sql`update batches set closes_at = now() - interval '1 hour' where programme_key = 'gxyf'`
    const [batch] = await inDatabase(
      (sql) => sql<{ at: Date }[]>`select closes_at as at from batches where programme_key = 'gxyf'`,
    )
    try {
      await inDatabase(closed)
      await control(page, '所属镇(街道)/园区').fill('马桥街道')
      await saved(page)
      expect(await stored('town')).toBe('马桥街道')
      await page.goto(steps.replace('/steps', '/check'))
      await page.getByRole('button', { name: '提交', exact: true }).click()
      await page.getByText(/申报已于.*截止，不能再提交/).waitFor()
      await expectAccessible(page, SAID)
      await page.goto(`${steps}/host`)
      expect(await control(page, '所属镇(街道)/园区').inputValue()).toBe('马桥街道')
    } finally {
      await inDatabase((sql) => sql`update batches set closes_at = ${batch!.at} where programme_key = 'gxyf'`)
    }
  })
})

describe('what is typed into the dialog of a row', () => {
  const dialogOf = async (page: Page, name: string) => {
    await page.goto(`${steps}/staff`)
    await personRow(page, name).getByRole('button', { name: '编辑' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }

  test('survives a tab closed in mid-typing, also while the line is cut', async () => {
    const page = await open()
    const dialog = await dialogOf(page, '张伟')
    await page.context().setOffline(true)
    await control(dialog, '职务(岗位)').fill('工艺工程师（纺丝）')
    await page.close()
    const again = await page.context().newPage()
    opened.push(again)
    await page.context().setOffline(false)
    await again.goto(`${steps}/staff`)
    await again.getByText('有一条没有确定的内容：张伟').waitFor()
    await expectAccessible(again, SAID)
    await again.getByRole('button', { name: '继续填写' }).click()
    const resumed = again.getByRole('dialog')
    await resumed.getByText('这是您上次没有确定的内容').waitFor()
    expect(await control(resumed, '职务(岗位)').inputValue()).toBe('工艺工程师（纺丝）')
    await resumed.getByRole('button', { name: '确定', exact: true }).click()
    await resumed.waitFor({ state: 'detached' })
    expect(await storedPosition('张伟')).toBe('工艺工程师（纺丝）')
    await again.reload()
    await personRow(again, '张伟').waitFor()
    expect(await again.getByText('有一条没有确定的内容').count()).toBe(0)
  })

  test('survives the end of the session: 确定 says so, and works once signed in again', async () => {
    const page = await open()
    const dialog = await dialogOf(page, '李娜')
    await endSessions()
    await control(dialog, '职务(岗位)').fill('染整应用主管')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.getByText('登录已过期，还没有保存到清单').waitFor()
    await expectAccessible(page, SAID)
    await inAnotherTab(page.context(), (tab) => signIn(tab, '法人', 'faren02'))
    expect(await control(dialog, '职务(岗位)').inputValue()).toBe('染整应用主管')
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await storedPosition('李娜')).toBe('染整应用主管')
  })
})
