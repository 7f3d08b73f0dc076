import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const files = (dir: string, name = /\.tsx?$/) =>
  existsSync(dir)
    ? (readdirSync(dir, { recursive: true }) as string[])
        .map((file) => `${dir}/${file}`)
        .filter((file) => name.test(file) && !isTest(file))
        .sort()
    : []
const textOf = (file: string) => readFileSync(file, 'utf8')
/** What a file imports; a path beside it is told from the root, so that it cannot slip into another room. */
const imports = (file: string) =>
  [...textOf(file).matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)]
    .map((found) => found[1] as string)
    .map((name) => (name.startsWith('.') ? `@/${path.join(path.dirname(file), name)}` : name))

/** What a room may reach for besides files beside it. `pure` rooms know no clock, environment or machine. */
type Room = { at: string; except?: RegExp; reach: RegExp }

const any = (...parts: string[]) => new RegExp(`^(?:${parts.join('|')})`)
const node = 'node:'

// The map of the house. Arrows point down: app and components, operations, the pure core; adapters beside.
const ROOMS: Room[] = [
  { at: 'lib/forms', reach: any('zod$', 'big\\.js$', '@/lib/(forms|result)') },
  { at: 'lib/domain', reach: any('zod$', 'big\\.js$', '@/lib/(domain|forms|result)') },
  { at: 'lib/sealing', reach: any('node:crypto$', '@/lib/sealing') },
  {
    at: 'db',
    except: /^db\/seed\//,
    reach: any('drizzle-orm', 'postgres$', 'pg-boss$', node, '@/db/', '@/lib/(domain|forms|sealing|env)'),
  },
  {
    at: 'lib/operations',
    reach: any('zod$', 'node:crypto$', '@/db/', '@/lib/(operations|domain|forms|result)'),
  },
  {
    at: 'lib/auth',
    reach: any(
      'zod$',
      'server-only$',
      'next',
      'react$',
      node,
      '@/db/',
      '@/lib/(auth|operations|notices/code-keys|domain|result|env|log)',
    ),
  },
  {
    at: 'lib/files',
    reach: any(
      ...[
        'zod$',
        'sharp$',
        'file-type$',
        'pdfjs-dist',
        '@fastify/busboy$',
        'uploadthing',
        'next/',
        node,
        '@/db/',
      ],
      '@/lib/(files|auth/database|operations/files|domain|forms|result|env|log)',
    ),
  },
  {
    at: 'lib/pdf',
    reach: any(
      'puppeteer$',
      '@sparticuz/chromium$',
      'pdfjs-dist',
      'react',
      node,
      '@/components/',
      '@/lib/(pdf|domain|forms)',
    ),
  },
  {
    at: 'lib/jobs',
    reach: any('pg-boss', node, '@/db/', '@/lib/(jobs|pdf|files|notices|operations|domain|env|log)'),
  },
  { at: 'lib/notices', reach: any('zod$', 'nodemailer$', node, '@/lib/(notices|domain)') },
  { at: 'lib/registry', reach: any('zod$', '@/lib/(registry|domain|forms|result|env)') },
  { at: 'lib/health', reach: any(node, '@/db/', '@/lib/(health|env|log)') },
  {
    at: 'components',
    reach: any(
      'react',
      'next',
      'class-variance-authority$',
      'clsx$',
      'tailwind-merge$',
      '@uploadthing/react',
      'uploadthing/types$',
      '@/components/',
      '@/lib/(forms|domain|result)',
    ),
  },
  {
    at: 'app',
    reach: any('zod$', 'next', 'react', 'uqr$', 'uploadthing', node, '@/app/', '@/components/', '@/lib/'),
  },
  {
    at: 'standins',
    reach: any(
      'zod$',
      'postgres$',
      'oidc-provider$',
      'smtp-server$',
      'react',
      node,
      '@/standins/',
      '@/lib/(forms/formats|domain/accounts/demo|auth/password$)',
    ),
  },
]

describe.each(ROOMS)('$at', ({ at, except, reach }) => {
  test.each(files(at).filter((file) => !except?.test(file)))(
    '%s reaches only for what its room may',
    (file) => {
      expect(imports(file).filter((name) => !reach.test(name))).toEqual([])
    },
  )
})

// The programs that start and test the house may know all of it; none of it may know them.
test('nothing imports the stand-ins, the scripts or the tests', () => {
  const rooms = ['app', 'components', 'lib', 'db'].flatMap((room) => files(room))
  const reaching = rooms.filter((file) =>
    imports(file).some((name) => /(^@|\.)\/(standins|scripts|tests)\b/.test(name)),
  )
  expect(reaching).toEqual([])
})

test('only db imports drizzle', () => {
  const rooms = ['app', 'components', 'lib', 'standins', 'scripts'].flatMap((room) => files(room))
  expect(rooms.filter((file) => imports(file).some((name) => name.startsWith('drizzle-orm')))).toEqual([])
})

test('only lib/env.ts reads the environment', () => {
  const rooms = ['app', 'components', 'lib', 'db'].flatMap((room) => files(room))
  const reading = rooms.filter((file) => textOf(file).includes('process.env') && file !== 'lib/env.ts')
  expect(reading).toEqual([])
})

test.each([...files('lib/domain'), ...files('lib/forms')])('%s knows no clock and no chance', (file) => {
  expect(textOf(file)).not.toMatch(/new Date\(\)|Date\.now\(|Math\.random\(|randomUUID\(/)
})

describe('every server action is signed in and parsed', () => {
  const actionFiles = ['app', 'components', 'lib']
    .flatMap((room) => files(room))
    .filter((file) => /^['"]use server['"]/.test(textOf(file)))
  const MADE = /^export const \w+ = (?:action|command|openAction)\(/
  const OPEN = new Set(
    ['continue', 'expert', 'forgotten', 'staff'].map((page) => `app/(auth)/sign-in/${page}/actions.ts`),
  )

  test('there are some', () => expect(actionFiles.length).toBeGreaterThan(0))
  test.each(actionFiles)('%s exports only what action() or command() made', (file) => {
    const exported = [...textOf(file).matchAll(/^export (?!type ).*/gm)].map((found) => found[0])
    expect(exported.filter((line) => !MADE.test(line))).toEqual([])
    expect(/\bopenAction\(/.test(textOf(file))).toBe(OPEN.has(file))
  })
})

describe('every page and route asks who is there', () => {
  // Whom these serve is signed out, or is no person but a program with a signature of its own.
  const OPEN = [
    /^app\/\(auth\)\//,
    /^app\/\(site\)\//,
    'app/api/auth/[...nextauth]/route.ts',
    'app/api/health/route.ts',
    'app/api/ingest/[key]/route.ts',
    'app/api/ingest/callback-result/route.ts',
    'app/api/ingest/route-metadata/route.ts',
    'app/api/uploadthing/route.ts',
  ]
  const isOpen = (file: string) =>
    OPEN.some((one) => (typeof one === 'string' ? one === file : one.test(file)))
  const entries = files('app', /\/(page|route)\.tsx?$/).filter((file) => !isOpen(file))
  test.each(entries)('%s', (file) => {
    expect(textOf(file)).toMatch(
      /\b(requireCtx|requireCtxFor|requireHere|findCtx|jsonDoor|quietDoor|peekRest)\(/,
    )
  })
})
