import { randomUUID } from 'node:crypto'
import type { APIResponse, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newPage } from '../support/browser'
import { inDatabase, seededDraft, signIn } from '../support/journeys'

let page: Page
let filing = ''
let foreign = ''
let application = ''
let person = ''
let origin = ''

beforeAll(async () => {
  origin = inject('platform').baseUrl
  page = await newPage()
  // Whoever has signed in has a unit with a form of its own, which is nobody else's to see.
  const other = await newPage()
  await signIn(other, '法人', 'faren01')
  await other.context().close()
  await signIn(page, '法人', 'faren02')
  const draft = await seededDraft()
  application = draft.id
  filing = draft.filing
  await inDatabase(async (sql) => {
    const [first] = await sql<{ id: string }[]>`
      select id from filing_rows where filing_id = ${filing} and deleted_at is null order by position limit 1`
    person = first!.id
    const [unit] = await sql<{ filing: string }[]>`
      select filing_id as filing from units where uscc = '91330402MA2ABC1D5D'`
    foreign = unit!.filing
  })
})
afterAll(() => page?.context().close())

type Ask = { method?: string; path: string; body?: unknown; headers?: Record<string, string> }

const ask = ({ method = 'PUT', path, body, headers }: Ask): Promise<APIResponse> =>
  page.request.fetch(path, {
    method,
    headers: { origin, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { data: typeof body === 'string' ? body : JSON.stringify(body) }),
    maxRedirects: 0,
  })

const door = (step = 'host', of = filing) => `/api/filings/${of}/steps/${step}`
const rowDoor = (row = person, step = 'staff', of = filing) => `${door(step, of)}/rows/${row}`
const change = (name: unknown, now: unknown, was?: unknown) => ({ changes: [{ name, was, now }] })

const storedTown = (): Promise<unknown> =>
  inDatabase(async (sql) => {
    const [step] = await sql<{ town: unknown }[]>`
      select answers ->> 'town' as town from filing_steps where filing_id = ${filing} and step = 'host'`
    return step?.town
  })

const CROOKED: readonly (readonly [string, unknown])[] = [
  ['nothing', ''],
  ['no JSON', '{"changes":'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['a text instead of changes', { changes: 'town' }],
  ['a number for a name', change(7, 'x')],
  ['no name', { changes: [{ now: 'x' }] }],
  ['a number for an answer', change('town', 7)],
  ['an object for an answer', change('town', { a: 'b' })],
  ['a null for an answer', change('town', null)],
  ['a nested list', change('town', [[['x']]])],
  ['more changes than any step has', { changes: Array.from({ length: 501 }, () => ({ name: 'town' })) }],
  ['a text that nobody types', change('town', '长'.repeat(20_001))],
  ['a name of a thousand letters', change('n'.repeat(1000), 'x')],
  ['deep nesting', `{"changes":${'['.repeat(5000)}${']'.repeat(5000)}}`],
]

describe('the door of a step', () => {
  test.each(CROOKED)('%s is refused as malformed', async (_, body) => {
    const answer = await ask({ path: door(), body })
    expect(answer.status()).toBe(422)
    expect(await answer.json()).toMatchObject({ refusal: { code: 'invalid' } })
  })

  test('a body over 1 MB is refused for its size', async () => {
    const answer = await ask({ path: door(), body: change('town', 'x'.repeat(1_100_000)) })
    expect(answer.status()).toBe(413)
  })

  test.each([
    ['an id that is none', () => door('host', 'x')],
    ['an id that nobody has', () => door('host', randomUUID())],
    ["someone else's form", () => door('profile', foreign)],
    ['a step that is not there', () => door('nowhere')],
    ['a step of another kind', () => door('staff')],
    ['a name that objects have', () => door('__proto__')],
  ])('%s is not found', async (_, path) => {
    const answer = await ask({ path: path(), body: change('town', 'x') })
    expect(answer.status()).toBe(404)
    expect(await answer.json()).toEqual({ refusal: { code: 'not_found' } })
  })

  test.each([
    ['a name that no field has', 'nosuch'],
    ['a name that objects have', '__proto__'],
    ['another such name', 'constructor'],
    ['a field that is never typed', 'unitName'],
  ])('%s changes nothing', async (_, name) => {
    const answer = await ask({
      path: door(),
      body: `{"changes":[{"name":${JSON.stringify(name)},"now":"x"}]}`,
    })
    expect(answer.status()).toBe(200)
    const answers = (await answer.json()).answers as Record<string, unknown>
    expect(Object.keys(answers)).not.toContain(name)
  })

  test('what PostgreSQL cannot keep is left out, the rest is kept', async () => {
    const was = await storedTown()
    const body = `{"changes":[{"name":"town","was":${JSON.stringify(was)},"now":"硖\\u0000石\\ud800街道"}]}`
    expect((await ask({ path: door(), body })).status()).toBe(200)
    expect(await storedTown()).toBe('硖石\ufffd街道')
    await ask({ path: door(), body: change('town', was, '硖石\ufffd街道') })
  })

  test('the same request twice changes nothing more', async () => {
    const was = await storedTown()
    const body = change('town', '马桥街道', was)
    for (const _ of [1, 2]) {
      const answer = await ask({ path: door(), body })
      expect(await answer.json()).toMatchObject({ answers: { town: '马桥街道' }, conflicts: [] })
    }
  })

  test.each([
    ['another site', 'https://example.com'],
    ['no origin', ''],
    ['a null origin', 'null'],
  ])('a request from %s is refused', async (_, from) => {
    const answer = await ask({ path: door(), body: change('town', 'x'), headers: { origin: from } })
    expect(answer.status()).toBe(403)
  })

  test('nobody is told to sign in', async () => {
    const answer = await fetch(`${origin}${door()}`, {
      method: 'PUT',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify(change('town', 'x')),
    })
    expect(answer.status).toBe(401)
  })

  test.each(['GET', 'POST', 'PATCH', 'DELETE'])('%s is not what it takes', async (method) => {
    const answer = await ask({ method, path: door(), body: method === 'GET' ? undefined : {} })
    expect(answer.status()).toBe(405)
  })
})

describe('the door of a row', () => {
  const rows: readonly (readonly [string, string, unknown])[] = [
    ['PUT', 'no JSON', '{'],
    ['PUT', 'no cells', {}],
    ['PUT', 'a list of cells', { was: [], now: [] }],
    ['PUT', 'a number in a cell', { was: {}, now: { name: 3 } }],
    ['PUT', 'an object in a cell', { was: {}, now: { name: { a: 'b' } } }],
    ['PUT', 'a text that nobody types', { was: {}, now: { name: '长'.repeat(20_001) } }],
    ['PATCH', 'no cells', {}],
    ['PATCH', 'a number in a cell', { was: {}, now: { name: 3 } }],
    ['POST', 'no command', {}],
    ['POST', 'a command that is none', { command: 'explode' }],
    ['POST', 'a move to a place that is no id', { command: 'move', before: '1; drop table' }],
  ]
  test.each(rows)('%s with %s is refused as malformed', async (method, _, body) => {
    const answer = await ask({ method, path: rowDoor(), body })
    expect(answer.status()).toBe(422)
    expect(await answer.json()).toMatchObject({ refusal: { code: 'invalid' } })
  })

  const cells = { was: {}, now: { name: '甲' } }
  test.each([
    ['PUT', 'an id that is none', () => rowDoor('x'), cells],
    ['PUT', "someone else's form", () => rowDoor(person, 'staff', foreign), cells],
    ['PUT', 'a step that is no list', () => rowDoor(person, 'host'), cells],
    ['PATCH', 'an id that is none', () => rowDoor('x'), cells],
    ['PATCH', "someone else's form", () => rowDoor(person, 'staff', foreign), cells],
    ['POST', 'a row that is not there', () => rowDoor(randomUUID()), { command: 'delete' }],
    ['POST', 'a row that is no id', () => rowDoor('x'), { command: 'restore' }],
    [
      'POST',
      'a move of a row that is not there',
      () => rowDoor(randomUUID()),
      { command: 'move', before: null },
    ],
  ])('%s of %s is not found', async (method, _, path, body) => {
    const answer = await ask({ method, path: path(), body })
    expect(answer.status()).toBe(404)
  })

  test('a move before a row that is not there is answered as out of date', async () => {
    const answer = await ask({
      method: 'POST',
      path: rowDoor(),
      body: { command: 'move', before: randomUUID() },
    })
    expect(answer.status()).toBe(409)
  })

  test('a move before itself changes no order', async () => {
    const before = await order()
    await ask({ method: 'POST', path: rowDoor(), body: { command: 'move', before: person } })
    expect(await order()).toEqual(before)
  })

  test('a row added twice is there once, deleted twice it is gone, and unknown cells are not kept', async () => {
    const id = randomUUID()
    const now = { name: '重复甲', nosuch: 'x', __proto__: 'x' }
    for (const _ of [1, 2])
      expect((await ask({ path: rowDoor(id), body: { was: {}, now } })).status()).toBe(200)
    const [count] = await inDatabase(
      (sql) => sql<{ n: number; cells: Record<string, unknown> }[]>`
        select count(*) over ()::int as n, cells from filing_rows where filing_id = ${filing} and cells ->> 'name' = '重复甲'`,
    )
    expect(count).toMatchObject({ n: 1 })
    expect(count?.cells).not.toHaveProperty('nosuch')
    for (const _ of [1, 2])
      expect((await ask({ method: 'POST', path: rowDoor(id), body: { command: 'delete' } })).status()).toBe(
        200,
      )
  })

  const order = () =>
    inDatabase(
      (sql) =>
        sql`select id from filing_rows where filing_id = ${filing} and deleted_at is null order by position`,
    )
})

describe('a form posted without scripts', () => {
  /** The hidden fields of the page's own form: which action it is for, and what it showed. */
  async function formOf(path: string, marker: string): Promise<Record<string, string>> {
    const html = await (await page.request.get(path)).text()
    const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(marker)) ?? ''
    const fields = [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const name = /\bname="([^"]*)"/.exec(input)?.[1]
      const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? ''
      return name && /type="hidden"/.test(input) ? [[unescaped(name), unescaped(value)] as const] : []
    })
    return Object.fromEntries(fields)
  }
  const unescaped = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

  const host = () => `/applications/${application}/steps/host`
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    page.request.post(path, { multipart: fields, headers: { origin, ...headers }, maxRedirects: 0 })

  /** The form as a page that showed one field only, so that a post says nothing of the others. */
  async function hostForm(): Promise<Record<string, string>> {
    const form = await formOf(host(), '_was')
    expect(Object.keys(form).some((name) => name.startsWith('$ACTION'))).toBe(true)
    return { ...form, _was: JSON.stringify({ town: await storedTown() }) }
  }

  test('is saved when it is upright', async () => {
    const answer = await post(host(), { ...(await hostForm()), town: '海洲街道' })
    expect(answer.status()).toBe(303)
    expect(await storedTown()).toBe('海洲街道')
  })

  const turns: readonly (readonly [string, Record<string, string>])[] = [
    ['no form at all', { _filing: '' }],
    ["someone else's form", { _filing: 'foreign' }],
    ['a step that is not there', { _step: 'nowhere' }],
    ['a step of another kind', { _step: 'staff' }],
    ['no JSON in what it showed', { _was: '{' }],
    ['a list in what it showed', { _was: '[]' }],
    ['fields that are none', { _was: '{"nosuch":"","__proto__":""}', nosuch: 'x' }],
    ['a page that is elsewhere', { _here: 'https://example.com/' }],
    ['a NUL and half a character', { town: '硖\u0000石\ud800' }],
    ['a text that nobody types', { town: '长'.repeat(20_001) }],
    ['a table of a million rows', { 'existingPlatforms.count': '1000000' }],
    ['a table of minus one', { 'existingPlatforms.count': '-1' }],
    ['a row of a table that is not there', { _removeRow: 'existingPlatforms.99' }],
    ['a row of no table', { _addRow: '__proto__' }],
  ]
  test.each(turns)('with %s is answered and never breaks', async (_, over) => {
    const form = await hostForm()
    const given = over._filing === 'foreign' ? { _filing: foreign } : over
    const answer = await post(host(), { ...form, ...given })
    expect(answer.status()).toBeLessThan(500)
    if (answer.status() >= 300) expect(answer.headers().location ?? '').not.toContain('example.com')
  })

  test('with an action that is none is answered and never breaks', async () => {
    for (const action of ['$ACTION_ID_00', '$ACTION_REF_1', '$ACTION_ID_'.concat('f'.repeat(42))]) {
      const answer = await post(host(), { [action]: '', _filing: filing })
      expect(answer.status(), action).toBeLessThan(500)
    }
  })

  test('from another site it is refused', async () => {
    const form = await hostForm()
    const answer = await post(host(), { ...form, town: '外站' }, { origin: 'https://example.com' })
    expect(answer.status()).toBe(403)
    expect(await storedTown()).not.toBe('外站')
  })

  test('with commands on rows that are crooked is answered and never breaks', async () => {
    const list = `/applications/${application}/steps/staff`
    const form = await formOf(list, '_command')
    for (const command of [
      '',
      'explode:x',
      'delete:',
      `delete:${randomUUID()}`,
      `up:${'-'.repeat(36)}`,
      `restore:${foreign}`,
    ]) {
      const answer = await post(list, { ...form, _command: command })
      expect(answer.status(), command).toBeLessThan(500)
    }
  })

  test('提交 with crooked ids and explanations is answered and never breaks', async () => {
    const path = `/applications/${application}/check`
    const form = await formOf(path, 'name="id"')
    const turns: Record<string, string>[] = [
      { id: 'x' },
      { id: randomUUID() },
      { 'explain.__proto__': 'x'.repeat(5000) },
      { 'explain.\u0000': '\ud800' },
    ]
    for (const over of turns) {
      const answer = await post(path, { ...form, ...over })
      expect(answer.status()).toBeLessThan(500)
    }
  })

  test.each([
    '?row=x',
    '?row=new&row=new',
    "?row=1'",
    '?kept=x',
    '?kept=1&kept=2',
    '?deleted=x&told=1',
    `?row=%00`,
    '?added=1&slot=%F0%28%8C%28',
  ])('a page asked for with %s is drawn', async (query) => {
    for (const step of ['host', 'staff', 'attachments']) {
      const answer = await page.request.get(`/applications/${application}/steps/${step}${query}`)
      expect(answer.status(), step).toBeLessThan(500)
    }
  })
})
