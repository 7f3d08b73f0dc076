import { randomInt } from 'node:crypto'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { plainConnection } from '@/db/connection'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import type { Answer, Answers, Cells } from '@/lib/forms/content'
import { isEmpty, isTyped } from '@/lib/forms/fields'
import type { FieldSpec } from '@/lib/forms/spec'
import { checkCharacter } from '@/standins/sso/checks'

type Kind = '法人' | '个人' | '管理部门' | '专家'
type Scope = Page | Locator

/** Sessions of this test file that may still be open. */
const known = new Map<string, Parameters<BrowserContext['addCookies']>[0]>()

/** From the front page to the platform, as the manual tells it: once, and again where the session has ended. */
export async function signIn(
  page: Page,
  kind: Kind,
  username: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  const remembered = known.get(username)
  if (remembered) await page.context().addCookies(remembered)
  await page.goto('/')
  if (await page.getByRole('button', { name: '退出' }).first().isVisible()) return
  await signInHere(page, kind, username, password)
  known.set(username, await page.context().cookies())
}

/** With a session of its own, whoever else of the file is signed in. */
export async function signInAnew(page: Page, kind: Kind, username: string): Promise<void> {
  await page.goto('/')
  await signInHere(page, kind, username)
}

/** The same from a page that already offers the choice, such as the one an ended session leads to. */
export async function signInHere(
  page: Page,
  kind: Kind,
  username: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
  const name = page.getByLabel('用户名')
  const inside = page.getByRole('button', { name: '退出' }).first()
  await name.or(inside).first().waitFor()
  if (await name.isVisible()) {
    await name.fill(username)
    await page.getByLabel('密码', { exact: kind === '专家' }).fill(password)
    const own = kind === '管理部门' || kind === '专家'
    await page.getByRole('button', { name: own ? '登录系统' : '登录' }).click()
  }
  const question = page.getByLabel(/^验证问题/)
  await inside.or(question).first().waitFor()
  if (await question.isVisible()) await answerQuestion(page)
  await inside.waitFor()
}

/** What a sign-in asks after a failure, answered from the page's own words. */
export async function answerQuestion(page: Page): Promise<void> {
  const field = page.getByLabel(/^验证问题/)
  await field.waitFor()
  const [, a, b] = /(.)加(.)等于多少/.exec((await page.locator('form').last().textContent()) ?? '')!
  const numbers = '零一二三四五六七八九'
  await field.fill(String(numbers.indexOf(a!) + numbers.indexOf(b!)))
  await page.getByRole('button', { name: '继续登录' }).click()
}

/** A company that nobody knows yet, through 立即注册账号; it lands on the platform, signed in. */
export async function registerCompany(page: Page, company: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: '法人', exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
  await page.getByRole('link', { name: '立即注册账号' }).click()
  const body = `91330402MA${String(randomInt(1e7)).padStart(7, '0')}`
  await page.getByLabel('统一社会信用代码').fill(body + checkCharacter(body))
  await page.getByLabel('单位名称').fill(company)
  await page.getByLabel('法定代表人').fill('钱建明')
  await page.getByLabel('经办人姓名').fill('李晓红')
  await page.getByLabel('经办人身份证号').fill('330400199202290026')
  await page.getByLabel('手机号').fill('13812345678')
  await page.getByLabel('用户名').fill(`zoucha_${randomInt(1e9)}`)
  await page.getByLabel(/^密码/).fill(DEMO_PASSWORD)
  await page.getByLabel('确认密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

/** A natural person whom nobody knows yet, through 立即注册账号, signed in. */
export async function registerPerson(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('radio', { name: '个人', exact: true }).check()
  await page.getByRole('button', { name: '登录系统' }).click()
  await page.getByRole('link', { name: '立即注册账号' }).click()
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('身份证号').fill(anIdentityNumber())
  await page.getByLabel('手机号').fill('13812345679')
  await page.getByLabel('用户名').fill(`geren_${randomInt(1e9)}`)
  await page.getByLabel(/^密码/).fill(DEMO_PASSWORD)
  await page.getByLabel('确认密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByRole('button', { name: '退出' }).first().waitFor()
}

/** GB 11643: a made-up person of 嘉兴. */
function anIdentityNumber(): string {
  const body = `330400199${randomInt(10)}0${1 + randomInt(9)}1${randomInt(10)}${String(randomInt(1000)).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return body + '10X98765432'[sum % 11]
}

/** The control under a label; `*` marks it as required and is no part of its name. */
export const control = (scope: Scope, label: string): Locator =>
  scope.getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*\\*?\\s*$`))

/** Radios or ticks under a legend. */
export const group = (scope: Scope, name: string): Locator =>
  scope.getByRole('radiogroup', { name, exact: true }).or(scope.getByRole('group', { name, exact: true }))

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Fills the fields of a form in their order, each by its label and as its kind wants it. */
export async function fillFields(
  scope: Scope,
  fields: readonly FieldSpec[],
  answers: Answers,
  javaScript = true,
): Promise<void> {
  for (const field of fields) await fillField(scope, field, answers[field.name], javaScript)
}

export async function fillField(
  scope: Scope,
  field: FieldSpec,
  answer: Answer | undefined,
  javaScript = true,
): Promise<void> {
  if (answer === undefined || answer === '') return
  switch (field.kind) {
    case 'choice': {
      const label = field.options.find(({ value }) => value === answer)?.label ?? ''
      const select = control(scope, field.label).and(scope.locator('select'))
      if (await select.count()) await select.selectOption({ label })
      else await group(scope, field.label).getByLabel(label, { exact: true }).check()
      return
    }
    case 'multi':
      for (const { value, label } of field.options) {
        if ((answer as string[]).includes(value))
          await group(scope, field.label).getByLabel(label, { exact: true }).check()
      }
      return
    case 'cascade':
      return chooseInCascade(scope, field.label, String(answer), javaScript)
    case 'check':
      if (answer === true) await scope.getByLabel(field.label, { exact: true }).check()
      return
    case 'consent':
      if (answer === true) await scope.getByLabel(`我已阅读并同意${field.label}`).check()
      return
    case 'table':
      return fillTable(scope, field, answer as Cells[], javaScript)
    case 'carried':
    case 'figure':
      return
    default:
      await control(scope, field.label).fill(String(answer))
  }
}

/** One searchable field, or a plain select before scripts arrive. */
export async function chooseInCascade(
  scope: Scope,
  label: string,
  code: string,
  javaScript = true,
): Promise<void> {
  if (!javaScript) return void (await control(scope, label).selectOption(code))
  // Before scripts have arrived it is a plain select.
  const box = scope.getByRole('combobox', { name: label, exact: true }).and(scope.locator('input'))
  await box.fill(code)
  await scope.getByRole('listbox').getByRole('option').first().waitFor()
  await box.press('Enter')
}

async function fillTable(
  scope: Scope,
  field: Extract<FieldSpec, { kind: 'table' }>,
  rows: Cells[],
  javaScript: boolean,
): Promise<void> {
  for (const [index, cells] of rows.entries()) {
    await scope.getByRole('button', { name: `添加${field.noun}` }).click()
    const row = scope.getByRole('group', { name: `${field.noun} ${index + 1}`, exact: true })
    await row.waitFor()
    await fillFields(row, field.columns, cells as Answers, javaScript)
  }
}

/**
 * The same before scripts arrive: what depends on an answer is asked only after 保存, so it is filled in in turns.
 * `send` posts the form and waits for the page that answers.
 */
export async function fillInTurns(
  scope: Scope,
  fields: readonly FieldSpec[],
  answers: Answers,
  send: () => Promise<void>,
): Promise<void> {
  const wanted = fields.filter((field) => isTyped(field) && !isEmpty(answers[field.name]))
  const done = new Set<string>()
  while (done.size < wanted.length) {
    const before = done.size
    for (const field of wanted) {
      if (done.has(field.name)) continue
      if ((await scope.locator(`[data-question="${field.name}"]`).count()) === 0) continue
      await fillField(scope, field, answers[field.name], false)
      done.add(field.name)
    }
    const missing = wanted.filter(({ name }) => !done.has(name)).map(({ label }) => label)
    if (done.size === before) throw new Error(`The page never asked for ${missing.join('、')}`)
    if (missing.length > 0) await send()
  }
}

/** Clicks what leads to another page and waits until that has come. */
export async function leads(page: Page, button: Locator): Promise<void> {
  const [answer] = await Promise.all([page.waitForEvent('domcontentloaded'), button.click()])
  await answer.waitForLoadState()
}

/** One reason of a 退回: where, of which kind, and what is to be mended. */
export async function giveReason(
  page: Page,
  line: number,
  place: string | RegExp,
  code: string,
  text: string,
): Promise<void> {
  const part = group(page, `意见 ${line}`)
  const places = control(part, '位置')
  const label = await places.locator('option').filter({ hasText: place }).first().textContent()
  await places.selectOption({ label: label?.trim() })
  await control(part, '退回原因').selectOption({ label: code })
  await control(part, '修改意见').fill(text)
}

const staffTable = (page: Page) => page.getByRole('table', { name: '研发中心专职工作人员清单' })

/** The seeded draft of faren02: its id, and that of its filing. */
export const seededDraft = (): Promise<{ id: string; filing: string }> =>
  inDatabase(async (sql) => {
    const [draft] = await sql<{ id: string; filing: string }[]>`
      select a.id, a.filing_id as filing from applications a
      join units u on u.id = a.unit_id join batches b on b.id = a.batch_id
      where u.uscc = '91330481MA28TE5T36' and b.programme_key = 'gxyf' and a.deleted_at is null`
    return draft!
  })

/** A field of 依托企业情况 as the database has it. */
export const storedAnswer = (filing: string, name: string): Promise<unknown> =>
  inDatabase(async (sql) => {
    const [step] = await sql<{ answers: Answers }[]>`
      select answers from filing_steps where filing_id = ${filing} and step = 'host'`
    return step?.answers[name]
  })

/** One person of 研发中心专职工作人员清单 as the database has them. */
export const storedPerson = (filing: string, name: string): Promise<Cells | undefined> =>
  inDatabase(async (sql) => {
    const [row] = await sql<{ cells: Cells }[]>`
      select cells from filing_rows
      where filing_id = ${filing} and cells ->> 'name' = ${name} and deleted_at is null`
    return row?.cells
  })

/** The row of one person in 研发中心专职工作人员清单. */
export const personRow = (page: Page, name: string): Locator =>
  staffTable(page).getByRole('row').filter({ hasText: name })

/** The names in the order of the list. */
export const personNames = (page: Page): Promise<string[]> =>
  staffTable(page).locator('tbody tr td:nth-child(2) span:first-child').allTextContents()

/** Drags as a hand does: pressed, pulled, let go. Both places have to be on screen. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('what is dragged or dropped upon is not on screen')
  await page.mouse.move(start.x + 20, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 24, start.y + 4, { steps: 4 })
  await page.mouse.move(end.x + 20, end.y + 10, { steps: 8 })
  await page.mouse.up()
}

/** Adds rows to the list on the page, each through its dialog, and closes that. */
export async function addRows(
  page: Page,
  fields: readonly FieldSpec[],
  rows: readonly Cells[],
): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (const cells of rows) {
    await page.getByRole('button', { name: '新增', exact: true }).first().click()
    await dialog.waitFor()
    await fillFields(dialog, fields, cells as Answers)
    await dialog.getByRole('button', { name: '确定', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}

/** What the page says of its saving, once everything typed has arrived. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save="saved"]').waitFor()
}

/** Chooses files for a slot and sends them: 选择文件, 上传. */
export async function upload(
  page: Page,
  slot: string,
  file: { name: string; type: string; bytes: Uint8Array },
): Promise<void> {
  const place = page.locator(`#slot-${slot}`)
  const chosen = { name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) }
  await place
    .getByLabel(/^选择文件/)
    .last()
    .setInputFiles(chosen)
  await place.getByRole('button', { name: /^上传/ }).last().click()
  await place
    .getByRole('listitem')
    .filter({ hasText: file.name })
    .getByRole('link', { name: /^下载/ })
    .first()
    .waitFor()
}

/** `poll(ask).toBe(…)`: asks until it holds. A browser shows things when it is ready, not when a test is. */
export const poll = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 20_000, interval: 100 })

/** The platform's database as its owner sees it, for what a test does behind the platform's back. */
export async function inDatabase<T>(
  run: (sql: ReturnType<typeof plainConnection>) => Promise<T>,
): Promise<T> {
  const sql = plainConnection(inject('platform').databases.owner)
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
