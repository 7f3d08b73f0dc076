import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { and, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { insertDocument } from '@/db/documents'
import { findStep, writeStep } from '@/db/filings'
import { accounts, applications, batches, bindings, experts, files, filingRows, units } from '@/db/schema'
import { completeContent } from '@/db/seed/fixture/application'
import { DEMO_PEOPLE, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import { CHANNELS, NOTICE_KINDS } from '@/lib/domain/notices/kinds'
import type { Answers } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { hiddenIn } from '@/lib/forms/personal'
import type { Ctx } from '@/lib/operations/context'
import { DEMO_PEOPLE as DEMO_CLAIMS } from '@/standins/sso/demo-people'
import { expectAccessible, newPage } from '../support/browser'
import { actionBody, builtDoors, METHODS, type Method, told } from '../support/doors'
import { signIn } from '../support/journeys'
import { aFormalJob, aPrintJob } from '../support/pdf'
import { allRows } from '../support/rows'
import { addRow, aSubmitted, aVerifiedUnit } from '../support/stage'

const { baseUrl, databases, build, dataDir } = inject('platform')
const built = builtDoors(build)

// Of the experts, who all stand alike, the first comes for all.
const COMING = DEMO_PEOPLE.filter(({ as, username }) => as !== '专家' || username === 'zhuanjia01')
const PEOPLE = ['nobody', ...COMING.map(({ username }) => username)] as const
const cookies: Record<string, string> = { nobody: '' }
const jars: Record<string, Parameters<BrowserContext['addCookies']>[0]> = { nobody: [] }

// What the doors are tried on. Of faren02 (海宁): its unit and its draft. Of another unit there: a submitted file.
const ids = {
  unit: '',
  profile: '',
  draft: '',
  filing: '',
  file: '',
  document: '',
  row: '',
  otherUnit: '',
  submitted: '',
  otherFiling: '',
  formal: '',
  binding: '',
  account: '',
  expert: '',
  expertFiling: '',
  expertFile: '',
  none: '00000000-0000-4000-8000-00000000beef',
}
type Named = keyof typeof ids

let db: Db
let end: () => Promise<void>

beforeAll(async () => {
  ;({ db, end } = connect(databases.application))
  for (const { username, as } of COMING) {
    const page = await newPage()
    await signIn(page, as, username)
    const kept = await page.context().cookies(baseUrl)
    jars[username] = kept
    cookies[username] = kept.map(({ name, value }) => `${name}=${value}`).join('; ')
    await page.context().close()
  }
  const [unit] = await db.select().from(units).where(eq(units.uscc, DEMO_UNITS.haining.uscc))
  const [draft] = await db
    .select(getTableColumns(applications))
    .from(applications)
    .innerJoin(batches, and(eq(batches.id, applications.batchId), eq(batches.programmeKey, 'gxyf')))
    .where(
      and(
        eq(applications.unitId, unit!.id),
        eq(applications.status, 'DRAFT'),
        isNull(applications.deletedAt),
      ),
    )
  const [file] = await db
    .select()
    .from(files)
    .where(and(eq(files.filingId, unit!.filingId), eq(files.state, 'stored')))
  // Of geren02 to the unit of faren02.
  const [binding] = await db
    .select()
    .from(bindings)
    .where(and(eq(bindings.unitId, unit!.id), eq(bindings.status, 'APPROVED')))
  const now = new Date()
  const as = async (username: string): Promise<Ctx> => {
    const [account] = await db.select().from(accounts).where(eq(accounts.username, username))
    const { id, role, name, unitId, regionCode } = account!
    return { db, now, actor: { accountId: id, sessionId: id, role, name, unitId, regionCode } }
  }
  const { actor: zhuanjia } = await as('zhuanjia01')
  const [expert] = await db.select().from(experts).where(eq(experts.accountId, zhuanjia.accountId))
  const [proof] = await db.select().from(files).where(eq(files.filingId, expert!.filingId))
  const haining = await as('haining01')
  const offices = { haining, nanhu: haining, officer: haining, leader: haining }
  const other = await aVerifiedUnit(db, offices)
  const submitted = await aSubmitted(other)
  const owner: Ctx = {
    ...haining,
    actor: { ...haining.actor, role: 'legal_admin', unitId: unit!.id, accountId: draft!.ownerId },
  }
  for (const [filingId, step] of [
    [draft!.filingId, 'host'],
    [unit!.filingId, 'profile'],
  ] as const)
    kept.push([filingId, step, (await findStep(db, filingId, step))!.answers])
  const printed = { fingerprint: 'x', fileName: 'x.pdf', requestedBy: draft!.ownerId }
  Object.assign(ids, {
    unit: unit!.id,
    profile: unit!.filingId,
    draft: draft!.id,
    filing: draft!.filingId,
    file: file!.id,
    row: await addRow({ owner, filingId: draft!.filingId }, { name: '门' }),
    document: (await insertDocument(db, { ...printed, applicationId: draft!.id, job: aPrintJob() })).id,
    otherUnit: other.id,
    submitted: submitted.id,
    otherFiling: submitted.filingId,
    binding: binding!.id,
    account: haining.actor.accountId,
    expert: expert!.accountId,
    expertFiling: expert!.filingId,
    expertFile: proof!.id,
    formal: (await insertDocument(db, { ...printed, applicationId: submitted.id, job: aFormalJob() })).id,
  })
}, 480_000)

// What the owner's own calls have changed is put back: other files use the same demo.
const kept: [string, string, Answers][] = []
afterAll(async () => {
  for (const [filingId, step, answers] of kept)
    await writeStep(db, filingId, step, answers, '查月红', new Date())
  await db.delete(filingRows).where(eq(filingRows.id, ids.row || ids.none))
  await end?.()
})

const filled = (text: string): string =>
  text.replace(/:(\w+)/g, (_, name: Named) => {
    if (!(name in ids)) throw new Error(`no id ${name}`)
    return ids[name]
  })

async function call(
  who: string,
  method: string,
  address: string,
  init: { body?: BodyInit; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${baseUrl}${filled(address)}`, {
    method,
    redirect: 'manual',
    body: init.body,
    headers: { cookie: cookies[who]!, ...(method !== 'GET' && { origin: baseUrl }), ...init.headers },
  })
  const text = method === 'HEAD' ? '' : await response.text()
  return { response, text, answer: told(response, ids) }
}

const OWNER = 'faren02'
const IN = 'sign in'
// biome-ignore format: one door, one line
const COLUMNS = 'nobody faren01 faren02 geren01 geren02 nanhu01 haining01 shiju01 shiju02 xitong anquan shenji zhuanjiaku zhuanjia01'.split(' ')

test('the columns of the tables are nobody and the demo people', () => expect(COLUMNS).toEqual(PEOPLE))

const FILES = COLUMNS.indexOf('xitong')
/**
 * The answer to each person in turn; the last one given is everyone else's, up to the administrators, who are
 * answered like a stranger (faren01) where nothing else is said.
 */
const row = (...answers: (string | number)[]) => rowFor(answers[1] ?? answers[0]!, ...answers)
const rowFor = (administrators: string | number, ...answers: (string | number)[]) =>
  COLUMNS.map((_, at) => String(answers[at] ?? (at < FILES ? answers.at(-1) : administrators)))
/** Opens to these two alone. */
const two = (...who: string[]) =>
  COLUMNS.map((one) => (one === 'nobody' ? IN : who.includes(one) ? '200' : '404'))
/** What 系统 and 安全 are answered of someone's account; to everyone else it is not there. */
const between = (xitong: string, anquan: string) =>
  COLUMNS.map((who) => ({ nobody: IN, xitong, anquan })[who] ?? 'not_found')
/** What is for staff alone. */
const butExperts = (theirs: string | number, answers: string[]) =>
  answers.map((answer, at) => (COLUMNS[at] === 'zhuanjia01' ? String(theirs) : answer))
/** As each of these is answered; everyone else who is signed in alike. */
const each = (
  theirs: Record<string, string | number>,
  others: string | number,
  signedOut: string | number = IN,
) => COLUMNS.map((who) => String(who === 'nobody' ? signedOut : (theirs[who] ?? others)))
/** Of what an expert has submitted: to the keeper of the pool, to those who only read it, to themselves. */
const pool = (keeper: string | number, readers: string | number, own: string | number) => ({
  zhuanjiaku: keeper,
  shiju01: readers,
  shiju02: readers,
  zhuanjia01: own,
})
/** Theirs alone; to everyone else who is signed in it is not there. */
const rowOf = (who: string, theirs: string | number, signedOut: string = IN, others: string | number = 404) =>
  COLUMNS.map((one) => String(one === 'nobody' ? signedOut : one === who ? theirs : others))

// One line per page, and per thing that it is asked for. An address without a line here fails the test.
//                                       nobody faren01 faren02 geren01 geren02 nanhu01 haining01 shiju01 shiju02
// biome-ignore format: one door, one line
const PAGES: [string, string, string[]][] = [
  ['/',                              '/',                              row(200)],
  ['/accessibility',                 '/accessibility',                 row(200)],
  ['/browser',                       '/browser',                       row(200)],
  ['/privacy',                       '/privacy',                       row(200)],
  ['/sign-in/error',                 '/sign-in/error',                 row(200)],
  ['/sign-in/expert',                '/sign-in/expert',                row(200)],
  ['/sign-in/staff',                 '/sign-in/staff',                 row(200)],
  ['/sign-in/continue',              '/sign-in/continue',              row(200)],
  ['/sign-in/forgotten',             '/sign-in/forgotten',             row(200)],
  ['/_not-found',                    '/no-such-page',                  row(404)],
  ['/applications',                  '/applications',                  rowFor(404, IN, 200, 200, 200, 200, 404)],
  ['/applications/[id]',             '/applications/:draft',           row(IN, 404, 200, 404, 404, 404, 404, 404, 404)],
  ['/applications/[id]',             '/applications/:submitted',       row(IN, 404)],
  ['/applications/[id]',             '/applications/nonsense',         row(IN, 404)],
  ['/applications/[id]/check',       '/applications/:draft/check',     row(IN, 404, 200, 404)],
  ['/applications/[id]/check',       '/applications/:submitted/check', row(IN, 404)],
  ['/applications/[id]/generate',    '/applications/:draft/generate',  row(IN, 404, 200, 404)],
  ['/applications/[id]/generate',    '/applications/:submitted/generate', row(IN, 404)],
  ['/applications/[id]/steps',       '/applications/:draft/steps',     row(IN, 404, '→ /applications/draft/steps/staff', 404)],
  ['/applications/[id]/steps',       '/applications/:submitted/steps', row(IN, 404)],
  ['/applications/[id]/steps/[step]', '/applications/:draft/steps/host', row(IN, 404, 200, 404)],
  ['/applications/[id]/steps/[step]', '/applications/:draft/steps/nonsense', row(IN, 404)],
  ['/applications/[id]/steps/[step]', '/applications/:submitted/steps/staff', row(IN, 404)],
  ['/applications/[id]/assignments', '/applications/:draft/assignments', row(IN, 404, 200, 404)],
  ['/applications/[id]/assignments', '/applications/:submitted/assignments', row(IN, 404)],
  ['/office',                        '/office',                        row(IN, 404, 404, 404, 404, 200)],
  ['/office',                        '/office?status=x&page=1.01',     row(IN, 404, 404, 404, 404, 200)],
  ['/office/units',                  '/office/units',                  row(IN, 404, 404, 404, 404, 200)],
  ['/office/applications/[id]',      '/office/applications/:draft',    row(IN, 404)],
  ['/office/applications/[id]',      '/office/applications/:submitted', row(IN, 404, 404, 404, 404, 404, 200, 200, 200)],
  ['/office/applications/[id]/full', '/office/applications/:submitted/full', row(IN, 404)],
  ['/office/applications/[id]/full', '/office/applications/:submitted/full?place=host.legalRepMobile', row(IN, 404, 404, 404, 404, 404, 200, 200, 200)],
  ['/office/units/[id]',             '/office/units/:unit',            row(IN, 404, 404, 404, 404, 404, 200, 200, 200)],
  ['/office/units/[id]',             '/office/units/nonsense',         row(IN, 404)],
  ['/programmes/[key]',              '/programmes/gxyf',               row(IN, 200)],
  ['/programmes/[key]',              '/programmes/nonsense',           row(IN, 404)],
  ['/unit',                          '/unit',                          rowFor(404, IN, 200, 200, 404)],
  ['/unit/review',                   '/unit/review',                   rowFor(404, IN, 200, 200, 404)],
  ['/bindings',                      '/bindings',                      row(IN, 404, 404, 200, 200, 404)],
  ['/bindings',                      '/bindings?name=示例新材料',       row(IN, 404, 404, 200, 200, 404)],
  ['/password',                      '/password',                      row(IN, 200)],
  ['/accounts',                      '/accounts',                      two('xitong', 'anquan')],
  ['/accounts',                      '/accounts?part=%25&role=x&state=x&page=1.01', two('xitong', 'anquan')],
  ['/accounts/new',                  '/accounts/new',                  rowOf('xitong', 200)],
  ['/accounts/[id]',                 '/accounts/:account',             two('xitong', 'anquan')],
  ['/accounts/[id]',                 '/accounts/:none',                row(IN, 404)],
  ['/accounts/[id]',                 '/accounts/nonsense',             row(IN, 404)],
  ['/messages',                      '/messages',                      row(IN, 200)],
  ['/messages',                      '/messages?page=1.01',            row(IN, 200)],
  ['/messages/preferences',          '/messages/preferences',          row(IN, 200)],
  ['/expert/contacts',               '/expert/contacts',               rowOf('zhuanjia01', 200)],
  ['/deliveries',                    '/deliveries?state=nonsense&page=1.01', rowOf('xitong', 200)],
  ['/account/sessions',              '/account/sessions',              row(IN, 200)],
  ['/account/factor',                '/account/factor',                butExperts(404, rowFor(200, IN, 404, 404, 404, 404, 200))],
  ['/expert',                        '/expert',                        rowOf('zhuanjia01', 200)],
  ['/expert/check',                  '/expert/check',                  rowOf('zhuanjia01', 200)],
  ['/expert/steps',                  '/expert/steps',                  rowOf('zhuanjia01', '→ /expert/steps/basic')],
  ['/expert/steps/[step]',           '/expert/steps/basic',            rowOf('zhuanjia01', 200)],
  ['/expert/steps/[step]',           '/expert/steps/avoidance?row=new', rowOf('zhuanjia01', 200)],
  ['/expert/steps/[step]',           '/expert/steps/nonsense',         row(IN, 404)],
  ['/office/experts',                '/office/experts?state=pool',     each(pool(200, 200, 404), 404)],
  ['/office/experts',                '/office/experts?state=x&search=%25&page=1.01', each(pool(200, 200, 404), 404)],
  ['/office/experts/[id]',           '/office/experts/:expert',        each(pool(200, 200, 404), 404)],
  ['/office/experts/[id]',           '/office/experts/:none',          row(IN, 404)],
  ['/office/experts/[id]',           '/office/experts/nonsense',       row(IN, 404)],
  ['/account/data',                  '/account/data',                  row(IN, 200)],
  ['/data-requests',                 '/data-requests',                 rowOf('xitong', 200)],
  ['/audit',                         '/audit',                         rowOf('shenji', 200)],
  ['/audit',                         '/audit?from=nonsense&action=x&before=x&actor=%25', rowOf('shenji', 200)],
]
// Drawn by the framework when everything else has failed; nothing leads to it.
const NO_PAGES = new Set(['/_global-error'])

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const json = (value: unknown) => ({ headers: JSON_TYPE, body: JSON.stringify(value) })
const form = (fields: Record<string, string>) => ({
  headers: FORM_TYPE,
  body: new URLSearchParams(fields).toString(),
})
const asJson = { headers: { accept: 'application/json' } }
const multipart = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('files', new Blob(['no pdf']), 'x.pdf')
  return { body }
}
/** Nothing is switched off. */
const EVERYTHING = NOTICE_KINDS.flatMap((kind) => CHANNELS.map((channel) => `${kind}:${channel}`))
const typed = { changes: [] }
const beat = { tab: ids.none, step: 'host', since: 0 }
const cells = { was: {}, now: {} }

// One line per method of a route, and per thing that it is asked for. A method without a line is not there: 405.
// biome-ignore format: one door, one line
const ROUTES: [Method, string, string, () => { headers?: Record<string, string>; body?: BodyInit }, string[]][] = [
  ['POST', '/sign-in', '/sign-in', () => form({ kind: 'staff' }), row('→ /sign-in/staff')],
  ['POST', '/sign-in', '/sign-in', () => form({ kind: 'nonsense' }), row('→ /')],
  ['GET', '/sign-in/return', '/sign-in/return?from=https://evil.example/', () => ({}), row('→ /')],
  ['GET', '/sign-in/return', `/sign-in/return?kept=:none`, () => ({}), row('→ /')],
  ['GET', '/sign-in/ticket/[kind]', '/sign-in/ticket/legal?state=x&ssotoken=x', () => ({}), row(404)],
  ['POST', '/display', '/display', () => form({ size: 'large' }), row('→ /')],
  ['GET', '/api/auth/[...nextauth]', '/api/auth/session', () => ({}), row(404)],
  ['GET', '/api/auth/[...nextauth]', '/api/auth/signin', () => ({}), row(404)],
  ['GET', '/api/auth/[...nextauth]', '/api/auth/callback/jiaxing?code=x&state=x', () => ({}), row('→ /sign-in/error?reason=expired')],
  ['POST', '/account/data/export', '/account/data/export', () => form({ password: '' }), row(IN, 200)],
  ['GET', '/api/health', '/api/health', () => ({}), row(200)],
  ['GET', '/api/session', '/api/session', () => ({}), row(200)],
  ['POST', '/api/session', '/api/session', () => ({}), row(200)],
  ['POST', '/api/applications/[id]/presence', '/api/applications/:draft/presence', () => json(beat), row(200)],
  ['POST', '/api/applications/[id]/presence', '/api/applications/nonsense/presence', () => json({ ...beat, leaving: true }), row(200)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/:filing/steps/host', () => json(typed), row(401, 404, 200, 404)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/:profile/steps/profile', () => json(typed), row(401, 404, 200, 404, 404, 404, 409, 409, 409)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/:otherFiling/steps/host', () => json(typed), row(401, 404, 404, 404, 404, 404, 409, 409, 409)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/:expertFiling/steps/basic', () => json(typed), each(pool(409, 409, 200), 404, 401)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/:filing/steps/nonsense', () => json(typed), row(401, 404)],
  ['PUT', '/api/filings/[id]/steps/[step]', '/api/filings/nonsense/steps/host', () => json(typed), row(401, 404)],
  ['PUT', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json(cells), row(401, 404, 200, 404)],
  ['PUT', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:otherFiling/steps/staff/rows/:row', () => json(cells), row(401, 404, 404, 404, 404, 404, 409, 409, 409)],
  ['PUT', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/nonsense', () => json(cells), row(401, 404)],
  ['PATCH', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json(cells), row(401, 404, 200, 404)],
  ['PATCH', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:otherFiling/steps/staff/rows/:row', () => json(cells), row(401, 404, 404, 404, 404, 404, 409, 409, 409)],
  ['POST', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json({ command: 'delete' }), row(401, 404, 200, 404)],
  ['POST', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json({ command: 'restore' }), row(401, 404, 200, 404)],
  ['POST', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json({ command: 'move', before: null }), row(401, 404, 200, 404)],
  ['POST', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:row', () => json({ command: 'drop-draft' }), row(401, 404, 200, 404)],
  ['POST', '/api/filings/[id]/steps/[step]/rows/[row]', '/api/filings/:filing/steps/staff/rows/:none', () => json({ command: 'delete' }), row(401, 404)],
  ['POST', '/api/files/[id]/[verb]', '/api/files/:file/up', () => asJson, row(401, 409, 200, 409)],
  ['POST', '/api/files/[id]/[verb]', '/api/files/:file/remove', () => asJson, row(401, 409, 200, 409)],
  ['POST', '/api/files/[id]/[verb]', '/api/files/:file/restore', () => asJson, row(401, 409, 200, 409)],
  ['POST', '/api/files/[id]/[verb]', '/api/files/:file/nonsense', () => asJson, row(401, 404)],
  ['POST', '/api/files/[id]/[verb]', '/api/files/nonsense/up', () => asJson, row(401, 409)],
  ['POST', '/api/files/upload', '/api/files/upload', () => multipart({ filingId: ids.filing, step: 'attachments', slot: 'A02', back: '/unit' }), row(IN, '→ /unit?slot=A02&refused=not_found', '→ /unit?slot=A02&refused=not_what_it_says', '→ /unit?slot=A02&refused=not_found')],
  ['POST', '/api/uploadthing', '/api/uploadthing?actionType=upload&slug=attachment', () => json({ files: [{ name: 'a.pdf', size: 10, type: 'application/pdf' }], input: { filingId: ids.filing, step: 'attachments', slot: 'A02' } }), row(403, 400, 200, 400)],
  ['HEAD', '/api/ingest/[key]', '/api/ingest/key', () => ({}), row(403)],
  ['PUT', '/api/ingest/[key]', '/api/ingest/key', () => multipart({}), row(403)],
  ['POST', '/api/ingest/route-metadata', '/api/ingest/route-metadata', () => json({}), row(403)],
  ['POST', '/api/ingest/callback-result', '/api/ingest/callback-result', () => json({}), row(403)],
  ['GET', '/files/[id]', '/files/:file', () => ({}), row(IN, 404, 200, 404, 404, 404, 200, 200, 200)],
  ['GET', '/files/[id]', '/files/:expertFile', () => ({}), each(pool(200, 200, 200), 404)],
  ['GET', '/files/[id]', '/files/nonsense', () => ({}), row(IN, 404)],
  ['GET', '/print/[id]', '/print/:document', () => ({}), row(IN, 404, 202, 404)],
  ['GET', '/print/[id]', '/print/:document', () => asJson, row(401, 404, 202, 404)],
  ['GET', '/print/[id]', '/print/:formal', () => ({}), row(IN, 404, 404, 404, 404, 404, 202, 202, 202)],
  ['POST', '/audit/export', '/audit/export', () => form({}), rowOf('shenji', 200)],
  ['GET', '/print/[id]', '/print/nonsense', () => ({}), row(IN, 404)],
]
// Ends the session, so it is called last and by itself.
const LAST: [Method, string] = ['POST', '/sign-out']

type Fields = Record<string, string | string[]>
const posted = (fields: Fields): Fields => ({ _here: '/applications', ...fields })
const host = () =>
  posted({ _filing: ids.filing, _step: 'host', _was: '{"town":"示例街道"}', town: '偷改的镇' })
const staff = (more: Fields = {}) =>
  posted({
    _filing: ids.filing,
    _step: 'staff',
    _row: ids.row,
    _was: '{"name":"门"}',
    name: '偷改的人',
    ...more,
  })
const command = (verb: string) => () =>
  posted({ _filing: ids.filing, _step: 'staff', _command: `${verb}:${ids.row}` })
const profile = () => ({ _filing: ids.profile, _was: '{"contactName":"查月红"}', contactName: '偷改的人' })
const decided = (id: string, fields: Fields = {}): Fields => ({
  id,
  version: '99',
  opinion: '材料真实完整，同意推荐上报。',
  ...fields,
})
const reason = {
  _reasons: '1',
  'reasons.0.place': 'host.town',
  'reasons.0.code': 'F03',
  'reasons.0.text': '与营业执照不一致',
}

// One line per server action and thing that it is asked for: the page that shows it, whether it hears its last answer,
// and what is posted. The answer is where it leads, or the code of its refusal. What would be allowed is asked in a way
// that changes nothing: an old version, no reason, an application that lacks something.
// biome-ignore format: one door, one line
const ACTIONS: [string, string, boolean, () => Fields, string[]][] = [
  ['app/(auth)/sign-in/staff#signInAsStaff',      '/sign-in/staff', true,  () => ({ username: '', password: 'x' }), row('invalid')],
  ['app/filings#savePosted',      '/unit', true,  host,                                             row(IN, 'not_found', '→ /applications?told=1&saved=1', 'not_found')],
  ['app/filings#savePostedRow',   '/unit', true,  staff,                                            row(IN, 'not_found', '→ /applications?row=row&told=1', 'not_found')],
  ['app/filings#commandRow',      '/unit', true,  command('delete'),                                row(IN, 'not_found', '→ /applications?deleted=row', 'not_found')],
  ['app/filings#commandRow',      '/unit', true,  command('restore'),                               row(IN, 'not_found', '→ /applications', 'not_found')],
  ['app/filings#commandRow',      '/unit', true,  command('up'),                                    row(IN, 'not_found', '→ /applications', 'not_found')],
  ['app/filings#commandRow',      '/unit', true,  command('drop-draft'),                            row(IN, 'not_found', '→ /applications', 'not_found')],
  ['app/filings#confirmKept',     '/unit', true,  () => posted({ _filing: ids.filing, _step: 'staff' }), row(IN, '→ /applications?told=1&saved=1')],
  ['app/unit#lookUp',             '/unit', false, profile,                                          row(IN, '→ /unit?kept', '→ /unit?registry=found&filled=0', '→ /unit?kept')],
  ['app/unit#takeRegistry',       '/unit', false, () => ({ _filing: ids.profile, take: 'name' }),   row(IN, '→ /unit', '→ /unit?told=1', '→ /unit')],
  ['app/unit#submitUnitForm',     '/unit', false, () => ({ ...profile(), _was: '{' }),              row(IN, '→ /unit?kept')],
  ['app/applications/[id]#submit', '/applications', true, () => ({ id: ids.draft }),               row(IN, 'not_found', 'invalid', 'not_found')],
  ['app/applications/[id]#submit', '/applications', true, () => ({ id: ids.submitted }),           row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]#remove', '/applications', true, () => ({ id: ids.submitted }),           row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]#remove', '/applications', true, () => ({ id: ids.draft }),               row(IN, 'not_found', '→ /applications?deleted=draft', 'not_found')],
  ['app/applications/[id]#restore', '/applications', true, () => ({ id: ids.draft }),              row(IN, 'not_found', '→ /applications/draft', 'not_found')],
  ['app/applications/[id]/generate#generate', '/applications/:draft/generate', true, () => ({ id: ids.submitted }), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]/generate#generate', '/applications/:draft/generate', true, () => ({ id: ids.draft }), row(IN, 'not_found', 'ok', 'not_found')],
  ['app/applications/[id]/generate#generateOnPage', '/applications/:draft/generate', false, () => ({ id: ids.submitted }), row(IN, '→ /applications/submitted/generate?refused=not_found', '→ /applications/submitted/generate?refused=not_found', '→ /applications/submitted/generate?refused=not_found', '→ /applications/submitted/generate?refused=not_found', '→ /applications/submitted/generate?refused=not_found', '→ /applications/submitted/generate?refused=not_allowed')],
  ['app/office#approveApplication', '/office/units/:unit', true, () => decided(ids.submitted),      row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'stale', 'not_allowed')],
  ['app/office#approveApplication', '/office/units/:unit', true, () => decided(ids.draft),          row(IN, 'not_found', 'not_allowed', 'not_found')],
  ['app/office#returnApplication', '/office/units/:unit', true,  () => decided(ids.submitted, reason), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'stale', 'not_allowed')],
  ['app/office#verifyUnit',       '/office/units/:unit', true,   () => decided(ids.unit),           row(IN, 'not_found', 'not_allowed', 'not_found', 'not_found', 'not_found', 'not_allowed')],
  ['app/office#returnUnit',       '/office/units/:unit', true,   () => decided(ids.unit, reason),   row(IN, 'not_found', 'not_allowed', 'not_found', 'not_found', 'not_found', 'not_allowed')],
  ['app/office/applications/[id]/full#show', '/office/applications/:submitted', true, () => ({ id: ids.submitted, place: 'host.legalRepMobile', why: '' }), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'invalid', 'invalid', 'invalid')],
  ['app/programmes/[key]#start',  '/programmes/gxyf', true,      () => ({ programme: 'gxyf' }),     rowFor('not_allowed', IN, 'unit_not_verified', '→ /applications/draft', 'not_bound', 'colleague_applies', 'not_allowed')],
  ['app/programmes/[key]#start',  '/programmes/gxyf', true,      () => ({ programme: 'nonsense' }), rowFor('not_allowed', IN, 'not_found', 'not_found', 'not_bound', 'not_found', 'not_allowed')],
  ['app/bindings#choose',         '/bindings', false,            () => ({ unitId: ids.none, name: 'x' }), row(IN, '→ /bindings?name=x&choose=none')],
  ['app/bindings#act',            '/bindings', true,             () => ({ id: ids.binding, version: '99', verb: 'leave' }), row(IN, 'not_found', 'stale', 'not_found', 'stale', 'not_found')],
  ['app/bindings#switchTo',       '/bindings', true,             () => ({ unitId: ids.none }),      row(IN, 'not_allowed', 'not_allowed', 'not_found', 'not_found', 'not_allowed')],
  ['app/unit/review#decideMember', '/unit/review', true,         () => ({ id: ids.binding, version: '99', verb: 'leave' }), row(IN, 'not_found', 'stale', 'not_found', 'stale', 'not_found')],
  ['app/unit/review#decideMember', '/unit/review', true,         () => ({ id: ids.binding, version: '99', verb: 'approve' }), row(IN, 'not_found', 'not_allowed', 'not_found', 'not_allowed', 'not_found')],
  ['app/unit/review#decideMember', '/unit/review', true,         () => ({ id: ids.binding, version: '99', verb: 'appoint' }), row(IN, 'not_found', 'stale', 'not_found', 'not_allowed', 'not_found')],
  ['app/applications/[id]#reassign', '/applications/:draft', true, () => ({ ...decided(ids.draft), ownerId: ids.none }), row(IN, 'not_found', 'stale', 'not_found')],
  ['app/applications/[id]#reassign', '/applications/:draft', true, () => ({ ...decided(ids.submitted), ownerId: ids.none }), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]/assignments#assign', '/applications/:draft/assignments', true, () => decided(ids.draft), row(IN, 'not_found', 'stale', 'not_found')],
  ['app/applications/[id]/assignments#assign', '/applications/:draft/assignments', true, () => decided(ids.submitted), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]/assignments#mark', '/applications/:draft/steps/host', true, () => ({ id: ids.draft, step: 'host', done: '1' }), row(IN, 'not_found', 'not_allowed', 'not_found')],
  ['app/applications/[id]#pass',  '/unit/review', true,          () => decided(ids.draft),          row(IN, 'not_found', 'not_allowed', 'not_found')],
  ['app/applications/[id]#pass',  '/unit/review', true,          () => decided(ids.submitted),      row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'not_allowed', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]#giveBack', '/applications/:draft', true, () => decided(ids.draft, reason), row(IN, 'not_found', 'not_allowed', 'not_found')],
  ['app/applications/[id]#giveBack', '/applications/:draft', true, () => decided(ids.submitted, reason), row(IN, 'not_found', 'not_found', 'not_found', 'not_found', 'not_found', 'stale', 'not_allowed', 'not_allowed')],
  ['app/applications/[id]#withdraw', '/applications/:draft', true, () => ({ id: ids.draft }),       row(IN, 'not_found', 'not_allowed', 'not_found')],
  ['app/(auth)/sign-in/expert#enterAsExpert', '/sign-in/expert', true, () => ({ intent: 'register', username: 'zhuanjia_lu' }), row('invalid')],
  ['app/(auth)/sign-in/expert#enterAsExpert', '/sign-in/expert', true, () => ({ intent: 'sign-in', username: '', password: 'x' }), row('invalid')],
  ['app/accounts#createAccount',  '/accounts/new', true,         () => ({ username: 'x', name: '' }), rowOf('xitong', 'invalid', IN, 'not_found')],
  ['app/accounts#decide',         '/accounts/:account', true,    () => ({ id: ids.account, version: '99', verb: 'disable' }), between('stale', 'not_allowed')],
  ['app/accounts#decide',         '/accounts/:account', true,    () => ({ id: ids.account, version: '99', verb: 'reset' }), between('not_allowed', 'stale')],
  ['app/accounts#grant',          '/accounts/:account', true,    () => ({ id: ids.account, version: '99', role: 'city_leader', regionCode: '' }), between('not_allowed', 'stale')],
  ['app/accounts#renew',          '/accounts/:account', true,    () => ({ id: ids.account, version: '99' }), between('stale', 'not_allowed')],
  ['app/(auth)/sign-in/forgotten#askCode', '/sign-in/forgotten', true, () => ({ username: '', channel: 'sms' }), row('invalid')],
  ['app/(auth)/sign-in/forgotten#resetPassword', '/sign-in/forgotten', true, () => ({ username: 'x', channel: 'sms', sentCode: '', next: 'Gaihou#2027', confirmation: 'Gaihou#2027' }), row('invalid')],
  ['app/expert/contacts#askCode', '/expert/contacts', true,      () => ({ channel: 'sms' }),        rowOf('zhuanjia01', 'ok', IN, 'not_found')],
  ['app/expert/contacts#confirm', '/expert/contacts', true,      () => ({ channel: 'sms', 'code-sms': '123456' }), rowOf('zhuanjia01', 'invalid', IN, 'not_found')],
  ['app/expert/contacts#change',  '/expert/contacts', true,      () => ({ channel: 'sms' }),        rowOf('zhuanjia01', 'invalid', IN, 'not_found')],
  ['app/messages#open',           '/messages', false,            () => ({ id: ids.none }),          row(IN, '→ /messages')],
  ['app/messages#readAll',        '/messages', false,            () => ({}),                        row(IN, '→ /messages?done=read')],
  ['app/messages#savePreferences', '/messages/preferences', false, () => ({ wanted: EVERYTHING }),  row(IN, '→ /messages/preferences?done=saved')],
  ['app/deliveries#resend',       '/deliveries', true,           () => ({ id: ids.none }),          row(IN, 'not_found')],
  ['app/account/sessions#endOne', '/account/sessions', true,     () => ({ id: ids.none }),          row(IN, 'not_found')],
  ['app/account/sessions#endOthers', '/account/sessions', true,  () => ({}),                        row(IN, '→ /account/sessions?done=others')],
  ['app/account/factor#confirm',  '/account/factor', true,       () => ({ code: 'nonsense' }),      butExperts('not_found', rowFor('stale', IN, 'not_found', 'not_found', 'not_found', 'not_found', 'stale'))],
  ['app/account/factor#begin',    '/account/factor', true,       () => ({ code: '', from: 'https://evil.example/' }), butExperts('not_found', rowFor('→ /account/factor?from=/', IN, 'not_found', 'not_found', 'not_found', 'not_found', '→ /account/factor?from=/'))],
  ['app/account/data#ask',        '/account/data', true,         () => ({ kind: 'nonsense' }),      row(IN, 'invalid')],
  ['app/data-requests#answer',    '/account/data', true,         () => ({ id: ids.none, answer: '已按规定办理' }), rowOf('xitong', 'stale', IN, 'not_found')],
  ['app/account/data#note',       '/account/data', true,         () => ({}),                        row(IN, '→ /')],
  ['app/(auth)/sign-in/continue#answer', '/sign-in/continue', true, () => ({ answer: '7' }),         row('invalid')],
  ['app/expert#submitProfile',    '/expert/check', true,         () => ({ version: '99' }),         rowOf('zhuanjia01', 'stale', IN, 'not_found')],
  ['app/expert#confirmProfile',   '/expert', true,               () => ({ version: '99' }),         rowOf('zhuanjia01', 'not_allowed', IN, 'not_found')],
  ['app/office/experts#admitExpert', '/office/experts/:expert', true, () => decided(ids.expert),    each(pool('not_allowed', 'not_allowed', 'not_allowed'), 'not_found')],
  ['app/office/experts#returnExpert', '/office/experts/:expert', true, () => decided(ids.expert, reason), each(pool('not_allowed', 'not_allowed', 'not_allowed'), 'not_found')],
  ['app/office/experts#decideWithReason', '/office/experts/:expert', true, () => decided(ids.expert, { verb: 'suspend', reason: '出国访学一年' }), each(pool('stale', 'not_allowed', 'not_allowed'), 'not_found')],
  ['app/audit#verify',            '/audit', true,                () => ({}),                        rowOf('shenji', 'ok', IN, 'not_found')],
  ['app/password#changePassword', '/password', true,             () => ({ current: '', next: 'Gaihou#2027', confirmation: 'Gaihou#2027' }), rowFor('invalid', IN, 'not_found', 'not_found', 'not_found', 'not_found', 'invalid')],
]

const known = () => ({
  pages: new Set(PAGES.map(([door]) => door)),
  routes: new Set([...ROUTES.map(([, door]) => door), LAST[1]]),
  actions: new Set(ACTIONS.map(([door]) => door)),
})

describe('the inventory', () => {
  test('has a line for every page that was built, and none for others', () => {
    expect([...known().pages].sort()).toEqual(built.pages.filter((page) => !NO_PAGES.has(page)))
  })
  test('has a line for every route handler that was built, and none for others', () => {
    expect([...known().routes].sort()).toEqual(built.routes)
  })
  test('has a line for every server action that was built, and none for others', () => {
    expect([...known().actions].sort()).toEqual([...built.actions.keys()].sort())
  })
})

/** Identity numbers and mobiles of everybody in the fixture, and of the demo people at the provider. */
const NUMBERS = [
  ...hiddenIn(formByKey('gxyf@1'), completeContent()).map(({ value }) => value),
  ...DEMO_CLAIMS.flatMap(({ claims }) => [
    claims.id_no,
    claims.attn_id_no,
    claims.mobile,
    claims.attn_phone,
  ]).filter((number) => number !== undefined),
]
const numbersIn = (text: string) => NUMBERS.filter((number) => text.includes(number))
/** Where people fill in their own. */
const OWN_FORMS = /^\/(unit$|expert\/|applications\/:draft)/

describe('pages', () => {
  test.each(PAGES)('%s, asked for %s', async (_, address, expected) => {
    const answers = []
    for (const who of PEOPLE) {
      const { answer, text } = await call(who, 'GET', address)
      answers.push(answer)
      if (!OWN_FORMS.test(address)) expect(numbersIn(text), `to ${who}`).toEqual([])
    }
    expect(answers).toEqual(expected)
  })
})

describe('every page is accessible', () => {
  // Each once: what else it is asked for shows the same parts.
  const seen = PAGES.filter(([, , answers]) => answers.includes('200'))
  const shown = seen
    .filter(([door], at) => seen.findIndex(([other]) => other === door) === at)
    .map(([, address, answers]) => [address, PEOPLE[answers.indexOf('200')]!] as const)
  // One page for each person: what a browser keeps need not be fetched anew.
  const pages: Record<string, Page> = {}
  test.each([...shown, ['/no-such-page', 'nobody'] as const])('%s, to %s', async (address, who) => {
    const page = pages[who] ?? (await newPage({ expectedErrors: [/404/] }))
    pages[who] = page
    await page.context().addCookies(jars[who]!)
    await page.goto(filled(address))
    await expectAccessible(page)
  })
})

describe('personal numbers', () => {
  const whole = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dX](?!\d)/
  test('are shown whole to the unit that fills them in', async () => {
    expect((await call(OWNER, 'GET', '/applications/:draft/steps/staff')).text).toMatch(whole)
  })
  test.each([
    ['haining01', '/office/applications/:submitted'],
    ['shiju01', '/office/applications/:submitted'],
    ['shiju02', '/office/applications/:submitted'],
    ['zhuanjiaku', '/office/experts/:expert'],
    ['shiju01', '/office/experts/:expert'],
  ])('reach %s with their middle hidden, in %s and behind it', async (who, address) => {
    const { text } = await call(who, 'GET', address)
    expect(text).toContain('330***********')
    expect(text).not.toMatch(whole)
  })
})

test('no number of anybody stands in a row of the database, a job or a line of the log', async () => {
  const sql = plainConnection(databases.owner)
  const found: string[] = []
  const tables = await sql<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'pgboss')`
  for (const { name } of tables) {
    const [row] = await sql.unsafe(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} as t`)
    if (numbersIn(row!.text).length > 0) found.push(name)
  }
  await sql.end({ timeout: 5 })
  for (const file of readdirSync(path.join(dataDir, 'logs'))) {
    const text = readFileSync(path.join(dataDir, 'logs', file), 'utf8')
    if (numbersIn(text).length > 0) found.push(file)
  }
  expect(NUMBERS.length).toBeGreaterThan(20)
  expect(tables.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})

/** What a stranger's call must leave as it is. */
const untouched = async () => {
  const { applications, bindings, experts, filing_steps, filing_rows, row_drafts, units, files, documents } =
    await allRows(databases.application)
  // The worker goes on printing meanwhile: of documents only the number counts.
  return {
    applications,
    bindings,
    experts,
    filing_steps,
    filing_rows,
    row_drafts,
    units,
    files,
    documents: documents?.split(',')[0],
  }
}

describe('route handlers', () => {
  test.each(ROUTES)('%s %s, asked for %s', async (method, _, address, ask, expected) => {
    const before = await untouched()
    const answers: Record<string, string> = {}
    for (const who of PEOPLE.filter((one) => one !== OWNER))
      answers[who] = (await call(who, method, address, ask())).answer
    expect(await untouched()).toEqual(before)
    answers[OWNER] = (await call(OWNER, method, address, ask())).answer
    expect(PEOPLE.map((who) => answers[who])).toEqual(expected)
  })
  test('have no method but those', async () => {
    const there = new Set([...ROUTES.map(([method, door]) => `${method} ${door}`), LAST.join(' ')])
    const wrong = []
    let tried = 0
    for (const door of built.routes) {
      const address = door.replaceAll(/\[[^\]]+\]/g, ids.none)
      for (const method of METHODS) {
        // HEAD is GET without its body.
        if (there.has(`${method} ${door}`) || (method === 'HEAD' && there.has(`GET ${door}`))) continue
        tried++
        for (const who of ['nobody', OWNER, 'haining01']) {
          const { answer } = await call(who, method, address)
          if (answer !== '405') wrong.push(`${who}: ${method} ${door} answers ${answer}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(40)
  })
})

test('who else has an application open is told to those who fill it in, and to nobody else', async () => {
  const told = []
  for (const who of PEOPLE) {
    const { text } = await call(who, 'POST', '/api/applications/:draft/presence', json(beat))
    if (text !== 'null') told.push(who)
  }
  expect(told).toEqual([OWNER])
})

describe('server actions', () => {
  const refusal = (text: string) => /"result":\{"ok":(?:false,"refusal":\{"code":"(\w+)"|(true))/.exec(text)
  test.each(ACTIONS)('%s, called from %s', async (door, address, hears, fields, expected) => {
    const id = built.actions.get(door)
    expect(id, 'is built').toBeDefined()
    const ask = async (who: string) => {
      const headers = { 'next-action': id!, accept: 'text/x-component' }
      const { response, text, answer } = await call(who, 'POST', address, {
        headers,
        body: actionBody(fields(), hears),
      })
      expect(response.status, `${who}: ${text.slice(0, 300)}`).toBeLessThan(500)
      if (answer !== '200') return answer.replace(/\?kept=.*/, '?kept')
      const said = refusal(text)
      return said?.[1] ?? (said?.[2] ? 'ok' : text.slice(0, 200))
    }
    const before = await untouched()
    const answers: Record<string, string> = {}
    for (const who of PEOPLE.filter((one) => one !== OWNER)) answers[who] = await ask(who)
    expect(await untouched()).toEqual(before)
    answers[OWNER] = await ask(OWNER)
    expect(PEOPLE.map((who) => answers[who])).toEqual(expected)
  })
  test('that is called without what it needs, or by an id that is none, breaks nothing', async () => {
    const broken = []
    for (const [door, id] of [...built.actions, ['none', 'f'.repeat(42)] as const]) {
      const address = ACTIONS.find(([one]) => one === door)?.[1] ?? '/'
      const bodies = {
        nothing: actionBody({}, true),
        'no answer before': actionBody(
          { id: 'nonsense', _filing: 'x', _step: 'x', _was: '{', _row: 'x', _command: 'x' },
          true,
        ),
      }
      for (const [what, body] of Object.entries(bodies)) {
        for (const who of ['nobody', OWNER, 'haining01']) {
          const { response } = await call(who, 'POST', address, { headers: { 'next-action': id }, body })
          if (response.status >= 500) broken.push(`${who}: ${door} with ${what} answers ${response.status}`)
        }
      }
    }
    expect(broken).toEqual([])
  })
  test('from a page of another site are refused before they are read', async () => {
    for (const [door, address, hears, fields] of ACTIONS) {
      const headers = { 'next-action': built.actions.get(door)!, origin: 'https://evil.example' }
      const { answer } = await call(OWNER, 'POST', address, { headers, body: actionBody(fields(), hears) })
      expect(answer, door).toBe('403')
    }
  })
})

describe('whatever is thrown at them', () => {
  const long = 'x'.repeat(5_000)
  const bodies: [string, { headers?: Record<string, string>; body?: BodyInit }][] = [
    ['nothing', {}],
    ['no JSON', { headers: JSON_TYPE, body: '{' }],
    ['JSON of another kind', { headers: JSON_TYPE, body: '[null, 1, {"was": 3}]' }],
    ['null', { headers: JSON_TYPE, body: 'null' }],
    ['plain text', { headers: { 'content-type': 'text/plain' }, body: long }],
    [
      'a broken multipart',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="a"',
      },
    ],
    ['multipart without a boundary', { headers: { 'content-type': 'multipart/form-data' }, body: 'x' }],
    ['a form of strange names', { headers: FORM_TYPE, body: '__proto__=x&constructor=y&%00=z&a[]=%F0%28' }],
  ]
  test.each(bodies)('%s: no door breaks', async (_, init) => {
    const broken: string[] = []
    // A page answers every method alike.
    const doors = [
      ...built.routes
        .filter((door) => door !== LAST[1])
        .map((door) => [door, ['POST', 'PUT', 'PATCH']] as const),
      ...built.pages.filter((page) => !NO_PAGES.has(page)).map((door) => [door, ['POST']] as const),
    ]
    for (const [door, methods] of doors) {
      const address = door.replaceAll(/\[[^\]]+\]/g, ids.none)
      for (const method of methods) {
        const answers = ['nobody', OWNER].map(async (who) => {
          const { response } = await call(who, method, address, init)
          if (response.status >= 500) broken.push(`${who}: ${method} ${door} answers ${response.status}`)
        })
        await Promise.all(answers)
      }
    }
    expect(broken).toEqual([])
  })
  test.each([
    'nonsense',
    '%00',
    '%E0%A4%A',
    long,
    '..%2F..%2Fetc%2Fpasswd',
    "'; drop table units; --",
    '00000000-0000-0000-0000-000000000000',
  ])('the id %j: no door breaks, and none opens', async (id) => {
    const wrong = []
    const doors = [...built.routes, ...built.pages].filter((door) => door.includes('['))
    for (const door of doors) {
      const address = door.replaceAll(/\[[^\]]+\]/g, id)
      for (const who of [OWNER, 'haining01']) {
        const { response } = await call(who, 'GET', address)
        if (response.status < 400 || response.status >= 500)
          wrong.push(`${who}: ${door} answers ${response.status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('退出', () => {
  test('ends one’s own session and no other', async () => {
    expect((await call('nobody', ...LAST)).answer).toMatch(/^→/)
    expect((await call('geren01', ...LAST)).answer).toMatch(/^→/)
    expect((await call('geren01', 'GET', '/applications')).answer).toBe(IN)
    expect((await call('geren02', 'GET', '/applications')).answer).toBe('200')
  })
})
